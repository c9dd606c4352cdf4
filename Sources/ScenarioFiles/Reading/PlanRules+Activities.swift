import CommunityModel

extension PlanRules {
  /// Days that something takes, and where it is said.
  struct Span {
    var name: String
    var days: ClosedRange<Int>
    var place: SourcePlace
  }

  /// Notes spans that begin before an earlier one is over.
  mutating func checkOverlaps(of spans: [Span]) {
    let ordered = spans.sorted { $0.days.lowerBound < $1.days.lowerBound }
    for (earlier, later) in zip(ordered, ordered.dropFirst())
    where later.days.lowerBound <= earlier.days.upperBound {
      note(
        .overlap(
          later.name, start: later.days.lowerBound, earlier.name, end: earlier.days.upperBound,
          at: later.place))
    }
  }

  mutating func checkActivity(_ activity: DocumentNode, at path: String) {
    checkDays(of: activity, at: path)
    if let onDays = activity[.onDays] {
      checkAlone(onDays, in: activity, at: path)
      checkOnDays(onDays, of: activity, at: "\(path).on_days")
    }
    checkRepetition(of: activity, at: path)
    guard let supply = activity[.supply]?.number, supply > 0, activity[.value] == nil,
      let key = ScenarioFormat.activityMap.key(ScenarioKey.value.rawValue)
    else { return }
    note(.missingKey(key, in: path, at: activity.place))
  }

  private mutating func checkAlone(
    _ onDays: DocumentNode, in activity: DocumentNode, at path: String
  ) {
    for key in [ScenarioKey.fromDay, .everyDays, .untilDay] {
      guard let value = activity[key] else { continue }
      note(.excludedKey(key, beside: .onDays, in: path, at: value.place))
    }
  }

  private mutating func checkOnDays(
    _ onDays: DocumentNode, of activity: DocumentNode, at path: String
  ) {
    guard let items = onDays.items, let length = length(of: activity) else { return }
    let spans = items.enumerated().compactMap { index, item -> Span? in
      guard let day = item.number.flatMap(Int.init(exactly:)) else { return nil }
      let end = min(day + length - 1, max(day, lastDay ?? .max))
      return Span(name: "\(path)[\(index)]", days: day...end, place: item.place)
    }
    checkOverlaps(of: spans)
  }

  /// Notes that an activity begins again before it is over.
  private mutating func checkRepetition(of activity: DocumentNode, at path: String) {
    guard let days = activity[.days], let every = activity[.everyDays],
      let interval = every.number, days.number ?? .infinity > interval
    else { return }
    note(
      .wrongOrder(
        days.scalar ?? "", path: "\(path).days", limit: NumberWording.text(interval),
        limitPath: "\(path).every_days", at: (days.support == nil ? days : every).place))
  }

  /// Days one occurrence lasts at most.
  private func length(of activity: DocumentNode) -> Int? {
    activity[.days]?.scalar == ScenarioFormat.allDays
      ? horizonDays : activity.whole(.days)
  }
}
