import CommunityModel
import StudyResults

extension StudyFindings {
  /// What to do after the meeting.
  var nextSteps: [LocalizedSentence] {
    if let search { return search.nextSteps + [learnStep].compactMap(\.self) }
    return [measureStep, decideStep, learnStep].compactMap(\.self)
  }

  /// Go and find out about what matters most.
  private var measureStep: LocalizedSentence? {
    if kind == .comparison, let found = reversing {
      let (threshold, _) = AssumptionValueWords.apart(found.threshold, found.value)
      return LocalizedSentence(
        "This week: find out about “\(found.name.english)” in your own group; the answer turns at about \(strong: threshold)",
        "本周：在自己的群里核实「\(found.name.chinese)」，结论的分界大约是 \(strong: threshold)")
    }
    guard
      let name = leadDrivers.first(where: \.isCertain)?.name
        ?? outcomeDrivers.first(where: \.isCertain)?.name
    else { return nil }
    return LocalizedSentence(
      "This week: find out about “\(name.english)” in your own group; it matters most",
      "本周：在自己的群里核实「\(name.chinese)」，它影响最大")
  }

  private var decideStep: LocalizedSentence? {
    guard let selection else {
      return strategies.count > 1
        ? LocalizedSentence(
          "Decide with flywheel compare: it says how surely \(strong: leader.name) is the best",
          "用 flywheel compare 定下来：它会说明 \(strong: leader.name) 有多大把握是最好的")
        : LocalizedSentence(
          "Write down a second plan under strategies: and compare the two",
          "在场景的 strategies 里写下第二个方案，两个比一比")
    }
    switch selection.reason {
    case .onlyStrategy:
      return LocalizedSentence(
        "Write down a second plan under strategies: and compare the two",
        "在场景的 strategies 里写下第二个方案，两个比一比")
    case .better, .withinWorth, .lastRemaining:
      return risks.isEmpty
        ? LocalizedSentence(
          "Launch \(strong: leader.name); keep the numbers above to hold it against",
          "按 \(strong: leader.name) 上线，把上面的数字留作对照")
        : LocalizedSentence(
          "Decide whether the risks above are worth it; if so, launch \(strong: leader.name)",
          "先定下来：上面的风险值不值得冒；值得，就按 \(strong: leader.name) 上线")
    case .budgetSpent, .maximumReached, .interrupted:
      return LocalizedSentence(
        "Say how small a difference does not matter (worth) or simulate more, then compare again",
        "写明差多少以内不重要（worth），或增加模拟次数，再比一次")
    }
  }

  /// After two weeks reality knows better.
  private var learnStep: LocalizedSentence? {
    let day = min(14, scenario.horizonDays - 1)
    guard day > 0 else { return nil }
    let metric = dailyMetric
    guard let values = leader.dailyEstimates(of: metric), day < values.count else { return nil }
    let (low, _, high) = format(metric.unit).range(values[values.startIndex + day])
    let range = RangeWords.text(low, high)
    return LocalizedSentence(
      "Day \(day): compare with what happened. A value of \(metric.name.english) outside \(strong: range.english) happens only 2 times in 10 if the assumptions are right: look at them again. With the group's export, flywheel track does it for every week",
      "第 \(day) 天：和实际数字对一对。\(metric.name.chinese)落在 \(strong: range.chinese) 之外的可能只有两成，那时值得回头检查假设。有导出的历史数据时，flywheel track 会逐周对照"
    )
  }
}

extension StrategyFindings {
  /// A daily metric, if it was recorded.
  func dailyEstimates(of metric: Metric) -> ArraySlice<Estimate>? {
    result.daily.metrics.contains(metric) ? result.daily.series(of: metric) : nil
  }
}
