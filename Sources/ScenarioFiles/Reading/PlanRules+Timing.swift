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

  /// Notes what is wrong with when something takes place that begins on days or again and again.
  mutating func checkTiming(of item: DocumentNode, at path: String) {
    checkDays(of: item, at: path)
    if let onDays = item[.onDays] {
      checkAlone(onDays, in: item, at: path)
      checkOnDays(onDays, of: item, at: "\(path).on_days")
    }
    checkRepetition(of: item, at: path)
  }

  private mutating func checkAlone(
    _ onDays: DocumentNode, in item: DocumentNode, at path: String
  ) {
    for key in [ScenarioKey.fromDay, .everyDays, .untilDay] {
      guard let value = item[key] else { continue }
      note(.excludedKey(key, beside: .onDays, in: path, at: value.place))
    }
  }

  private mutating func checkOnDays(
    _ onDays: DocumentNode, of item: DocumentNode, at path: String
  ) {
    guard let items = onDays.items, let length = length(of: item) else { return }
    let spans = items.enumerated().compactMap { index, start -> Span? in
      guard let day = start.number.flatMap(Int.init(exactly:)) else { return nil }
      let end = min(day + length - 1, max(day, lastDay ?? .max))
      return Span(name: "\(path)[\(index)]", days: day...end, place: start.place)
    }
    checkOverlaps(of: spans)
  }

  /// Notes that something begins again before it is over.
  private mutating func checkRepetition(of item: DocumentNode, at path: String) {
    guard let days = item[.days], let every = item[.everyDays],
      let interval = every.number, days.number ?? .infinity > interval
    else { return }
    note(
      .wrongOrder(
        days.scalar ?? "", path: "\(path).days", limit: NumberWording.text(interval),
        limitPath: "\(path).every_days", at: (days.support == nil ? days : every).place))
  }

  /// Days one occurrence lasts at most.
  private func length(of item: DocumentNode) -> Int? {
    item[.days]?.scalar == ScenarioFormat.allDays
      ? horizonDays : item.whole(.days)
  }
}
