import Reports
import Studies

/// What is said about a study that was rebuilt.
enum RebuildWords {
  static func whole(_ path: String) -> String {
    say("\(path) is whole; nothing was changed.", "\(path) 完好，没有改动。")
  }

  static func headline(_ rebuilt: StudyRebuild) -> String {
    rebuilt.path + " · " + kept(rebuilt.kept) + " · " + lost(rebuilt.lost)
  }

  static func kept(_ count: Int) -> String {
    say("\(NumberWords.counted(count, "future", "futures")) kept", "保留 \(count) 次模拟")
  }

  static func lost(_ count: Int) -> String { say("\(count) lost", "丢失 \(count) 次") }

  static func name(_ run: StudyRebuild.Run) -> String {
    run.names.isEmpty ? other : TextTable.name(run.names.joined(separator: ", "))
  }

  /// A plan without a name.
  static var other: String { say("(other plan)", "（其他方案）") }

  static func setAside(_ rebuilt: StudyRebuild) -> String {
    say(
      "The damaged file is now \(rebuilt.setAside). What was lost is simulated again when it is needed.",
      "损坏的文件改名为 \(rebuilt.setAside)。丢失的用到时会重新模拟。")
  }
}
