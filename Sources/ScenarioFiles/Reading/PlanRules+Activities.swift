import CommunityModel

extension PlanRules {
  mutating func checkActivity(_ activity: DocumentNode, at path: String) {
    checkTiming(of: activity, at: path)
    guard let supply = activity[.supply]?.number, supply > 0, activity[.value] == nil,
      let key = ScenarioFormat.activityMap.key(ScenarioKey.value.rawValue)
    else { return }
    note(.missingKey(key, in: path, at: activity.place))
  }
}
