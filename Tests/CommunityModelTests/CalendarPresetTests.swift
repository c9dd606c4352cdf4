import CommunityModel
import Testing

@Suite struct CalendarPresetTests {
  private func holiday(_ name: String) throws -> String {
    let china = try #require(CalendarPreset.named("china"))
    let dates = try #require(china.holidays.first { $0.name == name }).dates
    return "\(dates.lowerBound.iso8601) \(dates.upperBound.iso8601)"
  }

  @Test(arguments: [
    // Notices of the State Council on the public holidays of 2024, 2025 and 2026.
    ("spring-festival-2024", "2024-02-10 2024-02-17"),
    ("spring-festival-2025", "2025-01-28 2025-02-04"),
    ("spring-festival-2026", "2026-02-15 2026-02-23"),
    ("labour-day-2024", "2024-05-01 2024-05-05"), ("labour-day-2025", "2025-05-01 2025-05-05"),
    ("labour-day-2026", "2026-05-01 2026-05-05"),
    ("national-day-2024", "2024-10-01 2024-10-07"),
    ("national-day-2025", "2025-10-01 2025-10-08"),
    ("national-day-2026", "2026-10-01 2026-10-07"), ("11.11-2026", "2026-11-01 2026-11-11"),
    ("6.18-2026", "2026-06-01 2026-06-18"),
  ]) func `public holidays and festivals have their published dates`(
    name: String, dates: String
  ) throws {
    #expect(try holiday(name) == dates)
  }

  @Test(arguments: [
    // The first day of the lunar year (Hong Kong Observatory, conversion tables).
    (2024, "2024-02-10"), (2025, "2025-01-29"), (2026, "2026-02-17"), (2027, "2027-02-06"),
    (2028, "2028-01-26"), (2029, "2029-02-13"), (2030, "2030-02-03"),
  ]) func `spring festivals hold the first day of the lunar year`(year: Int, newYear: String)
    throws
  {
    let china = try #require(CalendarPreset.named("china"))
    let first = try #require(CalendarDate(iso8601: newYear))
    for name in ["spring-festival", "winter-holiday"] {
      let dates = try #require(china.holidays.first { $0.name == "\(name)-\(year)" }).dates
      #expect(dates.contains(first), "\(name)")
    }
  }

  @Test func `every year of a preset has every holiday once, in the order of dates`() {
    for preset in CalendarPreset.all {
      #expect(preset.weekdays.count == 7)
      #expect(Set(preset.holidays.map(\.name)).count == preset.holidays.count)
      #expect(preset.holidays.count <= CommunityCalendar.holidayLimit)
      let counts = preset.years.map { year in
        preset.holidays.count { $0.dates.lowerBound.components.year == year }
      }
      #expect(Set(counts).count == 1)
      #expect(counts.reduce(0, +) == preset.holidays.count)
      let starts = preset.holidays.map(\.dates.lowerBound)
      #expect(starts == starts.sorted())
      for effect in preset.weekdays + preset.holidays.map(\.effect) {
        for parameter in DayEffect.parameters {
          #expect(parameter.range.contains(effect[keyPath: parameter.path]))
        }
      }
    }
  }
}
