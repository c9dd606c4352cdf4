import CommunityModel
import OutputAnalysis
import StudyResults

extension SearchFindings {
  /// What moves the first goal most, as far as it can be told; `nil` if that was not looked at.
  package var matters: LocalizedSentence? {
    guard !result.sensitivity.isEmpty else { return nil }
    let clear = result.sensitivity.filter(\.isDistinguishable)
    guard let most = clear.max(by: { $0.total.center < $1.total.center }) else {
      return LocalizedSentence(
        "No single number moves the goal by an amount that can be told from 0",
        "单独看，没有哪个数的影响能和 0 区分开")
    }
    let share = Self.share(most.total.center)
    let range = RangeWords.text(
      Self.share(most.total.lowerBound), Self.share(most.total.upperBound))
    let name = most.name
    return LocalizedSentence(
      "What moves the goal most: \(strong: name.english), with about \(share) of all variation (\(range.english)), what it does together with others included",
      "影响最大的是 \(strong: name.chinese)，约占全部波动的 \(share)（\(range.chinese)），含它和别的数共同的作用")
  }

  /// A share of variance in percent; estimates of it may lie outside 0…1.
  static func share(_ share: Double) -> String { ChanceWords.percent(min(max(share, 0), 1)) }

  /// How well the model and the preview foretell plans that they were not told.
  package var checks: [LocalizedSentence] {
    let goals: [LocalizedSentence?] = zip(plan.goals, result.modelChecks)
      .map { sentence($1, name(of: $0)) }
    let limits = zip(plan.simulatedConstraints, result.modelChecks.dropFirst(plan.goals.count))
    let worst = limits.min { $0.1.explainedShare < $1.1.explainedShare }.flatMap {
      sentence($1, LocalizedText("limit “\($0.text)”", "限制“\($0.text)”"))
    }
    return (goals + [worst, previewSentence]).compactMap(\.self)
  }

  private func sentence(_ check: ModelCheck, _ name: LocalizedText) -> LocalizedSentence? {
    guard check.count > 1, check.explainedShare.isFinite, check.coverage.isFinite else {
      return nil
    }
    let plans = NumberWords.counted(check.count, "plan", "plans")
    let share = Self.share(check.explainedShare)
    let held = ChanceWords.percent(check.coverage, futures: check.count)
    let (english, chinese) =
      switch check.explainedShare {
      case Self.goodShare...:
        ("of plans it has not seen the model makes good forecasts", "模型对没见过的方案预测得好")
      case Self.roughShare..<Self.goodShare:
        ("of plans it has not seen the model makes rough forecasts", "模型对没见过的方案预测得大致对")
      default:
        (
          "of plans it has not seen the model makes poor forecasts; go by the simulated comparison, not by its curves",
          "模型对没见过的方案预测得差；以模拟比较为准，别看曲线"
        )
      }
    let bold =
      check.coverage < Self.boldCoverage
      ? LocalizedText("; it is surer of itself than it should be", "；它对自己过于自信")
      : LocalizedText("", "")
    return LocalizedSentence(
      "\(name.english.sentenceStart): \(english) (it explains \(strong: share) of the variation of \(plans); its 95% ranges held \(held))\(bold.english)",
      "\(name.chinese)：\(chinese)（能解释 \(check.count) 个方案间差异的 \(strong: share)；95% 区间实际覆盖 \(held)）\(bold.chinese)"
    )
  }

  /// From here on the model, or the preview, is called good, and rough.
  private static let goodShare = 0.8
  private static let roughShare = 0.4
  /// Below it, ranges that should hold 95 of 100 are too narrow.
  private static let boldCoverage = 0.8

  private var previewSentence: LocalizedSentence? {
    guard let check = result.previewCheck, check.rankCorrelation.isFinite, check.count > 1 else {
      return nil
    }
    let plans = NumberWords.counted(check.count, "plan", "plans")
    let correlation = NumberWords.count(check.rankCorrelation, decimals: 2)
    let error =
      check.medianError.isFinite
      ? format.text(check.medianError, error: check.medianError / 4) : NumberWords.absent
    let (english, chinese) =
      switch check.rankCorrelation {
      case Self.goodShare...: ("ranks plans much as the simulator does", "的排序和模拟很接近")
      case Self.roughShare..<Self.goodShare:
        ("ranks plans roughly as the simulator does", "的排序和模拟大致一致")
      default: ("does not rank plans as the simulator does: do not go by it", "的排序和模拟不一致：别以它为准")
      }
    let screened = NumberWords.counted(check.screenedCount, "plan", "plans")
    return LocalizedSentence(
      "The preview, which ranked \(screened) at the start, \(english) (rank correlation \(strong: correlation) over \(plans), median error \(error))",
      "一开始给 \(NumberWords.count(Double(check.screenedCount))) 个方案排过序的快速预估，它\(chinese)（\(check.count) 个方案的秩相关 \(strong: correlation)，误差中位数 \(error)）"
    )
  }

  /// All that says how far the answer can be trusted.
  var trust: [LocalizedSentence] {
    [sureness, matters].compactMap(\.self) + robustnessFacts + checks
  }
}

extension InputSensitivity {
  /// What people call it: the keys of a value of the plan, the meaning of an assumption.
  var name: LocalizedText {
    switch kind {
    case .variable: LocalizedText(path, path)
    case .assumption: AssumptionName.text(meaning, path: path)
    }
  }
}

extension TornadoBar {
  /// What people call it: the keys of a value of the plan, the meaning of an assumption.
  var name: LocalizedText {
    switch kind {
    case .variable: LocalizedText(path, path)
    case .assumption: AssumptionName.text(meaning, path: path)
    }
  }
}
