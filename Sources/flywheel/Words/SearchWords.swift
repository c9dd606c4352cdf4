import CommunityModel
import Reports
import Studies
import StudyResults

/// What is said about a search, while it runs and when it has finished.
enum SearchWords {
  static func headline(_ result: SearchResult) -> String {
    let title = result.scenario.title[Session.language]
    guard let plan = result.scenario.search else { return title }
    let goals = plan.goals.map { goal in
      let name = ComparisonWords.name(goal.figure)
      return goal.goal == .maximize
        ? say("more \(name)", "\(name) 越多越好") : say("less \(name)", "\(name) 越少越好")
    }
    let worth =
      plan.worth == 0
      ? say("any gain counts", "任何改进都算")
      : say(
        "worth \(ComparisonWords.number(plan.worth))",
        "改进不到 \(ComparisonWords.number(plan.worth)) 不计")
    return title + " · " + goals.joined(separator: say(", ", "，")) + " · " + worth
      + say(" · seed \(result.run.seed)", " · 种子 \(result.run.seed)")
  }

  /// The columns of the plans compared at the end.
  static func columns(goals: [ComparisonMeasure], hasLimits: Bool) -> [String] {
    ["", say("plan", "方案")]
      + goals.map {
        say("\(ComparisonWords.name($0.figure)), mean", "\(ComparisonWords.name($0.figure))（均值）")
      }
      + [say("8 in 10 futures", "八成可能落在")]
      + (hasLimits ? [say("keeps to limits", "守住限制")] : [])
      + [say("is best", "最好的可能"), say("futures", "模拟次数")]
  }

  static var advice: String { say("Advice", "结论") }
  static var mind: String { say("Mind", "注意") }
  static var matters: String { say("Matters", "要紧") }

  static func changes(of name: String) -> String {
    say("What \(name) changes", "\(name) 改了什么")
  }

  static func unchanged(_ count: Int) -> String {
    say(
      "\(NumberWords.counted(count, "value", "values")) as today",
      "另外 \(count) 个值和现在一样")
  }

  /// The commands to go on with.
  ///
  /// - Parameters:
  ///   - best: the file of the best plan; `nil` if there is none.
  ///   - scenario: the file that was searched.
  ///   - mayGoOn: whether there are plans left to try.
  /// - Returns: a line for each.
  static func next(best: String?, scenario: String, mayGoOn: Bool) -> [String] {
    let compare = best.map {
      say("set it beside today's once more", "和现在的方案再比一次")
        + ":  flywheel compare \(ShellWord.quoted($0))"
    }
    let more =
      mayGoOn
      ? say("try 40 more plans", "再试 40 个方案")
        + ":  flywheel optimize \(ShellWord.quoted(scenario)) --more 40" : nil
    let steps = [compare, more].compactMap(\.self)
    return steps.enumerated().map { place, step in
      (place == 0 ? say("Next    ", "下一步  ") : "        ") + step
    }
  }

  static var interrupted: String {
    say(
      "Interrupted: what was found so far was saved. Run again to go on.",
      "已中断：已有的结果已保存。再运行一次会接着做。")
  }

  /// How far a search is, in a line.
  ///
  /// - Parameters:
  ///   - done: plans tried so far.
  ///   - asked: plans to try at most.
  ///   - leader: what is expected of the first goal of the plan that leads; `nil`: none is likely to keep to
  ///     the limits.
  ///   - today: the first goal of the plan of the file; `nil`: it is not known yet.
  ///   - gainLeft: the gain that is expected of the next plan; `nil`: it is not known yet.
  ///   - secondsLeft: time still to pass; `nil`: it is not known yet.
  /// - Returns: the line, wide as it comes.
  static func progress(
    done: Int, asked: Int, leader: Double?, today: Double?, gainLeft: Double?,
    secondsLeft: Double?
  ) -> String {
    let share = asked > 0 ? min(1, Double(done) / Double(asked)) : 0
    let count = { (number: Int) in NumberWords.count(Double(number)) }
    let before = today.flatMap(known).map { say(" (today \($0))", "（现在 \($0)）") } ?? ""
    let parts = [
      say("\(count(done))/\(count(asked)) plans", "\(count(done))/\(count(asked)) 个方案"),
      leader.flatMap(known).map { say("best so far \($0)", "目前最好 \($0)") + before }
        ?? say("none keeps to the limits yet", "还没有守得住限制的"),
      gainLeft.flatMap(known).map { say("another may gain \($0)", "再试预计改进 \($0)") },
      secondsLeft.map(DurationWords.left),
    ]
    return "  " + say("Searching", "搜索中") + "  \(ProgressBar.text(share))  "
      + parts.compactMap(\.self).joined(separator: " · ")
  }

  /// How far a search is, from its own report.
  static func progress(_ step: SearchProgress, secondsLeft: Double?) -> String {
    switch step.stage {
    case .screening: say("  Looking over many plans …", "  正在粗略地看一遍各种方案……")
    case .comparing: say("  Comparing the plans that lead …", "  正在比较领先的方案……")
    case .explaining: say("  Finding out what it rests on …", "  正在弄清结果取决于什么……")
    case .searching:
      progress(
        done: step.tried, asked: step.limit, leader: step.leaderExpected, today: step.today,
        gainLeft: step.expectedGain, secondsLeft: secondsLeft)
    }
  }

  static func nothingToSearch(_ path: String) -> String {
    say(
      "\(path) has no optimize block, so there is nothing to search. "
        + "It says the goal, the limits and what may be changed: "
        + "optimize: {goal: {maximize: engaged}, search: {positioning.promise_level: {real: [0.2, 0.9]}}}",
      "\(path) 里没有 optimize，不知道要搜索什么。请写明目标、限制和可以改动的地方，例如 "
        + "optimize: {goal: {maximize: engaged}, search: {positioning.promise_level: {real: [0.2, 0.9]}}}"
    )
  }

  static func nothingToResume(_ path: String) -> String {
    say(
      "\(path) has no search like this one to go on from. Run without --resume to begin one.",
      "\(path) 里没有可以接着做的同样的搜索。去掉 --resume 就会从头开始。")
  }

  static func interrupted(tried: Int) -> String {
    let count = NumberWords.count(Double(tried))
    return say(
      "Interrupted after \(count) plans; what was found so far was saved. Run again to go on.",
      "试了 \(count) 个方案后被中断；已有的结果已保存。再运行一次会接着做。")
  }

  /// With three digits or so; `nil` for what is not known.
  private static func known(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    return NumberWords.count(value, decimals: [100, 10, 0.1, 0.01].count { abs(value) < $0 })
  }
}
