/// Twelve weeks of a small group, from Monday 2024-01-01 on, whose figures follow by counting.
///
/// - Member `anna-k` joins on day k, 0 to 83; `anna-k` of odd k is brought by `anna-⌊k÷2⌋`.
/// - Everyone writes on every seventh day after joining; `anna-0` ten times each Monday too, and 500 times on
///   day 50.
/// - Every fifth from the fifth on leaves on the 40th day after joining: eight members.
public enum SmallHistory {
  /// Ids that must not be seen again begin like this.
  public static let idStart = "anna-"
  /// A text that must not be seen again.
  public static let secretText = "meet me at nine"
  /// Days that it has.
  public static let dayCount = 84

  /// The events in the order of days, with a column that nobody needs.
  public static let events =
    "member,time,event,inviter,text\n"
    + (0..<dayCount).flatMap(rows).joined(separator: "\n") + "\n"

  /// Daily counts in Chinese: thirty days with one not counted.
  public static let counts =
    "日期,成员数,新增,消息数\n"
    + (0..<30).filter { $0 != 12 }
    .map { "2024-03-\($0 < 9 ? "0" : "")\($0 + 1),\(100 + $0),1,\($0 % 7 * 10)" }
    .joined(separator: "\n") + "\n"

  private static func rows(day: Int) -> [String] {
    let date = "2024-\(months(day))"
    let inviter = day.isMultiple(of: 2) ? "" : "\(idStart)\(day / 2)"
    let join = ["\(idStart)\(day),\(date),join,\(inviter),"]
    let present = (0...day).filter { day - $0 < 40 || !leaves($0) }
    let weekly = present.filter { day > $0 && (day - $0).isMultiple(of: 7) }.map { ($0, 1) }
    let often = (0, day == 50 ? 500 : day.isMultiple(of: 7) ? 10 : 0)
    let messages = (weekly + [often]).flatMap { member, count in
      repeatElement("\(idStart)\(member),\(date),message,,\(secretText)", count: count)
    }
    let left = day >= 40 && leaves(day - 40) ? ["\(idStart)\(day - 40),\(date),leave,,"] : []
    return join + messages + left
  }

  private static func leaves(_ member: Int) -> Bool { member > 0 && member.isMultiple(of: 5) }

  /// The month and day of a day of the first quarter of 2024.
  private static func months(_ day: Int) -> String {
    let (month, date) =
      day < 31 ? (1, day + 1) : day < 60 ? (2, day - 30) : (3, day - 59)
    return "0\(month)-\(date < 10 ? "0" : "")\(date)"
  }
}
