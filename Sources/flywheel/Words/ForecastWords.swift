import Reports
import CommunityModel
import StudyResults

/// What is said about a finished forecast.
enum ForecastWords {
  static func headline(_ result: ForecastResult) -> String {
    let count = result.run.replications
    let replications = NumberWords.count(Double(count))
    return result.scenario.title[Session.language] + span(of: result.scenario)
      + say(
        " · \(NumberWords.counted(count, "replication", "replications"))"
          + " · seed \(result.run.seed)",
        "· \(replications) 次模拟 · 种子 \(result.run.seed)")
  }

  /// The days of a scenario, as they follow its title.
  static func span(of scenario: Scenario) -> String {
    let last = scenario.start.adding(days: scenario.horizonDays - 1).iso8601
    return say(
      " · \(NumberWords.counted(scenario.horizonDays, "day", "days"))"
        + " (\(scenario.start.iso8601) to \(last))",
      " · \(scenario.horizonDays) 天（\(scenario.start.iso8601) 至 \(last)）")
  }

  static var members: String { say("members at the end", "期末成员") }
  static var engaged: String { say("engaged on the last day", "期末活跃成员") }
  static var visitors: String { say("visitors on the last day", "期末当日访客") }
  static var retention: String { say("back on day 30", "第 30 天留存") }

  /// A lever's figure: how it is called and how its values are written.
  struct LeverFigure {
    let metric: SummaryMetric
    let name: String
    private let unit: Unit

    enum Unit {
      case share
      case count
      case money
    }

    fileprivate init(_ metric: SummaryMetric, _ name: String, _ unit: Unit) {
      (self.metric, self.name, self.unit) = (metric, name, unit)
    }

    /// A value with its unit.
    func text(_ value: Double, currency: String) -> String {
      unit == .money ? end(value) + " " + currency : end(value)
    }

    /// A value as the end of a range.
    func end(_ value: Double) -> String {
      unit == .share ? NumberWords.percent(value) : NumberWords.count(value)
    }
  }

  /// What levers come to, as far as a scenario has them, in the order in which it is shown.
  static func levers(observed: [SummaryMetric]) -> [LeverFigure] {
    [
      LeverFigure(.serviceLevel, serviceLevel, .share),
      LeverFigure(.rewardedJoins, rewardedJoins, .count), LeverFigure(.prizes, prizes, .count),
      LeverFigure(.sanctions, sanctions, .count), LeverFigure(.orders, orders, .count),
      LeverFigure(.migrated, migrated, .count), LeverFigure(.revenue, revenue, .money),
      LeverFigure(.profit, profit, .money),
    ].filter { observed.contains($0.metric) }
  }

  static var serviceLevel: String { say("work the team gets to", "团队完成的工作") }
  static var rewardedJoins: String { say("joins on a reward", "奖励带来的加入") }
  static var prizes: String { say("prizes given", "兑换的奖品") }
  static var sanctions: String { say("sanctions", "处罚") }
  static var orders: String { say("orders", "订单") }
  static var migrated: String { say("moved to a successor", "迁移到后续群") }
  static var revenue: String { say("revenue", "收入") }
  static var profit: String { say("profit", "利润") }
  static var paidBack: String { say("futures that pay back", "能回本的可能") }

  static func payback(day: Double) -> String {
    let day = NumberWords.count(day)
    return say("of these half by day \(day)", "其中一半不晚于第 \(day) 天")
  }

  static func people(_ count: Double) -> String {
    NumberWords.count(count) + say("", " 人")
  }

  static func range(_ low: String, _ high: String) -> String {
    say("8 in 10 futures: \(low) to \(high)", "八成可能落在 \(low)–\(high) 之间")
  }

  /// Why members at the end differ between futures.
  static func spread(_ uncertainty: Uncertainty) -> String {
    let (luck, assumptions) = shares(uncertainty)
    return say(
      "spread of members at the end: \(luck) luck, \(assumptions) not knowing the assumptions",
      "期末成员的不确定：\(luck) 来自运气，\(assumptions) 来自假设不准")
  }

  /// Both shares of the variance in percent, so that they sum to 100.
  private static func shares(_ uncertainty: Uncertainty) -> (luck: String, assumptions: String) {
    let luck = Int((uncertainty.luckShare * 100).rounded())
    return ("\(luck)%", "\(100 - luck)%")
  }

  /// The assumption that matters most for members at the end, in two lines.
  static func driver(_ driver: AssumptionDriver) -> [String] {
    let size = NumberWords.count(abs(driver.effect))
    let (fewer, less) = driver.effect < 0 ? ("fewer", "少") : ("more", "多")
    return [
      say("matters most: \(driver.assumption)", "影响最大：\(driver.assumption)"),
      "  "
        + say(
          "\(driver.meaning.english): \(size) \(fewer) at its highest than at its lowest",
          "\(driver.meaning.chinese)：取最高值比取最低值\(less) \(size) 人"),
    ]
  }

  /// What the effect of a number that is drawn together with others means.
  static func joint(with others: Int) -> String {
    let numbers = NumberWords.counted(others, "other number", "other numbers")
    return "  "
      + say(
        "with what moves with it: its draws are joint with those of \(numbers)",
        "包含随它一起变动的部分：它与另外 \(others) 个数是联合抽取的")
  }

  static func simulationError(_ estimate: Estimate, strategy: String?) -> String {
    let mean = NumberWords.count(estimate.mean, decimals: decimals(for: estimate.halfWidth))
    let name = strategy.map { $0 + say(": ", "：") } ?? ""
    guard estimate.halfWidth.isFinite else {
      return name
        + say(
          "mean members \(mean); one replication says nothing about its error",
          "期末成员均值 \(mean)；只模拟一次，看不出误差")
    }
    let error = NumberWords.count(
      estimate.halfWidth, decimals: decimals(for: estimate.halfWidth))
    return name
      + say(
        "mean members \(mean) ± \(error) (95 times in 100)",
        "期末成员均值 \(mean) ± \(error)（100 次里有 95 次不超过）")
  }

  /// Digits after the point that an error of this size leaves meaningful.
  private static func decimals(for error: Double) -> Int {
    switch error {
    case ..<1: 2
    case ..<10: 1
    default: 0
    }
  }

  static func halving(_ replications: Int) -> String {
    let more = 4 * replications
    guard ReplicationPlan.range.contains(more) else { return "" }
    return say("half of it: --replications \(more)", "想减半：--replications \(more)")
  }

  static var simulationErrorLabel: String { say("simulation error", "模拟误差") }

  static func stop(_ reason: RunFacts.StopReason) -> String? {
    switch reason {
    case .fixedNumber, .interrupted: nil
    case .precise:
      say(
        "Stopped because the precision asked for was reached.", "已达到要求的精度，提前停止。")
    case .maximumReached:
      say(
        "The maximum of replications was reached before the precision asked for.",
        "已到次数上限，还没有达到要求的精度。")
    }
  }

  static func next(strategies: Int, scenario: String) -> String {
    strategies > 1
      ? say(
        "Next    flywheel compare \(ShellWord.quoted(scenario)) says which strategy is best, and how surely",
        "下一步  flywheel compare \(ShellWord.quoted(scenario)) 会说哪个方案最好、有多大把握")
      : say(
        "Next    add another plan under `strategies:` and run again to compare them",
        "下一步  在场景的 strategies 里再加一个方案，重跑一次就能比较")
  }

  /// What is said where quantiles are not exact.
  static func exactness(_ run: RunFacts) -> String? {
    run.quantileRankError.map { error in
      let share = ShareWords.asked(error)
      return say(
        "Ranges by day, week, source, item and phase are approximate: each quantile is at most \(share) of the replications off its rank.",
        "按天、周、来源、项目和阶段的范围是近似值：每个分位数的排位误差不超过模拟次数的 \(share)。")
    }
  }

  static func took(_ seconds: Double) -> String {
    say("Took \(DurationWords.taken(seconds)).", "用时 \(DurationWords.taken(seconds))")
  }

  static func interrupted(replications: Int) -> String {
    say(
      "Interrupted: results of the \(replications) replications done so far were saved.",
      "已中断，保存了已完成的 \(replications) 次模拟的结果。")
  }

  static var interruptedEarly: String {
    say(
      "Interrupted before the first replications were done; nothing was written.",
      "已中断：还没有完成任何模拟，没有写入文件。")
  }
}
