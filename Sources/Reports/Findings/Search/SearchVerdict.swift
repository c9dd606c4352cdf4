package import CommunityModel
import StudyResults

extension SearchFindings {
  /// The answer.
  package var headline: LocalizedText {
    guard let name = bestName else {
      return plan.constraints.isEmpty
        ? LocalizedText("No plan can be recommended yet", "还推荐不出方案")
        : LocalizedText(
          "No plan was found that is likely to keep to the limits", "没有找到多半守得住限制的方案")
    }
    guard let gain else {
      return LocalizedText(
        "Nothing better than today's plan was found", "没有找到比现在更好的方案")
    }
    guard gain.mean > 0 else {
      return isTodayUnlikely
        ? LocalizedText(
          "Best plan found that is likely to keep to the limits: \(name)",
          "多半守得住限制的方案里，最好的是 \(name)")
        : LocalizedText(
          "\(name) does about as well as today's plan: nothing clearly better was found",
          "\(name) 和现在的方案差不多：没有找到明显更好的")
    }
    guard gain.isClear else {
      return LocalizedText(
        "Best plan found: \(name); whether it beats today's is not certain yet",
        "找到的最好方案：\(name)；能不能胜过现在的方案还不确定")
    }
    let size = format.text(gain.mean, error: gain.error)
    return LocalizedText(
      "Best plan found: \(name), better than today's by \(size)",
      "找到的最好方案：\(name)，比现在好 \(size)")
  }

  /// What the answer rests on.
  package var facts: [LocalizedSentence] {
    [outcomeFact, changeFact, limitFact, missedFact, frontFact, sureness, effortFact]
      .compactMap(\.self)
  }

  /// The first goal of the recommended plan beside today's.
  private var outcomeFact: LocalizedSentence? {
    guard let place = result.recommended, let own = outcome(ofStrategy: place),
      own.mean.isFinite
    else { return nil }
    let name = goalName
    let text = format.text(own.mean, error: own.standardError)
    guard let gain, let old = outcome(ofStrategy: 0), old.mean.isFinite else {
      return LocalizedSentence(
        "\(name.english.sentenceStart): \(strong: text) on average",
        "\(name.chinese)平均 \(strong: text)")
    }
    let before = format.text(old.mean, error: old.standardError)
    let range = gainRange(gain)
    return LocalizedSentence(
      "\(name.english.sentenceStart): \(strong: text) on average, today's plan \(before); \(range.english)",
      "\(name.chinese)平均 \(strong: text)，现在的方案是 \(before)；\(range.chinese)")
  }

  /// Between which bounds the advantage lies.
  private func gainRange(_ gain: SearchGain) -> LocalizedText {
    guard gain.low.isFinite, gain.high.isFinite else {
      return LocalizedText("how much better is not known yet", "好多少还看不清")
    }
    let step = format.step(for: gain.mean, error: (gain.high - gain.low) / 10)
    let range = RangeWords.text(
      format.text(gain.low, step: step), format.text(gain.high, step: step))
    let sure = ShareWords.asked(plan.confidence)
    return LocalizedText(
      "the gain is \(range.english), a range that is right \(sure) of the time",
      "改进在 \(range.chinese)（这样的区间有 \(sure) 的把握是对的）")
  }

  /// What the recommended plan changes.
  package var changeFact: LocalizedSentence? {
    guard isNew else { return nil }
    let all = changes
    let changed = all.filter(\.isChanged)
    guard !changed.isEmpty else { return nil }
    let shown = changed.prefix(Self.changeLimit)
    let more = changed.count - shown.count
    let list = shown.map { change in
      let (from, before) =
        change.today == SearchValueWords.asInFile
        ? ("", "") : ("from \(change.today.english) ", "从 \(change.today.chinese) ")
      return LocalizedText(
        "\(change.path) \(from)to \(change.found.english)",
        "\(change.path) \(before)改为 \(change.found.chinese)")
    }
    let count = "\(changed.count)"
    return LocalizedSentence(
      "Changes \(strong: count) of \(NumberWords.counted(all.count, "value", "values")): \(list.map(\.english).joined(separator: "; "))\(more > 0 ? "; \(more) more below" : "")",
      "\(all.count) 个值里改了 \(strong: count) 个：\(list.map(\.chinese).joined(separator: "；"))\(more > 0 ? "；另外 \(more) 个见下表" : "")"
    )
  }

  /// Changes that a sentence has room for.
  private static let changeLimit = 3

  /// How likely the recommended plan is to keep to the limits, or the likeliest if none is recommended.
  package var limitFact: LocalizedSentence? {
    let count = plan.simulatedConstraints.count
    guard count > 0 else { return nil }
    let limits =
      count == 1
      ? "the simulated limit"
      : count == 2 ? "both simulated limits" : "all \(count) simulated limits"
    if let best {
      let chance = ChanceWords.percent(best.chanceOfFeasibility)
      return LocalizedSentence(
        "Keeps to \(limits) with a chance of \(strong: chance), as the model reckons",
        "按模型估计，守住\(count == 1 ? "" : "全部") \(count) 项限制的可能是 \(strong: chance)")
    }
    let chances = result.evaluations.map(\.chanceOfFeasibility).filter(\.isFinite)
    guard let highest = chances.max() else { return nil }
    let chance = ChanceWords.percent(highest)
    return LocalizedSentence(
      "The likeliest of the plans tried keeps to the limits with a chance of \(strong: chance)",
      "试过的方案里，最有希望的一个守住限制的可能是 \(strong: chance)")
  }

  /// The limit that stands in the way, if nothing is recommended.
  private var missedFact: LocalizedSentence? {
    guard best == nil, let missed = mostMissed else { return nil }
    let plans = NumberWords.counted(triedCount, "plan", "plans")
    return LocalizedSentence(
      "Missed most often: “\(missed.constraint.text)”, on average by \(strong: "\(missed.plans)") of \(plans)",
      "最常达不到的限制是“\(missed.constraint.text)”：\(triedCount) 个方案里有 \(strong: "\(missed.plans)") 个平均达不到"
    )
  }

  /// What stands against each other where there are several goals.
  package var frontFact: LocalizedSentence? {
    guard plan.goals.count > 1, !result.front.isEmpty else { return nil }
    let names = plan.goals.map(name(of:))
    let count = "\(result.front.count)"
    let (english, chinese) = (
      names.map(\.english).joined(separator: ", "), names.map(\.chinese).joined(separator: "、")
    )
    return result.front.count == 1
      ? LocalizedSentence(
        "One plan leads in all goals at once (\(english))", "有一个方案在所有目标上都领先（\(chinese)）")
      : LocalizedSentence(
        "\(strong: count) plans may be worth choosing between: what one gains in one goal it gives up in another (\(english))",
        "有 \(strong: count) 个方案值得权衡：在一个目标上更好，就要在另一个上让步（\(chinese)）")
  }

  /// How sure it is that no other of the plans compared at the end is better.
  package var sureness: LocalizedSentence? {
    let comparison = result.comparison
    let count = comparison.ranking.count
    guard let place = result.recommended, count > 1 else { return nil }
    guard comparison.selection.best == place else {
      let other = name(ofStrategy: comparison.selection.best)
      return LocalizedSentence(
        "Of \(count) plans compared at the end \(other) does best, but it is not known to keep to the limits",
        "最后比较的 \(count) 个方案里 \(other) 效果最好，但不知道它守不守得住限制")
    }
    let sure = ChanceWords.percent(comparison.selection.achievedConfidence)
    let worth = comparison.scenario.comparison.worth
    let size = worth > 0 ? format.text(worth, error: 0) : ""
    let (by, byChinese) = worth > 0 ? (" by more than \(size)", "（差 \(size) 以内不计）") : ("", "")
    return count == 2
      ? LocalizedSentence(
        "\(strong: sure) sure that the other plan compared at the end is not better\(by); plans that nobody tried may be",
        "有 \(strong: sure) 的把握，最后比较的另一个方案不会更好\(byChinese)；没试过的方案则不好说")
      : LocalizedSentence(
        "\(strong: sure) sure that none of the other \(count - 1) plans compared at the end is better\(by); plans that nobody tried may be",
        "有 \(strong: sure) 的把握，最后比较的另外 \(count - 1) 个方案都不会更好\(byChinese)；没试过的方案则不好说")
  }

  /// How much was tried, and why no more.
  package var effortFact: LocalizedSentence {
    let tried = NumberWords.counted(triedCount, "plan", "plans")
    let ruledOut = result.ruledOutCount
    let (english, chinese) =
      ruledOut > 0
      ? (
        " (\(NumberWords.count(Double(ruledOut))) more ruled out before simulating)",
        "（另有 \(NumberWords.count(Double(ruledOut))) 个不用模拟就排除了）"
      ) : ("", "")
    let reason = stopWords
    return LocalizedSentence(
      "\(strong: tried) tried\(english); \(reason.english)\(gainLeft.english)",
      "试了 \(strong: NumberWords.count(Double(triedCount))) 个方案\(chinese)；\(reason.chinese)\(gainLeft.chinese)"
    )
  }

  private var stopWords: LocalizedText {
    switch result.stopReason {
    case .evaluations: LocalizedText("that is as many as asked for", "试满了要求的个数")
    case .time: LocalizedText("then the time was up", "时间到了")
    case .gainBelowWorth:
      LocalizedText(
        "no further plan is expected to gain as much as matters", "预计再试也得不到值得在意的改进")
    case .exhausted: LocalizedText("these are all there are", "能试的都试过了")
    case .interrupted: LocalizedText("then the run was stopped", "之后运行被停止")
    }
  }

  /// What was still expected of the last try.
  private var gainLeft: LocalizedText {
    switch result.stopReason {
    case .gainBelowWorth, .exhausted: return LocalizedText("", "")
    case .evaluations, .time, .interrupted: break
    }
    guard let left = lastExpectedGain, left.isFinite, left > 0 else {
      return LocalizedText("", "")
    }
    let size = format.text(left, error: left / 4)
    return LocalizedText(
      ", and the last was expected to gain \(size)", "，试最后一个之前预计还能改进 \(size)")
  }
}
