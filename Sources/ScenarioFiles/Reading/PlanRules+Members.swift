import CommunityModel

extension PlanRules {
  mutating func checkRole(_ role: DocumentNode, at path: String) {
    checkOrder(
      role[.trainingHoursPerWeek], "\(path).training_hours_per_week", role[.hoursPerWeek],
      "\(path).hours_per_week")
    checkOrder(role[.skill], "\(path).skill", role[.topSkill], "\(path).top_skill")
  }

  /// Notes tiers that no member could be in, because the next one begins with as little bond.
  mutating func checkTiers() {
    let tiers = root[.tiers]?.items ?? []
    for (lower, higher) in zip(tiers, tiers.dropFirst()) {
      checkBelow(
        lower[.bond], Self.bondPath(of: lower), higher[.bond], Self.bondPath(of: higher))
    }
  }

  private static func bondPath(of tier: DocumentNode) -> String {
    ScenarioProblem.joined(ScenarioKey.tiers.rawValue, tier.itemName ?? "?") + ".bond"
  }

  /// Notes that seed members are described and nobody says how many there are, be it 0.
  mutating func checkSeeding() {
    guard let seeding = root[.seeding], root[.seedMembers]?.entries?.isEmpty == true else {
      return
    }
    note(
      .ineffectiveKey(
        ScenarioKey.seeding.rawValue, without: .seedMembers, at: seeding.place))
  }
}
