import CommunityModel
import OutputAnalysis
import StudyResults

extension StudyFindings {
  /// The verdict.
  var verdict: Verdict {
    let mind = Array((losses + risks).prefix(Self.riskLimit))
    if let search { return search.verdict(risks: mind) }
    return Verdict(
      question: question, headline: headline,
      facts: [outcomeFact, targetFact, moneyFact, regretFact].compactMap(\.self), risks: mind,
      caution: caution, replay: replay)
  }

  /// Risks that a verdict has room for.
  private static let riskLimit = 3

  /// What was asked, and under which conditions.
  private var question: LocalizedText {
    let days = NumberWords.counted(scenario.horizonDays, "day", "days")
    let count = strategies.count
    let (english, chinese) =
      count == 1
      ? ("what is likely?", "会怎样？")
      : ("which of \(NumberWords.counted(count, "strategy", "strategies"))?", "\(count) 个方案怎么选？")
    let target = isTargetDecisive ? target.map { scenario.events[$0].name } : nil
    return LocalizedText(
      "\(scenario.title.english): \(english) \(days)" + (target.map { " · target: \($0)" } ?? ""),
      "\(scenario.title.chinese)：\(chinese) \(scenario.horizonDays) 天"
        + (target.map { " · 目标：\($0)" } ?? ""))
  }

  private var headline: LocalizedText {
    let name = leader.name
    guard let selection else { return forecastHeadline }
    return switch selection.reason {
    case .onlyStrategy:
      LocalizedText("There is only one strategy: \(name)", "只有一个方案：\(name)")
    case .better, .lastRemaining:
      LocalizedText("Go with \(name)", "建议选 \(name)")
    case .withinWorth:
      LocalizedText(
        "\(name) is good enough: no other is better by an amount that matters",
        "选 \(name) 就好：没有别的方案好得值得在意")
    case .budgetSpent, .maximumReached, .interrupted:
      LocalizedText("Not decided: \(name) leads so far", "还分不出高下：\(name) 暂时领先")
    }
  }

  private var forecastHeadline: LocalizedText {
    let name = leader.name
    let middle = outcomeFormat.range(leader.outcome).median
    guard strategies.count == 1 else {
      return LocalizedText(
        "\(name) looks best: \(outcomeName.english) about \(middle)",
        "\(name) 看起来最好：\(outcomeName.chinese)大概 \(middle)")
    }
    guard let target else {
      return LocalizedText(
        "\(outcomeName.english.sentenceStart): about \(middle)",
        "\(outcomeName.chinese)大概 \(middle)")
    }
    let event = leader.result.events[target]
    let words = Likelihood.ofTarget(event.chance)
    return LocalizedText(
      "\(words.english): \(event.event.name)", "\(words.chinese)：\(event.event.name)")
  }

  /// Where the outcome lies in eight of ten futures.
  private var outcomeFact: LocalizedSentence? {
    guard leader.outcome.count > 0 else {
      return LocalizedSentence(
        "\(outcomeName.english.sentenceStart): no future has a value",
        "\(outcomeName.chinese)：没有一次模拟有值")
    }
    let (low, median, high) = outcomeFormat.range(leader.outcome)
    guard low != high else {
      return LocalizedSentence(
        "\(outcomeName.english.sentenceStart): \(strong: median) in at least 8 of 10 futures",
        "\(outcomeName.chinese)：十次里至少八次是 \(strong: median)")
    }
    return LocalizedSentence(
      "\(outcomeName.english.sentenceStart): about \(strong: median); 8 in 10 futures between \(strong: low) and \(strong: high)",
      "\(outcomeName.chinese)大概 \(strong: median)，八成可能在 \(strong: RangeWords.text(low, high).chinese) 之间"
    )
  }

  /// How likely the target is, and at what cost.
  private var targetFact: LocalizedSentence? {
    let cost = costsMoney ? moneyText(leader.result[.cost]) : nil
    guard let target else {
      return cost.map {
        LocalizedSentence("It costs about \(strong: $0)", "花费约 \(strong: $0)")
      }
    }
    let event = leader.result.events[target]
    let chance = ChanceWords.percent(event.chance, futures: event.replications)
    let (english, chinese) = (
      cost.map { "; costs about \($0)" } ?? "", cost.map { "，花费约 \($0)" } ?? ""
    )
    return LocalizedSentence(
      "\(strong: chance) chance of “\(event.event.name)”\(english)\(costBeside.english)",
      "“\(event.event.name)”的可能性是 \(strong: chance)\(chinese)\(costBeside.chinese)")
  }

  /// Whether that is more or less than the next best strategy costs.
  private var costBeside: LocalizedText {
    guard costsMoney, let other = runnerUp else { return LocalizedText("", "") }
    let (own, others) = (leader.result[.cost].mean, other.result[.cost].mean)
    guard own.isFinite, others.isFinite, abs(own - others) > 0.02 * max(own, others) else {
      return LocalizedText(", as much as \(other.name)", "，和 \(other.name) 差不多")
    }
    return own < others
      ? LocalizedText(", less than \(other.name)", "，比 \(other.name) 省")
      : LocalizedText(", more than \(other.name)", "，比 \(other.name) 贵")
  }

  /// What is left of the money.
  private var moneyFact: LocalizedSentence? {
    guard earnsMoney, leader.result[.profit].count > 0 else { return nil }
    let (low, median, high) = format(.money).range(leader.result[.profit])
    return LocalizedSentence(
      "Profit: about \(strong: median); 8 in 10 futures between \(low) and \(high)",
      "利润大概 \(strong: median)，八成可能在 \(RangeWords.text(low, high).chinese) 之间")
  }

  /// What the choice costs against knowing beforehand how everything would turn out.
  private var regretFact: LocalizedSentence? {
    guard let other = runnerUp, leader.regret?.isFinite == true, other.regret?.isFinite == true
    else { return nil }
    return LocalizedSentence(
      "Against the best choice in hindsight, \(leader.name) gives up \(strong: regretText(leader)) on average, \(other.name) \(regretText(other))",
      "事后看，选 \(leader.name) 平均比最优差 \(strong: regretText(leader))，选 \(other.name) 平均差 \(regretText(other))"
    )
  }

  /// By how much the best strategy of each future exceeds one on average.
  func regretText(_ strategy: StrategyFindings) -> String {
    outcomeFormat.text(strategy.regret ?? .nan, error: strategy.outcome.standardError)
  }

  /// How often the best strategy comes out first, or the target is reached.
  private var replay: Replay? {
    let days = LocalizedText(
      "Replay these \(NumberWords.counted(scenario.horizonDays, "day", "days")) 100 times",
      "如果同样的 \(scenario.horizonDays) 天重来 100 次")
    if leader.firstShare != nil {
      return Replay(
        count: firstCounts[best], share: leader.firstShare ?? 0, futures: commonFutures,
        before: days,
        after: LocalizedText("times \(leader.name) comes out best", "次是 \(leader.name) 最好"))
    }
    guard strategies.count == 1, let target else { return nil }
    let event = leader.result.events[target]
    return Replay(
      count: Int((event.chance * 100).rounded()), share: event.chance,
      futures: event.replications, before: days,
      after: LocalizedText("times the target is reached", "次达到目标"))
  }

  /// Futures that all strategies have.
  var commonFutures: Int { strategies.map(\.replications).min() ?? 0 }

  /// Of 100 futures, how many each strategy is the best in.
  var firstCounts: [Int] {
    LargestRemainder.wholes(strategies.map { $0.firstShare ?? 0 })
  }

  private func moneyText(_ estimate: Estimate) -> String {
    format(.money).range(estimate).median
  }
}
