import CommunityModel

/// When something happened, in the group's own time.
struct Moment: Equatable {
  /// Days since 1970-01-01; the number itself for numbered days.
  var day: Int
  /// Seconds since midnight; `nil` if the time of day is not known.
  var secondOfDay: Int?
  /// Whether the time is known to the second.
  var isToSecond = false

  /// A cell as a format reads it, on clocks so many minutes ahead of UTC; `nil` if it is not written so.
  init?(_ cell: TimeCell, format: TimeFormat, zoneMinutes: Int) {
    let (a, b, c) = cell.parts
    switch (format, cell.shape) {
    case (.yearMonthDay, .yearFirst):
      self.init(CalendarDate(year: a, month: b, day: c), cell, zoneMinutes)
    case (.dayMonthYear, .yearLast):
      self.init(CalendarDate(year: c, month: b, day: a), cell, zoneMinutes)
    case (.monthDayYear, .yearLast):
      self.init(CalendarDate(year: c, month: a, day: b), cell, zoneMinutes)
    case (.compactDate, .number) where Self.isWhole(cell.number, in: 10_000_101...99_991_231):
      let digits = Int(cell.number)
      self.init(
        CalendarDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100), cell,
        zoneMinutes)
    case (.excelSerial, .number) where Self.excelSerials.contains(cell.number):
      self.init(excelSerial: cell.number)
    case (.unixSeconds, .number) where (1e8..<1e10).contains(cell.number):
      self.init(second: Int(cell.number), zoneMinutes)
    case (.unixMilliseconds, .number) where (1e11..<1e13).contains(cell.number):
      self.init(second: Int(cell.number / 1_000), zoneMinutes)
    case (.dayNumber, .number)
    where Self.isWhole(cell.number, in: 0...Double(HistoryLimits.dayNumber)):
      self.init(day: Int(cell.number), secondOfDay: nil)
    default: return nil
    }
  }

  private init(day: Int, secondOfDay: Int?) {
    self.day = day
    self.secondOfDay = secondOfDay
  }

  /// Serials of 1954 to 2119: no day number, no date in digits and no count of seconds lies there.
  private static let excelSerials = 20_000.0..<80_000

  /// Serial 61 is 1900-03-01, since the 1900 system has a 29th of February of that year.
  private init(excelSerial serial: Double) {
    let seconds = Int((serial * 86_400).rounded())
    let isDate = serial == serial.rounded(.down)
    self.init(
      day: seconds / 86_400 - 25_569, secondOfDay: isDate ? nil : seconds % 86_400)
    isToSecond = !isDate
  }

  private init(second: Int, _ zoneMinutes: Int) {
    let local = second + zoneMinutes * 60
    let day = (Double(local) / 86_400).rounded(.down)
    self.init(day: Int(day), secondOfDay: local - Int(day) * 86_400)
    isToSecond = true
  }

  private init?(_ date: CalendarDate?, _ cell: TimeCell, _ zoneMinutes: Int) {
    guard let date else { return nil }
    guard let zone = cell.zoneMinutes else {
      self.init(
        day: date.daysSinceEpoch, secondOfDay: cell.precision == .day ? nil : cell.secondOfDay)
      isToSecond = cell.precision == .second
      return
    }
    self.init(
      second: date.daysSinceEpoch * 86_400 + cell.secondOfDay - zone * 60, zoneMinutes)
    isToSecond = cell.precision == .second
  }

  private static func isWhole(_ number: Double, in range: ClosedRange<Double>) -> Bool {
    range.contains(number) && number == number.rounded(.down)
  }
}
