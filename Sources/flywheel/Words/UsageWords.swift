/// What is said about a wrong command line.
enum UsageWords {
  static func unknownCommand(_ name: String, suggestion: String?) -> String {
    let hint = suggestion.map { say(" Did you mean “\($0)”?", "你是想写 “\($0)” 吗？") } ?? ""
    return say("There is no command “\(name)”.", "没有 “\(name)” 这个命令。") + hint
  }

  static func usage(_ commands: [String]) -> String {
    let list = commands.joined(separator: "|")
    return say(
      "Usage: flywheel <\(list)>     More: flywheel --help",
      "用法：flywheel <\(list)>     更多：flywheel --help")
  }

  static func outOfRange(_ option: String, _ range: ClosedRange<Int>) -> String {
    say(
      "\(option) must be in \(range.lowerBound)...\(range.upperBound).",
      "\(option) 必须在 \(range.lowerBound) 到 \(range.upperBound) 之间。")
  }

  /// What stands for a file where the command line overrides one.
  static var commandLine: String { say("command line", "命令行") }

  static var jsonAndQuiet: String {
    say("--json and --quiet exclude each other.", "--json 和 --quiet 不能同时用。")
  }
}
