import CommunityModel
import ScenarioFiles

/// What is said about the codes of problems.
enum ExplainWords {
  /// The first sentence of what a code means.
  static func summary(of code: ProblemCode) -> String {
    let text = code.explanation[Session.language]
    let stop = say(". ", "。")
    return text.firstRange(of: stop).map { text[..<$0.lowerBound] + stop.prefix(1) }.map(
      String.init)
      ?? text
  }

  static var askForOne: String {
    say("More about one: flywheel explain FW201", "详细说明：flywheel explain FW201")
  }

  static func unknown(_ code: String, nearest: String?) -> String {
    let hint = nearest.map { say(" Did you mean \($0)?", "你是想写 \($0) 吗？") } ?? ""
    return say(
      "There is no problem code “\(code)”.\(hint) All codes: flywheel explain",
      "没有 “\(code)” 这个错误代码。\(hint)全部代码：flywheel explain")
  }
}
