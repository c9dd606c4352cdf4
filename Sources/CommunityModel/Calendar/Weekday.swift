/// A day of the week, Monday first.
public enum Weekday: Int, Sendable, CaseIterable, Comparable, Codable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The key in scenario files: `mon`.
  public var key: String {
    switch self {
    case .monday: "mon"
    case .tuesday: "tue"
    case .wednesday: "wed"
    case .thursday: "thu"
    case .friday: "fri"
    case .saturday: "sat"
    case .sunday: "sun"
    }
  }

  /// Whether one day comes earlier in the week than another.
  public static func < (left: Weekday, right: Weekday) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension CalendarDate {
  /// The day of the week; 1970-01-01 was a Thursday.
  public var weekday: Weekday {
    let sinceMonday = (daysSinceEpoch + Weekday.thursday.rawValue) % 7
    return Weekday.allCases[(sinceMonday + 7) % 7]
  }
}
