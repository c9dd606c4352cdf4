import Reports
import Studies

/// What is said about the study beside the results.
enum StudyWords {
  /// What was there already; `nil` if nothing was.
  static func taken(_ use: StudyUse, path: String) -> String? {
    guard use.taken > 0 else { return nil }
    let all = NumberWords.count(Double(use.taken + use.simulated))
    guard use.simulated > 0 else {
      return say(
        "Nothing had to be simulated: all \(all) futures were in \(path).",
        "无需再模拟：\(all) 次都已存在 \(path)。")
    }
    let taken = NumberWords.count(Double(use.taken))
    return say(
      "Continued: \(taken) of \(all) futures were in \(path).",
      "接着上次：\(all) 次模拟中有 \(taken) 次已存在 \(path)。")
  }

  /// What was wrong with it, a line each.
  static func warnings(_ use: StudyUse, path: String) -> [String] {
    var lines: [String] = []
    if use.repaired > 0 {
      let count = NumberWords.counted(use.repaired, "future", "futures")
      lines.append(
        say(
          "\(count) in \(path) had been damaged and were simulated again.",
          "\(path) 中有 \(use.repaired) 次模拟已损坏，已重新模拟并替换。"))
    }
    lines += use.rebuilt.map(Self.rebuilding)
    if let failure = use.failure {
      lines.append(
        say(
          "The results are complete, but could not be kept for next time. ",
          "结果是完整的，但没能存下来供下次使用。") + text(failure))
    }
    return lines.map { warning + $0 }
  }

  static var note: String { say("Note: ", "提示：") }
  static var warning: String { say("Warning: ", "警告：") }

  /// What became of a damaged study, as a warning.
  static func rebuilt(_ rebuilt: StudyRebuild) -> String { warning + rebuilding(rebuilt) }

  private static func rebuilding(_ rebuilt: StudyRebuild) -> String {
    let kept = NumberWords.counted(rebuilt.kept, "future", "futures")
    return say(
      "\(rebuilt.path) was damaged and has been rebuilt: \(kept) kept, \(rebuilt.lost) lost. "
        + "What was lost is simulated again when it is needed. The damaged file is now "
        + "\(rebuilt.setAside).",
      "\(rebuilt.path) 已损坏，已经重建：保留 \(rebuilt.kept) 次模拟，丢失 \(rebuilt.lost) 次；"
        + "丢失的用到时会重新模拟。损坏的文件改名为 \(rebuilt.setAside)。")
  }

  /// A study that takes more room than somebody wants.
  static func tooLarge(_ path: String, bytes: Int, limit: Int) -> String {
    let (size, most) = (NumberWords.bytes(bytes), NumberWords.bytes(limit))
    return warning
      + say(
        "\(path) has grown to \(size), more than \(most). `flywheel clean` removes what no run uses "
          + "any more, `flywheel clean --max-size \(ByteCount.text(limit))` also the oldest runs; "
          + "\(StudyLimit.variable) sets another limit, or none.",
        "\(path) 已有 \(size)，超过 \(most)。flywheel clean 会删去不再有用的内容，"
          + "flywheel clean --max-size \(ByteCount.text(limit)) 还会删去最旧的运行；"
          + "环境变量 \(StudyLimit.variable) 可以改上限，none 表示不限。")
  }

  static func setAside(_ path: String, as name: String) -> String {
    say("\(path) was set aside as \(name).", "\(path) 已改名为 \(name)。")
  }

  static func text(_ error: StudyStoreError) -> String {
    switch error {
    case .foreign(let path):
      say("\(path) is not a study of this program. ", "\(path) 不是本程序的研究文件。") + remedy
    case .otherVersion(let path, let found, let supported):
      say(
        "\(path) has version \(found) of the file format, and this program knows version "
          + "\(supported). ",
        "\(path) 的文件格式是第 \(found) 版，本程序只认第 \(supported) 版。") + remedy
    case .damaged(let path):
      say(
        "\(path) is damaged. `flywheel rebuild \(ShellWord.quoted(path))` keeps what is whole of it, "
          + "once no other process uses it. ",
        "\(path) 已损坏。等没有别的进程用它时，flywheel rebuild \(ShellWord.quoted(path)) 会保留其中完好的部分。")
        + remedy
    case .refused(let path, let refusal):
      say(
        "\(path) cannot be read or written: \(reason(refusal)).",
        "无法读写 \(path)：\(reason(refusal))。")
    }
  }

  private static var remedy: String {
    say(
      "With --fresh it is set aside under another name and everything is simulated anew.",
      "加 --fresh 会把它改名放在一边，全部重新模拟。")
  }

  private static func reason(_ refusal: StudyStoreError.Refusal) -> String {
    switch refusal {
    case .diskFull: say("the disk is full", "磁盘已满")
    case .notWritable: say("no permission, or something else is in its place", "没有权限，或该位置已有别的东西")
    case .busy: say("another process keeps it locked", "另一个进程一直占用着它")
    case .other(let text): text
    }
  }
}
