import CommunityModel

/// Checks that a preset of a calendar knows the years of a scenario.
enum CalendarRules {
  /// The dates simulated, if a tree says them rightly.
  static func dates(of root: DocumentNode, horizonDays: Int?) -> ClosedRange<CalendarDate>? {
    guard let first = root[.start]?.scalar.flatMap(CalendarDate.init(iso8601:)), let horizonDays
    else { return nil }
    return first...first.adding(days: horizonDays - 1)
  }

  /// The problem of a tree before presets are resolved, if its calendar has one.
  static func problems(
    of root: DocumentNode, dates: ClosedRange<CalendarDate>?
  ) -> [ScenarioProblem] {
    guard let dates, let use = root[.calendar]?[.use],
      let preset = use.scalar.flatMap(CalendarPreset.named)
    else { return [] }
    let years = dates.lowerBound.components.year...dates.upperBound.components.year
    guard years.clamped(to: preset.years) != years else { return [] }
    return [.unknownYears(preset, dates: dates, at: use.place)]
  }
}

extension DocumentNode {
  /// The tree without a preset's holidays of other times, which would only fill the page.
  func withoutPresetHolidays(outside dates: ClosedRange<CalendarDate>) -> DocumentNode {
    guard var calendar = self[.calendar], var holidays = calendar[.holidays],
      let items = holidays.items
    else { return self }
    holidays.content = .list(items.filter { $0.support?.preset == nil || $0.touches(dates) })
    calendar[.holidays] = holidays
    var root = self
    root[.calendar] = calendar
    return root
  }

  private func touches(_ dates: ClosedRange<CalendarDate>) -> Bool {
    guard let first = self[.from]?.scalar.flatMap(CalendarDate.init(iso8601:)),
      let last = self[.until]?.scalar.flatMap(CalendarDate.init(iso8601:))
    else { return true }
    return first <= dates.upperBound && last >= dates.lowerBound
  }
}
