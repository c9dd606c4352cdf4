import Reports
import Studies

/// What is said about what is removed from a folder of results.
enum CleanWords {
  /// The cells of a row: what, how much, its size and why.
  static func row(
    names: [String], runs: [RemovableRun], _ reason: RemovableRun.Reason
  ) -> [String] {
    let outcomes = runs.reduce(0) { $0 + $1.outcomes }
    return [
      names.isEmpty
        ? RunsWords.unnamed(runs.count) : TextTable.name(names.joined(separator: ", ")),
      say(NumberWords.counted(outcomes, "future", "futures"), "\(outcomes) 次模拟"),
      NumberWords.bytes(runs.reduce(0) { $0 + $1.bytes }), text(reason),
    ]
  }

  /// The cells of the row for room that nothing is in.
  static func spareRow(_ bytes: Int) -> [String] {
    [say("free room", "空余空间"), "", NumberWords.bytes(bytes), say("removed before", "以前删除的")]
  }

  static func leftover(_ entry: Leftovers.Entry) -> String {
    say(
      "\(entry.path)  \(NumberWords.bytes(entry.bytes))  left behind",
      "\(entry.path)  \(NumberWords.bytes(entry.bytes))  遗留的临时文件")
  }

  static func freed(_ bytes: Int, isTrial: Bool, in folder: String) -> String {
    let size = NumberWords.bytes(max(0, bytes))
    guard bytes > 0 else {
      return say("There is nothing to remove in \(folder)/.", "\(folder)/ 里没有可以删的。")
    }
    return isTrial
      ? say("About \(size) would be freed; nothing was removed.", "可腾出约 \(size)；什么都没删。")
      : say("\(size) freed.", "已腾出 \(size)。")
  }

  private static func text(_ reason: RemovableRun.Reason) -> String {
    switch reason {
    case .otherVersion: say("another results version", "其他结果版本")
    case .unnamed: say("no scenario names them", "没有场景命名")
    case .old: say("too old", "太旧")
    case .tooMuch: say("to make room", "腾出空间")
    }
  }
}
