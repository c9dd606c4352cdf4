import CommunityModel

/// What a cell of times says before it is known how its column is written.
struct TimeCell {
  /// What the text looks like.
  enum Shape { case none, yearFirst, yearLast, number }

  /// How exactly the time of day is given.
  enum Precision { case day, minute, second }

  private(set) var shape = Shape.none
  /// The three numbers of a date, in their order.
  private(set) var parts = (0, 0, 0)
  /// The number, if it is one.
  private(set) var number = 0.0
  /// Seconds since midnight, 0 without a time of day.
  private(set) var secondOfDay = 0
  private(set) var precision = Precision.day
  /// Minutes by which the zone that the cell names is ahead of UTC.
  private(set) var zoneMinutes: Int?

  /// Takes a cell's text apart.
  init(_ text: ArraySlice<UInt8>) {
    var cursor = ByteCursor(text)
    if let number = cursor.wholeNumber() {
      self.number = number
      shape = .number
      return
    }
    guard let first = cursor.digits(atMost: 4), let afterFirst = cursor.dateSeparator(.year),
      let second = cursor.digits(atMost: 2),
      cursor.dateSeparator(.month, like: afterFirst) != nil,
      let third = cursor.digits(atMost: 4)
    else { return }
    if afterFirst == .ideograph { _ = cursor.take("日") }
    let isYearFirst = first.count == 4 && third.count <= 2
    let isYearLast = first.count <= 2 && third.count == 4 && afterFirst != .ideograph
    guard isYearFirst || isYearLast, takeTimeOfDay(&cursor) else { return }
    parts = (first.value, second.value, third.value)
    shape = isYearFirst ? .yearFirst : .yearLast
  }

  /// Takes the rest of the text for a time of day and a zone; whether it is one, or nothing.
  private mutating func takeTimeOfDay(_ cursor: inout ByteCursor) -> Bool {
    guard !cursor.isAtEnd else { return true }
    guard cursor.take("T") || cursor.takeSpaces() else { return false }
    guard let hour = cursor.digits(atMost: 2), cursor.take(":"),
      let minute = cursor.digits(atMost: 2), minute.count == 2, minute.value < 60
    else { return false }
    precision = .minute
    secondOfDay = hour.value * 3_600 + minute.value * 60
    if cursor.take(":") {
      // 60 is a leap second.
      guard let second = cursor.digits(atMost: 2), second.count == 2, second.value <= 60 else {
        return false
      }
      precision = .second
      secondOfDay += min(second.value, 59)
      if cursor.take(".") || cursor.take(",") {
        guard cursor.digits(atMost: 9) != nil else { return false }
      }
    }
    return takeHalfOfDay(&cursor, hour: hour.value) && takeZone(&cursor) && cursor.isAtEnd
  }

  /// Takes `AM` or `PM`, if it is there; whether the hour fits.
  private mutating func takeHalfOfDay(_ cursor: inout ByteCursor, hour: Int) -> Bool {
    _ = cursor.takeSpaces()
    let isMorning = cursor.take("AM") || cursor.take("am")
    let isAfternoon = !isMorning && (cursor.take("PM") || cursor.take("pm"))
    guard isMorning || isAfternoon else { return hour < 24 }
    guard (1...12).contains(hour) else { return false }
    secondOfDay += (hour == 12 ? -43_200 : 0) + (isAfternoon ? 43_200 : 0)
    return true
  }

  private mutating func takeZone(_ cursor: inout ByteCursor) -> Bool {
    guard !cursor.isAtEnd else { return true }
    _ = cursor.takeSpaces()
    if cursor.take("Z") || cursor.take("UTC") || cursor.take("GMT") {
      zoneMinutes = 0
      guard !cursor.isAtEnd else { return true }
    }
    let isAhead = cursor.take("+")
    guard isAhead || cursor.take("-"), let first = cursor.digits(atMost: 4) else { return false }
    var (hours, minutes) = (first.value, 0)
    if first.count > 2 { (hours, minutes) = (first.value / 100, first.value % 100) }
    if first.count <= 2, cursor.take(":") {
      guard let second = cursor.digits(atMost: 2), second.count == 2 else { return false }
      minutes = second.value
    }
    guard hours <= 14, minutes < 60 else { return false }
    zoneMinutes = (isAhead ? 1 : -1) * (hours * 60 + minutes)
    return true
  }
}
