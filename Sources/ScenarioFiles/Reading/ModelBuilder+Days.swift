import CommunityModel

extension ModelBuilder {
  static func start(of root: DocumentNode) -> CalendarDate {
    root[.start]?.scalar.flatMap(CalendarDate.init(iso8601:)) ?? CalendarDate(daysSinceEpoch: 0)
  }

  static func calendar(_ node: DocumentNode?, start: CalendarDate) -> CommunityCalendar {
    var calendar = CommunityCalendar(start: start)
    for weekday in Weekday.allCases {
      node?[.weekdays]?[weekday.key]?.set(
        DayEffect.parameters, of: &calendar.weekdays[weekday.rawValue])
    }
    calendar.holidays = (node?[.holidays]?.items ?? []).compactMap(holiday)
    return calendar
  }

  private static func holiday(_ node: DocumentNode) -> Holiday? {
    guard let first = node[.from]?.scalar.flatMap(CalendarDate.init(iso8601:)),
      let last = node[.until]?.scalar.flatMap(CalendarDate.init(iso8601:)), first <= last
    else { return nil }
    var effect = DayEffect()
    node.set(DayEffect.parameters, of: &effect)
    return Holiday(name: node.itemName ?? "", dates: first...last, effect: effect)
  }

  static func activity(_ node: DocumentNode, horizonDays: Int) -> Activity {
    let name = node.itemName ?? ""
    var activity = Activity(name: name, kind: node[.kind]?.scalar ?? name)
    node.set(Activity.parameters, of: &activity)
    activity.newcomerDays = node.whole(.newcomerDays)
    activity.value = node.coreValue(.value)
    activity.tool = node[.tool]?.scalar.flatMap { $0 == ScenarioFormat.noBlock ? nil : $0 }
    activity.occurrences = occurrences(of: node, horizonDays: horizonDays)
    return activity
  }

  static func occurrences(
    of node: DocumentNode, horizonDays: Int
  ) -> [ClosedRange<Int>] {
    let length =
      node[.days]?.scalar == ScenarioFormat.allDays ? horizonDays : node.whole(.days) ?? 1
    if let onDays = node[.onDays]?.items {
      let days = onDays.compactMap { $0.number.flatMap(Int.init(exactly:)) }.sorted()
      return days.flatMap {
        Activity.occurrences(from: $0, length: length, every: nil, lastDay: horizonDays - 1)
      }
    }
    return Activity.occurrences(
      from: node.whole(.fromDay) ?? 0, length: length, every: node.whole(.everyDays),
      lastDay: node.whole(.untilDay) ?? horizonDays - 1)
  }
}
