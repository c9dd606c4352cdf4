extension Weekday {
  /// What people call it.
  public var name: LocalizedText {
    switch self {
    case .monday: LocalizedText("Monday", "周一")
    case .tuesday: LocalizedText("Tuesday", "周二")
    case .wednesday: LocalizedText("Wednesday", "周三")
    case .thursday: LocalizedText("Thursday", "周四")
    case .friday: LocalizedText("Friday", "周五")
    case .saturday: LocalizedText("Saturday", "周六")
    case .sunday: LocalizedText("Sunday", "周日")
    }
  }
}
