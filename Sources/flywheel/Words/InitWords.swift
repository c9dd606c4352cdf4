import CommunityModel
import ScenarioFiles

/// What is said while a first scenario is made.
enum InitWords {
  static func prompt(_ question: StarterQuestion) -> String {
    let choices = question.choices.isEmpty ? "" : " (\(question.choices.joined(separator: ", ")))"
    return "\(question.prompt[Session.language])\(choices) [\(question.defaultAnswer)] "
  }

  static var unanswered: String {
    say("The input ended before all questions were answered.", "问题还没答完，输入就结束了。")
  }

  static func written(_ path: String) -> String { say("Written to \(path).", "已写入 \(path)。") }

  static func next(_ path: String) -> String {
    say(
      "Next    open \(path), change what is different with you, then: flywheel forecast \(ShellWord.quoted(path))",
      "下一步  打开 \(path)，把和你不一样的地方改掉，然后：flywheel forecast \(ShellWord.quoted(path))")
  }
}
