import CommunityModel
import Testing

@Suite struct CommunityCalendarTests {
  private func date(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(iso8601: text))
  }

  /// Monday, 2 March 2026 is day 0.
  private func calendar() throws -> CommunityCalendar {
    var calendar = CommunityCalendar(start: try date("2026-03-02"))
    calendar.weekdays[Weekday.saturday.rawValue] = DayEffect(visitOffset: 0.25, joinFactor: 2)
    calendar.holidays = [
      Holiday(
        name: "fair", dates: try date("2026-03-06")...date("2026-03-07"),
        effect: DayEffect(visitOffset: -0.5, joinFactor: 0.5)),
      Holiday(
        name: "club day", dates: try date("2026-03-07")...date("2026-03-07"),
        effect: DayEffect(visitOffset: 1, joinFactor: 3)),
    ]
    return calendar
  }

  @Test func `a calendar of its own does nothing`() throws {
    let calendar = CommunityCalendar(start: try date("2026-03-02"))
    #expect((0..<400).allSatisfy { calendar.effect(ofDay: $0) == DayEffect() })
  }

  @Test func `offsets add up and factors multiply`() throws {
    let effects = try (3...6).map { try calendar().effect(ofDay: $0) }
    #expect(
      effects == [
        DayEffect(), DayEffect(visitOffset: -0.5, joinFactor: 0.5),
        DayEffect(visitOffset: 0.75, joinFactor: 3), DayEffect(),
      ])
    #expect(try calendar().effect(ofDay: 12) == DayEffect(visitOffset: 0.25, joinFactor: 2))
  }

  @Test func `dates stay where they are when the start moves`() throws {
    let early = try calendar()
    var late = early
    late.start = early.start.adding(days: 4)
    for day in 0..<60 {
      #expect(late.effect(ofDay: day) == early.effect(ofDay: day + 4))
      #expect(late.weekday(ofDay: day) == early.weekday(ofDay: day + 4))
    }
    #expect(early.weekday(ofDay: 5) == .saturday)
  }
}
