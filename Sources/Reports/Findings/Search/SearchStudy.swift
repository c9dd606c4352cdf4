import CommunityModel
import OutputAnalysis
import StudyResults

extension SearchFindings {
  /// What the meeting should take away.
  ///
  /// - Parameter risks: what a good mean may hide.
  /// - Returns: the answer, what it rests on and what to mind.
  func verdict(risks: [LocalizedText]) -> Verdict {
    let title = result.scenario.title
    let days = result.scenario.horizonDays
    return Verdict(
      question: LocalizedText(
        "\(title.english): which plan is best? \(NumberWords.counted(days, "day", "days")) · \(goalWords.english)",
        "\(title.chinese)：怎样安排最好？\(days) 天 · \(goalWords.chinese)"),
      headline: headline, facts: facts, risks: risks, caution: caution, replay: replay)
  }

  /// What is searched for, in a few words.
  private var goalWords: LocalizedText {
    let all = plan.goals.map { goal in
      let name = name(of: goal)
      return goal.goal == .maximize
        ? LocalizedText("more \(name.english)", "\(name.chinese)越多越好")
        : LocalizedText("less \(name.english)", "\(name.chinese)越少越好")
    }
    return LocalizedText(
      all.map(\.english).joined(separator: ", "), all.map(\.chinese).joined(separator: "，"))
  }

  /// Where the recommended plan loses, or what moves the goal most.
  private var caution: LocalizedSentence? {
    result.robustness?.losingBox == nil ? matters : robustnessFacts.last
  }

  /// How often the recommended plan does better than that of the file.
  private var replay: Replay? {
    guard let gain, let name = bestName, gain.aheadShare.isFinite, gain.futures > 0 else {
      return nil
    }
    return Replay(
      count: Int((gain.aheadShare * 100).rounded()), share: gain.aheadShare,
      futures: gain.futures,
      before: LocalizedText(
        "Replay these \(NumberWords.counted(result.scenario.horizonDays, "day", "days")) 100 times",
        "如果同样的 \(result.scenario.horizonDays) 天重来 100 次"),
      after: LocalizedText(
        "times \(name) does better than today's plan", "次 \(name) 胜过现在的方案"))
  }

  /// What to do with it.
  var nextSteps: [LocalizedSentence] {
    [decideStep, moreStep, measureStep].compactMap(\.self)
  }

  private var decideStep: LocalizedSentence? {
    guard result.recommended != nil else {
      guard let missed = mostMissed else { return nil }
      return LocalizedSentence(
        "Look at the limit “\(missed.constraint.text)”: \(strong: "\(missed.plans)") of \(NumberWords.counted(triedCount, "plan", "plans")) miss it on average. Loosen it, or let the search change more",
        "先看限制“\(missed.constraint.text)”：\(triedCount) 个方案里有 \(strong: "\(missed.plans)") 个平均达不到。放宽它，或者让搜索多改几个值"
      )
    }
    guard isNew else {
      return LocalizedSentence(
        "Keep today's plan, or let the search change more values or wider ranges (optimize: in the scenario)",
        "先按现在的方案做；或者在场景的 optimize 里多放几个值、放宽范围再找")
    }
    return LocalizedSentence(
      "Before the launch, set the plan beside today's once more with futures of its own: \(strong: "flywheel compare \(SearchFiles.bestPlanFileName)")",
      "上线前换一批模拟，把它和现在的方案再比一次：\(strong: "flywheel compare \(SearchFiles.bestPlanFileName)")")
  }

  /// Whether going on is worth it.
  private var moreStep: LocalizedSentence? {
    guard result.stopReason != .exhausted else { return nil }
    let command = "flywheel optimize \(ForecastFiles.scenarioFileName) --more 40"
    return LocalizedSentence(
      "To try more plans, go on where this stopped: \(strong: command)",
      "想再多试一些方案，可以接着找：\(strong: command)")
  }

  /// The assumption to find out about first.
  private var measureStep: LocalizedSentence? {
    let condition = result.robustness?.losingBox?.conditions.first
    let driver = result.sensitivity.filter { $0.kind == .assumption && $0.isDistinguishable }
      .max { $0.total.center < $1.total.center }
    guard
      let name = condition.map({ AssumptionName.text($0.meaning, path: $0.path) })
        ?? driver?.name
    else { return nil }
    return LocalizedSentence(
      "This week: find out about “\(name.english)” in your own group; the plan hangs on it",
      "本周：在自己的群里核实「\(name.chinese)」，方案好不好要看它")
  }

  /// What a search leaves open.
  var unknowns: [LocalizedSentence] {
    [
      LocalizedSentence(
        "Only \(strong: NumberWords.counted(triedCount, "plan", "plans")) \(triedCount == 1 ? "was" : "were") simulated; between them a model fills in, and a better plan may be where nobody looked",
        "真正模拟过的只有 \(strong: NumberWords.count(Double(triedCount))) 个方案，其余靠模型推算；没试过的地方可能还有更好的方案"),
      LocalizedSentence(
        "The best of many tried looks better than it is; so the finalists were simulated again side by side, and the numbers here are from those futures",
        "从很多方案里挑出的最好者，看起来会比实际好；所以对入围方案又并排模拟了一遍，这里的数字来自那一遍"),
    ]
  }
}
