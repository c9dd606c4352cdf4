import CommunityModel
import Testing

@Suite struct WeekdayTests {
  @Test func `known dates have their days of the week`() {
    // GNU date: date -u -d DATE +%a.
    let known: [(String, Weekday)] = [
      ("1970-01-01", .thursday), ("1969-12-31", .wednesday), ("1969-12-28", .sunday),
      ("2000-02-29", .tuesday), ("2024-02-10", .saturday), ("2026-03-02", .monday),
      ("2026-11-08", .sunday), ("1900-01-01", .monday), ("0001-01-01", .monday),
      ("9999-12-31", .friday),
    ]
    for (text, weekday) in known {
      #expect(CalendarDate(iso8601: text)?.weekday == weekday, "\(text)")
    }
  }

  @Test func `days of the week follow one another for ten thousand days`() {
    for day in -5_000..<5_000 {
      let today = CalendarDate(daysSinceEpoch: day).weekday
      let tomorrow = CalendarDate(daysSinceEpoch: day + 1).weekday
      #expect(tomorrow.rawValue == (today.rawValue + 1) % 7)
    }
  }

  @Test func `keys are the first three letters, Monday first`() {
    #expect(Weekday.allCases.map(\.key) == ["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
    #expect(Weekday.allCases == Weekday.allCases.sorted())
  }
}
