package import CommunityModel

/// What happened in a week.
package struct WeekSummary: Sendable, Equatable {
  /// The first day of the week, from the first day of the history; negative if the week began before it.
  package let firstDay: Int
  /// Its date, a Monday; `nil` if days are only numbered.
  package let firstDate: CalendarDate?
  /// Days of the week within the history, at most 7.
  package let dayCount: Int
  /// Joins, as far as days are known; `nil` if none is.
  package let joins: Double?
  /// Leaves, likewise.
  package let leaves: Double?
  /// Members on the last day known.
  package let members: Double?
  /// Mean of the daily actives of the days known.
  package let meanDailyActive: Double?
  /// People active in the week: of a log on any of its days, else the weekly count on its last day.
  package let weeklyActive: Double?
  /// Mean number of people who wrote on the days known.
  package let meanDailyPosters: Double?
  /// Messages, as far as days are known.
  package let messages: Double?

  /// The weeks of a history: from Monday to Sunday, or seven numbered days.
  static func all(of history: History) -> [WeekSummary] {
    let days = history.days
    let offset = days.firstDate?.weekday.rawValue ?? 0
    let weekCount = (days.dayCount + offset + 6) / 7
    let actives = history.log.flatMap {
      activeMembers(of: $0, offset: offset, weekCount: weekCount)
    }
    return (0..<weekCount).map { week in
      let first = 7 * week - offset
      let range = max(0, first)..<min(days.dayCount, first + 7)
      let known = { (measure: HistoryMeasure) in days.known(measure, on: range) }
      let sum = { (values: [Double]) in values.isEmpty ? nil : values.reduce(0, +) }
      let mean = { (values: [Double]) in sum(values).map { $0 / Double(values.count) } }
      let isWhole = range.upperBound == first + 7
      return WeekSummary(
        firstDay: first, firstDate: days.firstDate?.adding(days: first), dayCount: range.count,
        joins: sum(known(.joins)), leaves: sum(known(.leaves)), members: known(.members).last,
        meanDailyActive: mean(known(.active)),
        weeklyActive: actives?[week]
          ?? (isWhole ? days.value(of: .weeklyActive, on: range.upperBound - 1) : nil),
        meanDailyPosters: mean(known(.posters)), messages: sum(known(.messages)))
    }
  }

  /// Members active in each week; `nil` if the log has no activity at all.
  private static func activeMembers(
    of log: MemberLog, offset: Int, weekCount: Int
  ) -> [Double]? {
    var last = [Int](repeating: -1, count: log.memberCount)
    var counts = [Double](repeating: 0, count: weekCount)
    for event in log.events where event.isActivity {
      let week = (event.day + offset) / 7
      if last[event.member] != week { counts[week] += 1 }
      last[event.member] = week
    }
    return log.events.contains(where: \.isActivity) ? counts : nil
  }
}
