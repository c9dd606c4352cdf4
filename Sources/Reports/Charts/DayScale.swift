import CommunityModel

/// The days of a history in charts: dates where they are known, else numbers.
struct DayScale {
  /// The date of day 0.
  let firstDate: CalendarDate?

  /// The horizontal place of a day.
  func place(_ day: Int) -> JSONValue {
    firstDate.map { .string($0.adding(days: day).iso8601) } ?? .integer(day)
  }

  /// What people call a day.
  func name(_ day: Int) -> LocalizedText {
    guard let firstDate else { return LocalizedText("day \(day)", "第 \(day) 天") }
    let date = firstDate.adding(days: day).iso8601
    return LocalizedText(date, date)
  }

  /// The horizontal axis, without its field.
  ///
  /// Dates are those of the group, whatever the zone of the reader.
  var axis: [JSONMember] { axis(ticks: 8) }

  /// The same with about so many places named.
  func axis(ticks: Int) -> [JSONMember] { axis(ticks: ticks, format: "%Y-%m-%d") }

  /// A short axis, for small drawings beside each other.
  var shortAxis: [JSONMember] { axis(ticks: 3, format: "%m-%d") }

  private func axis(ticks: Int, format: String) -> [JSONMember] {
    guard firstDate != nil else {
      return [
        JSONMember("type", "quantitative"),
        JSONMember("title", .words(LocalizedText("day", "第几天"))),
        JSONMember("axis", ["grid": false, "tickCount": .integer(ticks)]),
      ]
    }
    return [
      JSONMember("type", "temporal"), JSONMember("title", nil),
      JSONMember(
        "axis",
        [
          "grid": false, "tickCount": .integer(ticks), "format": .string(format),
          "labelOverlap": true, "labelSeparation": 10,
        ]),
      JSONMember("scale", ["type": "utc"]),
    ]
  }
}
