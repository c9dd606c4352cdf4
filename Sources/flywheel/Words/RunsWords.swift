import Reports
import CommunityModel
import Foundation
import Studies

/// What is said about what earlier runs have kept.
enum RunsWords {
  static func none(in folder: String) -> String {
    say(
      "Nothing is kept in \(folder)/ yet; `flywheel forecast SCENARIO` starts a study.",
      "\(folder)/ 里还没有存下的研究；运行 flywheel forecast 场景文件 就会有。")
  }

  static var noRuns: String { say("no runs yet", "还没有内容") }

  /// Plans without a name, all together.
  static func unnamed(_ count: Int) -> String {
    say("(\(NumberWords.counted(count, "other plan", "other plans")))", "（其他 \(count) 个方案）")
  }

  static func replications(_ count: Int) -> String {
    say(NumberWords.counted(count, "replication", "replications"), "\(count) 次模拟")
  }

  static func days(_ count: Int) -> String {
    say(NumberWords.counted(count, "day", "days"), "\(count) 天")
  }

  static func seed(_ seed: UInt64) -> String { say("seed \(seed)", "种子 \(seed)") }

  static func assumptions(_ run: StudyListing.Run) -> String {
    switch run.assumptions {
    case .drawn: say("assumptions drawn", "假设随机抽取")
    case .fixed: say("assumptions fixed", "假设固定")
    }
  }

  static func version(of run: StudyListing.Run) -> String {
    let version = say("results version \(run.resultsVersion)", "结果版本 \(run.resultsVersion)")
    return run.isCurrent ? version : version + say(" (no longer used)", "（已不再使用）")
  }

  /// The local date and time, to the minute.
  static func date(_ secondsSinceEpoch: Double) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.dateFormat = "yyyy-MM-dd HH:mm"
    return formatter.string(from: Date(timeIntervalSince1970: secondsSinceEpoch))
  }
}
