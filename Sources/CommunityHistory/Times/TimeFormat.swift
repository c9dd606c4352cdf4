package import CommunityModel

/// How the dates and times of a column are written.
package enum TimeFormat: String, Sendable, CaseIterable {
  /// Year, month, day with any of `-/.` or 年月日 between, perhaps with a time of day and a zone.
  case yearMonthDay = "year_month_day"
  /// Day, month, year, perhaps with a time of day and a zone.
  case dayMonthYear = "day_month_year"
  /// Month, day, year, perhaps with a time of day and a zone.
  case monthDayYear = "month_day_year"
  /// Eight digits: year, month, day.
  case compactDate = "compact_date"
  /// Days of the 1900 system of spreadsheets, with the time of day as a fraction.
  case excelSerial = "excel_serial"
  /// Seconds since 1970-01-01 UTC.
  case unixSeconds = "unix_seconds"
  /// Milliseconds since 1970-01-01 UTC.
  case unixMilliseconds = "unix_milliseconds"
  /// Days counted from any day: 0, 1, 2, …
  case dayNumber = "day_number"

  /// The fifth of March 2024 written so.
  package var example: String {
    switch self {
    case .yearMonthDay: "2024-03-05"
    case .dayMonthYear: "05/03/2024"
    case .monthDayYear: "03/05/2024"
    case .compactDate: "20240305"
    case .excelSerial: "45356"
    case .unixSeconds: "1709600400"
    case .unixMilliseconds: "1709600400000"
    case .dayNumber: "0"
    }
  }

  /// What people call it.
  package var name: LocalizedText {
    switch self {
    case .yearMonthDay: LocalizedText("year, month, day", "年、月、日")
    case .dayMonthYear: LocalizedText("day, month, year", "日、月、年")
    case .monthDayYear: LocalizedText("month, day, year", "月、日、年")
    case .compactDate: LocalizedText("year, month, day without separators", "连写的年月日")
    case .excelSerial: LocalizedText("Excel's day numbers", "Excel 日期序号")
    case .unixSeconds: LocalizedText("seconds since 1970", "1970 年以来的秒数")
    case .unixMilliseconds: LocalizedText("milliseconds since 1970", "1970 年以来的毫秒数")
    case .dayNumber: LocalizedText("numbered days", "天的编号")
    }
  }
}
