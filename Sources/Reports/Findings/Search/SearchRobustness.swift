import CommunityModel
import OutputAnalysis
import StudyResults

extension SearchFindings {
  /// How the recommended plan does where the assumptions are different; none if that was not found out.
  package var robustnessFacts: [LocalizedSentence] {
    guard let robustness = result.robustness, let name = bestName, robustness.futures > 0 else {
      return []
    }
    return [shares(robustness, name), regret(robustness, name), losing(robustness, name)]
      .compactMap(\.self)
  }

  /// In how many futures it is the best, and worse than the plan of the file.
  private func shares(_ robustness: Robustness, _ name: String) -> LocalizedSentence {
    let futures = NumberWords.count(Double(robustness.futures))
    let (best, worse) = (
      ChanceWords.percent(robustness.bestShare, futures: robustness.futures),
      ChanceWords.percent(robustness.worseThanTodayShare, futures: robustness.futures)
    )
    let (english, chinese) =
      isNew
      ? (", and worse than today's plan in \(worse)", "，不如现在的方案的占 \(worse)") : ("", "")
    return LocalizedSentence(
      "Over \(futures) \(robustness.futures == 1 ? "future" : "futures") with different assumptions \(name) is the best of those that led in \(strong: best)\(english)",
      "在假设各不相同的 \(futures) 次模拟里，\(name) 是领先过的方案中最好的占 \(strong: best)\(chinese)")
  }

  /// By how much it falls short of the best one of each future.
  private func regret(_ robustness: Robustness, _ name: String) -> LocalizedSentence? {
    let regret = robustness.regret
    guard regret.mean.isFinite, regret.quantiles.p90.isFinite else { return nil }
    let (mean, tail) = (
      format.text(regret.mean, error: regret.standardError),
      format.text(regret.quantiles.p90, error: 2 * regret.standardError)
    )
    return LocalizedSentence(
      "It falls short of the best plan of each future by \(strong: mean) on average, and by more than \(tail) in 1 future of 10",
      "和每次事后最好的方案相比，平均差 \(strong: mean)；十次里有一次差 \(tail) 以上")
  }

  /// Where it loses.
  private func losing(_ robustness: Robustness, _ name: String) -> LocalizedSentence? {
    guard robustness.losingShare > 0 else { return nil }
    let all = ChanceWords.percent(robustness.losingShare, futures: robustness.futures)
    guard let box = robustness.losingBox, !box.conditions.isEmpty else {
      return LocalizedSentence(
        "It \(losingWords.english) in \(strong: all) of these futures; no range of assumptions stands out in which that happens",
        "这些模拟里有 \(strong: all) 它\(losingWords.chinese)；看不出集中在假设的哪个范围")
    }
    let conditions = box.conditions.map(words)
    let density = ChanceWords.percent(box.density)
    let coverage = ChanceWords.percent(box.coverage)
    let luck = ChanceWords.percent(box.chanceWithoutPattern)
    return LocalizedSentence(
      "The plan loses when \(strong: conditions.map(\.english).joined(separator: " and ")): it \(losingWords.english) in \(density) of such futures, \(all) of all; \(coverage) of its losses lie there (a pattern as strong comes by luck with a chance of \(luck))",
      "方案会输的情形：\(strong: conditions.map(\.chinese).joined(separator: "，并且"))。这种情形下有 \(density) 它\(losingWords.chinese)，总体是 \(all)；它输的情形有 \(coverage) 在这里（纯属巧合也出现这么强规律的可能是 \(luck)）"
    )
  }

  /// What is counted as losing.
  var losingWords: LocalizedText {
    guard plan.worth > 0 else {
      return LocalizedText("does worse than today's plan", "不如现在的方案")
    }
    let worth = format.text(plan.worth, error: 0)
    return LocalizedText(
      "falls short of the best by more than \(worth)", "比最好的差 \(worth) 以上")
  }

  private func words(_ condition: LosingBox.Condition) -> LocalizedText {
    let name = AssumptionName.text(condition.meaning, path: condition.path)
    let unit = condition.unit.isEmpty ? LocalizedText("", "") : UnitName.localized(condition.unit)
    let (english, chinese) =
      condition.unit.isEmpty ? ("", "") : (" (\(unit.english))", "（\(unit.chinese)）")
    let text = AssumptionValueWords.text
    switch (condition.lower, condition.upper) {
    case (let lower?, let upper?):
      let (low, high) = AssumptionValueWords.apart(lower, upper)
      return LocalizedText(
        "“\(name.english)” lies between \(low) and \(high)\(english)",
        "“\(name.chinese)”在 \(low) 和 \(high) 之间\(chinese)")
    case (let lower?, nil):
      return LocalizedText(
        "“\(name.english)” is at least \(text(lower))\(english)",
        "“\(name.chinese)”不低于 \(text(lower))\(chinese)")
    case (nil, let upper?):
      return LocalizedText(
        "“\(name.english)” is at most \(text(upper))\(english)",
        "“\(name.chinese)”不高于 \(text(upper))\(chinese)")
    case (nil, nil):
      return LocalizedText(
        "“\(name.english)” is whatever it is", "“\(name.chinese)”取任何值")
    }
  }
}
