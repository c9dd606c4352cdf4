import Reports
import CommunityModel
import StudyResults

/// What is said about a finished comparison.
enum ComparisonWords {
  static func headline(_ result: StrategyComparison) -> String {
    let scenario = result.scenario
    let asked = scenario.comparison
    let title = scenario.title[Session.language]
    let (more, less) = (say("more is better", "越多越好"), say("less is better", "越少越好"))
    let worth =
      asked.worth == 0
      ? say("any difference counts", "任何差距都算")
      : say("worth \(number(asked.worth))", "差 \(number(asked.worth)) 以内不计")
    return title + " · " + name(asked.measure.figure) + say(", ", "，")
      + (asked.measure.goal == .maximize ? more : less) + " · " + worth
      + say(
        " · confidence \(ShareWords.asked(asked.confidence)) · seed \(result.run.seed)",
        " · 把握 \(ShareWords.asked(asked.confidence)) · 种子 \(result.run.seed)")
  }

  /// A figure as people name it: its key, and the day of a daily metric.
  static func name(_ figure: Figure) -> String {
    switch figure {
    case .summary(let metric): metric.key
    case .daily(let metric, let day):
      say("\(metric.key) on day \(day)", "第 \(day) 天的 \(metric.key)")
    }
  }

  static func columns(_ asked: ComparisonPlan) -> [String] {
    let worst = ShareWords.asked(asked.tailShare)
    return [
      "", say("strategy", "方案"), say("mean", "均值"), say("8 in 10 futures", "八成可能落在"),
      say("worst \(worst)", "最差 \(worst)"), say("is best", "最好的可能"), say("futures", "模拟次数"),
    ]
  }

  static func range(_ low: String, _ high: String) -> String {
    say("\(low) to \(high)", "\(low)–\(high)")
  }

  /// Which strategy is best and what that means.
  static func verdict(_ result: StrategyComparison) -> [String] {
    let selection = result.selection
    let asked = result.scenario.comparison
    let best = result.scenario.strategies[selection.best].name
    let sure = ShareWords.asked(asked.confidence)
    let achieved = NumberWords.percent(selection.achievedConfidence)
    switch selection.reason {
    case .onlyStrategy:
      return [say("There is one strategy only: \(best).", "只有一个方案：\(best)。")]
    case .better:
      return [
        say(
          "\(best) is the best. Such an answer is right \(sure) of the time.",
          "\(best) 最好。这样的结论有 \(sure) 的把握是对的。")
      ]
    case .withinWorth:
      return [
        say(
          "\(best): no other is better by more than \(number(asked.worth)). "
            + "Such an answer is right \(sure) of the time.",
          "选 \(best)：没有别的方案比它好 \(number(asked.worth)) 以上。这样的结论有 \(sure) 的把握是对的。")
      ]
    case .lastRemaining:
      return [
        say(
          "\(best) is left when all others are eliminated. That is right \(sure) of the time "
            + "if the best is better than the rest by \(number(asked.worth)) or more.",
          "其他方案都被淘汰，剩下 \(best)。如果最好的确实比其余好 \(number(asked.worth)) 以上，"
            + "这个结论有 \(sure) 的把握是对的。")
      ]
    case .budgetSpent:
      return [
        say(
          "\(best) leads when the budget is spent; \(achieved) sure.",
          "预算用完时 \(best) 领先，把握 \(achieved)。")
      ]
    case .maximumReached:
      return [
        say(
          "Not decided within \(NumberWords.count(Double(asked.maximumReplications))) futures: "
            + "\(best) leads, \(achieved) sure that no other is better by more than "
            + "\(number(asked.worth)).",
          "模拟 \(NumberWords.count(Double(asked.maximumReplications))) 次还分不出：\(best) 领先，"
            + "有 \(achieved) 的把握没有别的方案比它好 \(number(asked.worth)) 以上。"),
        say(
          "State how small a difference does not matter (compare: worth), or allow more with "
            + "--max-replications.",
          "可以写明差多少以内不重要（compare 的 worth），或用 --max-replications 放宽上限。"),
      ]
    case .interrupted:
      return [
        say("So far \(best) leads, \(achieved) sure.", "到目前为止 \(best) 领先，把握 \(achieved)。")
      ]
    }
  }

  /// The bound that decides.
  static func atLeast(
    _ lead: Double, _ goal: ComparisonMeasure.Goal, decimals: Int
  ) -> String {
    guard lead.isFinite else { return say("not known yet", "还看不出") }
    // A bound just beyond 0 is not shown as 0.
    let digits = lead == 0 ? decimals : max(decimals, Self.decimals(forError: abs(lead)))
    let bound = signed(goal == .maximize ? lead : -lead, decimals: digits)
    return goal == .maximize
      ? say("at least \(bound)", "至少 \(bound)") : say("at most \(bound)", "至多 \(bound)")
  }

  static func between(_ low: String, _ high: String) -> String {
    say("between \(low) and \(high)", "在 \(low) 和 \(high) 之间")
  }

  /// In how many futures the first is ahead.
  static func ahead(_ pair: StrategyDifference, _ goal: ComparisonMeasure.Goal) -> String {
    let ahead = NumberWords.percent(goal == .maximize ? pair.winShare : 1 - pair.winShare)
    return say("ahead in \(ahead) of futures", "\(ahead) 的未来里领先")
  }

  /// What the same luck for both was worth.
  static func saving(_ pair: StrategyDifference) -> String {
    let factor = pair.varianceReduction
    if factor.isNaN { return "" }
    if factor.isInfinite { return say("always by the same", "每次差得一样多") }
    let times = NumberWords.count(factor, decimals: factor < 10 ? 1 : 0)
    return say("same luck: worth \(times)× the futures", "同样的运气，抵得上 \(times) 倍的模拟")
  }

  static var skewed: String {
    say(
      "The differences are skewed: take procedure anytime, or min_replications of 50 or more.",
      "差异的分布偏斜：请用 anytime，或把 min_replications 提到 50 以上。")
  }

  static var advice: String { say("Advice", "建议") }
  static var mind: String { say("Mind", "注意") }
  static var whatIf: String { say("What if", "怕什么") }

  /// What is said when no other strategy is clearly safer.
  static func noRisk(events: Int, tail: Double) -> String {
    let (also, alsoChinese) =
      events == 0 ? ("", "") : (", or at any event", "，在各项事件上也没有")
    return say(
      "No other strategy does clearly better in its worst \(ShareWords.asked(tail)) of futures\(also).",
      "没有别的方案在各自最差的 \(ShareWords.asked(tail)) 未来里明显更好\(alsoChinese)。")
  }

  static var askWhy: String {
    say("--why says which changes make the difference.", "加 --why 可以看差别来自哪些改动。")
  }

  static func whyHeadline(
    _ explanation: ExplanationResult, _ names: [String], total: String
  ) -> String {
    let (better, other) = (names[explanation.better], names[explanation.other])
    return say(
      "Why \(better) does better than \(other): \(total) over \(explanation.replications) futures",
      "\(better) 为什么比 \(other) 好：\(explanation.replications) 次模拟里平均 \(total)")
  }

  static var byChange: String { say("by change", "按改动") }
  static var byStage: String { say("by stage", "按环节") }

  static func stage(_ stage: StageEffect.Stage) -> String {
    switch stage {
    case .joined: say("more or fewer join", "加入的人多或少")
    case .stayed: say("stay members", "留在群里")
    case .active: say("stay active", "保持活跃")
    case .visited: say("visit that day", "当天来看")
    case .came: say("visit", "来看的次数")
    case .bought: say("buy", "下单")
    case .spent: say("money an order", "每单的收入")
    case .advertising: say("advertising", "广告收入")
    case .cost: say("costs", "费用")
    }
  }

  /// When futures of the same luck part.
  static func parting(_ parting: Parting) -> [String] {
    guard let day = parting.medianDay, let metric = parting.metric else {
      return [say("Nobody ever does anything else under it.", "成员的行为完全一样。")]
    }
    let (joined, lost) = (moreOrFewer(parting.gained.mean), moreOrFewer(parting.lost.mean))
    return [
      say(
        "Futures of the same luck part on day \(day) (median), mostly in \(metric.key); by the end "
          + "\(joined) people joined, \(lost) left or fell silent.",
        "同样的运气下，通常在第 \(day) 天出现差别，多半先体现在 \(metric.key)；到期末，加入的人\(joined)，离开或沉默的人次\(lost)。"
      )
    ]
  }

  private static func moreOrFewer(_ difference: Double) -> String {
    let count = NumberWords.count(abs(difference))
    return difference < 0 ? say("\(count) fewer", "少 \(count)") : say("\(count) more", "多 \(count)")
  }

  /// What would reverse the order.
  static func flips(_ flips: [FlipPoint]?) -> [String] {
    guard let flips else {
      return [
        say(
          "With all assumptions exactly as stated it is not clearly ahead: there is no order to reverse.",
          "如果所有假设都恰如所写，它并没有明显领先，也就谈不上结论反转。")
      ]
    }
    guard !flips.isEmpty else {
      return [
        say(
          "No single assumption reverses the order within its plausible range, of those that matter most.",
          "影响最大的假设里，没有哪一个单独变动（在合理范围内）能让结论反过来。")
      ]
    }
    return flips.map { flip in
      let (value, now) = apart(flip.flipValue, flip.value)
      return say(
        "It would be the other way round with \(flip.assumption) at \(value) instead of \(now) "
          + "(\(flip.meaning.english)).",
        "如果 \(flip.assumption) 是 \(value)（现在是 \(now)），结论会反过来（\(flip.meaning.chinese)）。")
    }
  }

  /// Two different values with as many digits as it takes to tell them apart, at least two.
  private static func apart(_ one: Double, _ other: Double) -> (String, String) {
    for decimals in 2...6 {
      let texts = (
        NumberWords.count(one, decimals: decimals), NumberWords.count(other, decimals: decimals)
      )
      if texts.0 != texts.1 { return texts }
    }
    return ("\(one)", "\(other)")
  }

  static var chances: String { say("how likely", "可能性") }
  static var alongside: String { say("also (means)", "其他指标（均值）") }
  static var onFront: String { say("not dominated", "不被任何方案全面压过的可能") }

  static func interrupted(_ selection: SelectionResult) -> String {
    let sure = NumberWords.percent(selection.achievedConfidence)
    return say(
      "Interrupted: what was found so far was saved (\(sure) sure). Run again to go on.",
      "已中断：已有的结果已保存（把握 \(sure)）。再运行一次会接着做。")
  }

  static var explanationInterrupted: String {
    say(
      "Interrupted on the way to why; the comparison itself is complete and saved. "
        + "Run again with --why to go on.",
      "查找原因时被中断；比较本身已完成并保存。再加 --why 运行一次会接着做。")
  }

  /// Digits after the point that an error of this size leaves meaningful, at most 4.
  static func decimals(forError error: Double) -> Int {
    guard error.isFinite, error > 0 else { return 0 }
    return [10, 1, 0.1, 0.01].count { error < $0 }
  }

  static func signed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return value < 0 ? "−∞" : "+∞" }
    let text = NumberWords.count(value, decimals: decimals)
    return value > 0 ? "+" + text : text
  }

  /// A number that somebody stated.
  static func number(_ value: Double) -> String {
    NumberWords.count(value, decimals: value == value.rounded() ? 0 : abs(value) < 0.1 ? 4 : 2)
  }
}
