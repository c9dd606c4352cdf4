import CommunityModel
import Testing

@Suite struct CalendarDateTests {
  @Test func `known dates have their days since the epoch`() {
    // GNU date: date -u -d DATE +%s, divided by 86,400.
    let known = [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
      ("2026-03-02", 20_514), ("1900-03-01", -25_508), ("0001-01-01", -719_162),
      ("9999-12-31", 2_932_896),
    ]
    for (text, days) in known {
      #expect(CalendarDate(iso8601: text)?.daysSinceEpoch == days, "\(text)")
      #expect(CalendarDate(daysSinceEpoch: days).iso8601 == text)
    }
  }

  @Test func `every day from the year 1 to 9999 follows the day before and is read back`() {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var days = -719_162
    for year in 1...9999 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for month in 1...12 {
        let length = lengths[month - 1] + (isLeap && month == 2 ? 1 : 0)
        for day in [1, 2, 15, length - 1, length] {
          let date = CalendarDate(daysSinceEpoch: days + day - 1)
          guard date.components == (year, month, day),
            CalendarDate(year: year, month: month, day: day) == date
          else {
            Issue.record("\(year)-\(month)-\(day) is \(date.iso8601)")
            return
          }
        }
        days += length
      }
    }
    #expect(days == 2_932_897)
  }

  @Test(arguments: [(2026, 2, 29), (1900, 2, 29), (2000, 2, 30), (2026, 4, 31), (2026, 13, 1)])
  func `dates that do not exist are refused`(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    (0, 1, 1), (10_000, 1, 1), (2026, 0, 1), (2026, 1, 0), (2026, 1, -5), (.max, 1, 1),
    (2026, .max, 1), (2026, 1, .max), (.min, .min, .min),
  ]) func `numbers out of range are refused without a trap`(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    "", "2026", "2026-3-02", "2026-03-2", "26-03-02", "2026/03/02", "2026-03-02 ", "+026-03-02",
    "2026-03-02-01", "2026-0３-02", "2026--3-2", "2026-02-30", "-001-01-01",
  ]) func `texts in another form are refused`(text: String) {
    #expect(CalendarDate(iso8601: text) == nil)
  }

  @Test func `dates are ordered and counted by days`() throws {
    let first = try #require(CalendarDate(iso8601: "2024-02-28"))
    let later = try #require(CalendarDate(iso8601: "2024-03-01"))
    #expect(first < later)
    #expect(!(later < first) && !(first < first))
    #expect(first.adding(days: 2) == later)
    #expect(later.adding(days: -2) == first)
  }
}
