import CommunityHistory
import CommunityModel
import Testing

struct TimeTests {
  /// A file of joins with one member a row.
  private func log(_ times: [String], _ change: (inout HistoryMapping) -> Void = { _ in }) throws
    -> (MemberLog, TimeFormat)
  {
    var mapping = HistoryMapping()
    change(&mapping)
    let rows = times.enumerated().map { "m\($0.offset);\($0.element);join\n" }.joined()
    let reading = try read("member;time;event\n" + rows, mapping)
    return (try #require(reading.log), reading.report.timeFormat)
  }

  @Test(arguments: [
    (["2024-03-05", "2024-03-06"], TimeFormat.yearMonthDay),
    (["2024/3/5", "2024/3/6"], .yearMonthDay), (["2024年3月5日", "2024年3月6日"], .yearMonthDay),
    (["2024.3.5", "2024.3.6"], .yearMonthDay), (["20240305", "20240306"], .compactDate),
    (["45356", "45357"], .excelSerial), (["45356.5", "45357.75"], .excelSerial),
    (["1709600400", "1709686800"], .unixSeconds),
    (["1709600400000", "1709686800000"], .unixMilliseconds),
    (["5/3/2024", "6/3/2024", "13/3/2024"], .dayMonthYear),
    (["3/5/2024", "3/6/2024", "3/13/2024"], .monthDayYear),
  ])
  func `every way of writing the fifth of March 2024 is one day`(
    _ times: [String], _ format: TimeFormat
  ) throws {
    let (log, found) = try log(times)
    #expect(found == format && log.firstDate?.iso8601 == "2024-03-05")
    #expect(log.events.prefix(2).map(\.day) == [0, 1])
  }

  @Test(arguments: [
    // Days after 1899-12-30, by Python's datetime.
    ("29221", "1980-01-01"), ("36526", "2000-01-01"), ("43831", "2020-01-01"),
    ("43890", "2020-02-29"), ("73050", "2099-12-31"),
  ])
  func `serials are those of the 1900 system`(_ serial: String, _ date: String) throws {
    #expect(try log([serial]).0.firstDate?.iso8601 == date)
  }

  @Test(arguments: [
    ("2024-03-05T21:14:33", 76_473), ("2024-03-05 21:14", 76_440), ("2024/3/5 9:14:33 PM", 76_473),
    ("2024-03-05 12:00:00 AM", 0), ("2024-03-05 12:00 PM", 43_200),
    ("2024-03-05T21:14:33.250Z", 76_473), ("2024-03-05T23:14:33+02:00", 76_473),
    ("2024-03-06T05:14:33+0800", 76_473), ("2024-03-05 16:14:33 -05", 76_473),
    ("45356.5", 43_200), ("45356.99999", 86_399), ("1709673273", 76_473),
  ])
  func `times of day are read in UTC where they have a zone`(_ time: String, _ second: Int) throws {
    let event = try #require(try log([time]).0.events.first)
    #expect(event.secondOfDay == second && event.day == 0)
  }

  @Test func `zones and counted seconds are moved to the group's clocks, other times are not`()
    throws
  {
    let chinese = { (mapping: inout HistoryMapping) in mapping.zoneMinutes = 480 }
    let moved = try log(["2024-03-05T20:00:00Z", "2024-03-05T20:00:00-05:00"], chinese).0
    #expect(moved.firstDate?.iso8601 == "2024-03-06")
    #expect(moved.events.map(\.secondOfDay) == [4 * 3_600, 9 * 3_600])
    #expect(try log(["1709668800"], chinese).0.firstDate?.iso8601 == "2024-03-06")
    #expect(try log(["2024-03-05 20:00:00"], chinese).0.firstDate?.iso8601 == "2024-03-05")
  }

  @Test func `numbered days have no dates`() throws {
    let (log, format) = try log(["0", "1", "12"])
    #expect(format == .dayNumber && log.firstDate == nil && log.dayCount == 13)
  }

  @Test func `what is stated decides an ambiguity`() throws {
    let times = ["03/04/2024", "05/06/2024"]
    #expect(try log(times) { $0.timeFormat = .dayMonthYear }.0.firstDate?.iso8601 == "2024-04-03")
    #expect(try log(times) { $0.timeFormat = .monthDayYear }.0.firstDate?.iso8601 == "2024-03-04")
  }
}
