import CommunityModel

extension ScenarioFormat {
  /// Weekdays and holidays.
  static let calendarMap = MapShape(
    keys: [
      useKey(.calendars),
      KeyShape(
        .weekdays, .map(weekdaysMap), .derived(nothing), "what days of the week do", "星期几的影响"),
      KeyShape(
        .holidays,
        .list(
          ListShape(
            item: .map(holidayMap), isNamed: true, limit: CommunityCalendar.holidayLimit,
            mayBeEmpty: true)),
        emptyList, "what holidays do", "节假日的影响"),
    ], presets: .calendars)

  private static let weekdaysMap = MapShape(
    keys: zip(Weekday.allCases, weekdayNames).map { weekday, name in
      KeyShape(
        weekday.key, table(DayEffect.parameters),
        .derived(LocalizedText("a day like others", "与平常一样")), name)
    })

  private static let weekdayNames = [
    LocalizedText("Mondays", "周一"), LocalizedText("Tuesdays", "周二"),
    LocalizedText("Wednesdays", "周三"), LocalizedText("Thursdays", "周四"),
    LocalizedText("Fridays", "周五"), LocalizedText("Saturdays", "周六"),
    LocalizedText("Sundays", "周日"),
  ]

  private static let holidayMap = MapShape(
    keys: [
      KeyShape(.name, .text(.name), .required, "name of the holiday", "节假日名"),
      KeyShape(.from, .date, .required, "first date", "第一天的日期"),
      KeyShape(.until, .date, .required, "last date, included", "最后一天的日期（含）"),
    ] + DayEffect.parameters.map(KeyShape.init), isPartOfPreset: true)
}
