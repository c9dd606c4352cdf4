/// What weekdays and holidays do to a community, moved along by the date of day 0.
public struct CommunityCalendar: Sendable, Equatable, Codable {
  /// The date of day 0.
  public var start: CalendarDate
  /// The effect of each day of the week, Monday first.
  public var weekdays: [DayEffect]
  /// Dated holidays; those that overlap act together.
  public var holidays: [Holiday]

  /// A calendar in which all days are alike.
  public init(start: CalendarDate) {
    self.start = start
    weekdays = Weekday.allCases.map { _ in DayEffect() }
    holidays = []
  }

  /// Holidays one calendar may have.
  public static let holidayLimit = 256

  /// The day of the week of a simulated day.
  public func weekday(ofDay day: Int) -> Weekday {
    start.adding(days: day).weekday
  }

  /// The effect of a simulated day: offsets of its weekday and of its holidays add up, factors
  /// multiply.
  public func effect(ofDay day: Int) -> DayEffect {
    let date = start.adding(days: day)
    var effect = weekdays[date.weekday.rawValue]
    for holiday in holidays where holiday.dates.contains(date) {
      effect.visitOffset += holiday.effect.visitOffset
      effect.joinFactor *= holiday.effect.joinFactor
    }
    return effect
  }
}

/// A holiday or a season, by its dates.
public struct Holiday: Sendable, Equatable, Codable {
  /// The name used in the file.
  public var name: String
  /// The dates, both ends included.
  public var dates: ClosedRange<CalendarDate>
  /// What it does.
  public var effect: DayEffect

  /// Makes a holiday.
  public init(name: String, dates: ClosedRange<CalendarDate>, effect: DayEffect) {
    self.name = name
    self.dates = dates
    self.effect = effect
  }
}
