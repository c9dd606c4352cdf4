extension CalendarPreset {
  /// Weekdays, public holidays, shopping festivals and school holidays in China.
  ///
  /// Public holidays of 2024 to 2026 follow the notices of the State Council; those of later years the
  /// rule that holds since 2025 (Spring Festival from the eve for eight days, National Day 1 to 7
  /// October). Shopping festivals run over their usual weeks before 18 June and 11 November. School
  /// holidays differ by province: the dates are those most share.
  static let china = CalendarPreset(
    name: "china",
    meaning: LocalizedText(
      "weekdays, public holidays, shopping festivals and school holidays in China",
      "中国的星期、法定节假日、购物节和寒暑假"),
    grade: .assumption, source: "dates are facts; effects are our judgement",
    years: 2024...2030,
    weekdays: [
      DayEffect(visitOffset: 0, joinFactor: 1), DayEffect(visitOffset: 0, joinFactor: 1),
      DayEffect(visitOffset: 0, joinFactor: 1), DayEffect(visitOffset: 0, joinFactor: 1),
      DayEffect(visitOffset: 0.05, joinFactor: 1), DayEffect(visitOffset: -0.05, joinFactor: 1.05),
      DayEffect(visitOffset: 0, joinFactor: 0.95),
    ],
    holidays: (2024...2030).flatMap(holidays(of:)).sorted {
      $0.dates.lowerBound < $1.dates.lowerBound
    })

  private static func holidays(of year: Int) -> [Holiday] {
    let springFestival = springFestival[year].flatMap { span(year, $0) }
    let national = nationalDay[year] ?? (10, 1, 10, 7)
    return [
      holiday("spring-festival", springFestival, visitOffset: -0.3, joinFactor: 0.6),
      holiday("winter-holiday", winterHoliday(of: year), visitOffset: 0.05, joinFactor: 1),
      holiday("labour-day", span(year, (5, 1, 5, 5)), visitOffset: -0.15, joinFactor: 0.8),
      holiday("6.18", span(year, (6, 1, 6, 18)), visitOffset: 0.05, joinFactor: 1.1),
      holiday("summer-holiday", span(year, (7, 5, 8, 31)), visitOffset: 0.05, joinFactor: 1),
      holiday("national-day", span(year, national), visitOffset: -0.2, joinFactor: 0.7),
      holiday("11.11", span(year, (11, 1, 11, 11)), visitOffset: 0.05, joinFactor: 1.15),
    ].compactMap(\.self)
  }

  private typealias Span = (fromMonth: Int, fromDay: Int, toMonth: Int, toDay: Int)

  /// Three weeks before Spring Festival to the Lantern Festival, two weeks after its first day.
  private static func winterHoliday(of year: Int) -> ClosedRange<CalendarDate>? {
    guard let newYear = lunarNewYear[year] else { return nil }
    return CalendarDate(year: year, month: newYear.month, day: newYear.day).map {
      $0.adding(days: -21)...$0.adding(days: 14)
    }
  }

  private static func holiday(
    _ name: String, _ dates: ClosedRange<CalendarDate>?, visitOffset: Double, joinFactor: Double
  ) -> Holiday? {
    dates.map {
      Holiday(
        name: "\(name)-\($0.lowerBound.components.year)", dates: $0,
        effect: DayEffect(visitOffset: visitOffset, joinFactor: joinFactor))
    }
  }

  private static func span(_ year: Int, _ span: Span) -> ClosedRange<CalendarDate>? {
    guard let first = CalendarDate(year: year, month: span.fromMonth, day: span.fromDay),
      let last = CalendarDate(year: year, month: span.toMonth, day: span.toDay)
    else { return nil }
    return first...last
  }

  /// The first day of the lunar year.
  private static let lunarNewYear: [Int: (month: Int, day: Int)] = [
    2024: (2, 10), 2025: (1, 29), 2026: (2, 17), 2027: (2, 6), 2028: (1, 26), 2029: (2, 13),
    2030: (2, 3),
  ]

  private static let springFestival: [Int: Span] = [
    2024: (2, 10, 2, 17), 2025: (1, 28, 2, 4), 2026: (2, 15, 2, 23), 2027: (2, 5, 2, 12),
    2028: (1, 25, 2, 1), 2029: (2, 12, 2, 19), 2030: (2, 2, 2, 9),
  ]

  /// Where it is not 1 to 7 October, because the Mid-Autumn Festival falls beside it.
  private static let nationalDay: [Int: Span] = [
    2025: (10, 1, 10, 8), 2028: (10, 1, 10, 8),
  ]
}
