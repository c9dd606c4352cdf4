import CommunityHistory
import CommunityModel

/// What is said about a group's own history.
enum HistoryWords {
  static var read: String { say("Read", "读入") }
  static var members: String { say("Members", "成员") }
  static var active: String { say("Weekly actives", "周活跃") }
  static var returns: String { say("Coming back", "留存") }
  static var writing: String { say("Who writes", "发言") }
  static var invitations: String { say("Invitations", "邀请") }
  static var weekdays: String { say("Weekdays", "星期") }
  static var shocks: String { say("Suspected shocks", "疑似突变") }

  /// What people call the keys that say how a file is to be read.
  enum Keys {
    /// Options of the command line.
    case options
    /// Keys of a scenario's `history:` block.
    case block
  }

  /// What was read of a file, what was dropped and why.
  static func sentences(of reading: ReadingReport, naming keys: Keys) -> [String] {
    reading.sentences.map { named($0[Session.language], by: keys) }
  }

  /// A problem with its place.
  static func problem(_ problem: HistoryProblem, naming keys: Keys) -> String {
    named(problem.message(in: Session.language), by: keys)
  }

  private static func named(_ text: String, by keys: Keys) -> String {
    switch keys {
    case .options: asOptions(text)
    case .block: text
    }
  }

  /// The keys of a `history:` block as options of the command line.
  private static func asOptions(_ text: String) -> String {
    text.replacing(/history\.columns\.([a-z_]+)/) { "--column \($0.1)" }
      .replacing(/history\.(encoding|time_format|every_row_is|first_action_is_join)/) {
        "--" + $0.1.replacing("_", with: "-")
      }
      .replacing("history.events", with: "--event")
  }

  static func damagedSalt(_ path: String) -> String {
    say(
      "\(path) cannot be read as the secret it should hold. Remove it, and a new one is made; "
        + "ids hashed before cannot be matched with it.",
      "\(path) 里应有的密钥读不出来。删掉它会重新生成；之前散列过的编号和新的对不上。")
  }

  /// What a file of a history is for, by its name.
  static func purpose(of name: String) -> String {
    switch name {
    case "reading.csv": say("for Excel: what was read, dropped and why", "给 Excel：读了什么，丢了什么，为什么")
    case "daily.csv": say("for Excel: every day; can be read again", "给 Excel：逐日数据，可以再次读入")
    case "weeks.csv": say("for Excel: week by week", "给 Excel：逐周数据")
    case "retention.csv": say("for Excel: who came back, by month of joining", "给 Excel：按加入月份的留存")
    case "survival.csv":
      say("for Excel: how long members stay and are heard of", "给 Excel：成员留多久、活跃多久")
    case "participation.csv": say("for Excel: how unequally members take part", "给 Excel：参与有多不均")
    case "invitations.csv": say("for Excel: who brought whom, in sums", "给 Excel：邀请链的汇总")
    case "weekdays.csv": say("for Excel: the days of the week", "给 Excel：一周里的高低")
    case "shocks.csv": say("for Excel: days that stand out", "给 Excel：反常的日子")
    case "laws.csv":
      say("for Excel: laws of joining, staying, writing, buying", "给 Excel：加入、留下、发言、购买的规律")
    default: FileWords.purpose(of: name)
    }
  }
}
