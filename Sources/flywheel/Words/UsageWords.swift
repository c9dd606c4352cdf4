import CommunityEngine

/// What is said about a wrong command line.
enum UsageWords {
  static func unknownCommand(_ name: String, suggestion: String?) -> String {
    let hint = suggestion.map { say(" Did you mean “\($0)”?", "你是想写 “\($0)” 吗？") } ?? ""
    return say("There is no command “\(name)”.", "没有 “\(name)” 这个命令。") + hint
  }

  static func unknownBuild(_ name: String, known: [EngineBuild]) -> String {
    let names = known.map(\.rawValue).joined(separator: ", ")
    return say(
      "\(EngineBuild.variable) is “\(name)”, which is no build of the engine that runs on this processor. "
        + "Those that do: \(names).",
      "\(EngineBuild.variable) 是 “\(name)”，这台机器的处理器没有这样的引擎构建。可以用的有：\(names)。")
  }

  static func wrongNumberOfMembers(_ text: String, in variable: String) -> String {
    say(
      "\(variable) is “\(text)”, which is no number of members. Write a whole number from 1 on, such as 1000000.",
      "\(variable) 是 “\(text)”，不是成员人数。请写一个不小于 1 的整数，例如 1000000。")
  }

  static func usage(_ commands: [String]) -> String {
    let list = commands.joined(separator: "|")
    return say(
      "Usage: flywheel <\(list)>     More: flywheel --help",
      "用法：flywheel <\(list)>     更多：flywheel --help")
  }

  static func outOfRange<Bound>(_ option: String, _ range: ClosedRange<Bound>) -> String {
    say(
      "\(option) must be in \(plain(range.lowerBound))...\(plain(range.upperBound)).",
      "\(option) 必须在 \(plain(range.lowerBound)) 到 \(plain(range.upperBound)) 之间。")
  }

  /// A whole number without point, also where it is a `Double`.
  private static func plain<Bound>(_ bound: Bound) -> String {
    (bound as? Double).flatMap { Int(exactly: $0) }.map(String.init) ?? "\(bound)"
  }

  static var confidenceOutOfRange: String {
    say(
      "--confidence must be above 50% and at most 99.99%.", "--confidence 必须大于 50%，且不超过 99.99%。")
  }

  /// What stands for a file where the command line overrides one.
  static var commandLine: String { say("command line", "命令行") }

  /// Options that mean nothing where nothing is simulated.
  static func notWithPreview(_ options: [String]) -> String {
    let list = options.joined(separator: ", ")
    return say(
      "--preview simulates nothing and writes no files, so it does not go with \(list).",
      "--preview 不做模拟，也不写文件，不能和 \(list) 一起用。")
  }

  static func noShard(limit: Int) -> String {
    say(
      "the part and the number of parts, such as 3/64; parts count from 1, and there are at most \(limit).",
      "要写第几个分片和分片总数，例如 3/64；从 1 数起，最多 \(limit) 个。")
  }

  /// Options that mean nothing where only a part is simulated.
  static func notWithShard(_ options: [String]) -> String {
    let list = options.joined(separator: ", ")
    return say(
      "--shard writes no tables, so it does not go with \(list); say it to flywheel merge.",
      "--shard 不写表格，不能和 \(list) 一起用；请写在 flywheel merge 后面。")
  }

  static var moreAndEvaluations: String {
    say(
      "--more and --evaluations exclude each other.", "--more 和 --evaluations 不能同时用。")
  }

  static var freshAndResume: String {
    say(
      "--fresh starts over, so it does not go with --resume or --more.",
      "--fresh 是从头来，不能和 --resume 或 --more 一起用。")
  }

  static func repeatedColumn(_ role: String) -> String {
    say("--column \(role) is given twice.", "--column \(role) 写了两次。")
  }

  static func unknownStrategy(_ name: String, nearest: String?, names: [String]) -> String {
    let hint = nearest.map { say(" Did you mean “\($0)”?", "你是想写 “\($0)” 吗？") } ?? ""
    return say("There is no strategy “\(name)”.", "没有 “\(name)” 这个方案。") + hint
      + say(" The scenario has: ", "场景里有：") + names.joined(separator: say(", ", "、"))
      + say(".", "。")
  }

  static var noHistory: String {
    say(
      "Nothing says where the history is: name its file on the command line, or as `file` in the "
        + "`history` block of the scenario.",
      "没有说明历史数据在哪里：请在命令行写上文件，或在场景的 history 里写 file。")
  }

  static var strategyWithoutScenario: String {
    say("--strategy goes with --scenario.", "--strategy 要和 --scenario 一起用。")
  }

  static var jsonAndQuiet: String {
    say("--json and --quiet exclude each other.", "--json 和 --quiet 不能同时用。")
  }
}
