package import CommunityModel
import OutputAnalysis

/// What a back-test says of a model against the best baseline, in one sentence or two.
package struct BacktestVerdict: Sendable {
  /// What the scores say.
  package enum Judgement: Sendable, Equatable {
    /// Fewer past forecasts than any judgement needs.
    case tooFew
    /// The mean ranked probability score is lower, by more than chance.
    case better
    /// It is lower, but chance may have done that.
    case unclear
    /// It is not lower.
    case worse
  }

  /// What the scores say.
  package let judgement: Judgement
  private let count: Int
  private let held: IntervalCoverage?
  private let errors: (model: String, baseline: String)?
  private let errorsAgree: Bool
  private let baselineTitle: LocalizedText

  /// The fewest past forecasts that are judged.
  package static let fewest = 8

  private static let bandLevel = 0.8

  /// - Parameters:
  ///   - pairs: rows of the model and of the baseline about the same values.
  ///   - comparison: of the same rows.
  ///   - baselineTitle: what people call the baseline, in the middle of a sentence.
  package init(
    pairs: [(ScoredForecast, ScoredForecast)], comparison: ForecastComparison?,
    baselineTitle: LocalizedText
  ) {
    count = pairs.count
    self.baselineTitle = baselineTitle
    held = IntervalCoverage.table(of: pairs.map(\.0), levels: [Self.bandLevel]).first
    guard count >= Self.fewest, let comparison, let model = ScoreSummary(pairs.map(\.0)),
      let baseline = ScoreSummary(pairs.map(\.1))
    else {
      (judgement, errors, errorsAgree) = (.tooFew, nil, true)
      return
    }
    let isWorse = comparison.score >= comparison.referenceScore
    judgement = isWorse ? .worse : comparison.difference.upperBound < 0 ? .better : .unclear
    let percentages = model.percentageError.flatMap { own in
      baseline.percentageError.map { (own, $0) }
    }
    let (own, other) = percentages ?? (model.absoluteError, baseline.absoluteError)
    let words = percentages == nil ? VerdictNumbers.size : VerdictNumbers.percent
    errors = (words(own), words(other))
    errorsAgree = own == other || (own > other) == isWorse
  }

  /// For someone who runs a community.
  package var sentence: LocalizedText {
    guard let held, let errors, judgement != .tooFew else {
      return LocalizedText(
        "Too little history to say how good the forecasts are: \(count) past forecasts could be checked, "
          + "\(Self.fewest) are needed.",
        "历史太短，无法判断预测好坏：只能核对 \(count) 次过去的预测，至少需要 \(Self.fewest) 次。")
    }
    let band = LocalizedText(
      "Over \(count) past forecasts, the 80% band held \(held.heldCount) times\(bandFault.english)",
      "在过去 \(count) 次预测中，80% 区间命中 \(held.heldCount) 次\(bandFault.chinese)")
    let despite = LocalizedText(
      errorsAgree ? "" : " once the bands count too", errorsAgree ? "" : "（连同区间一起评分）")
    let title = baselineTitle
    switch judgement {
    case .worse:
      return LocalizedText(
        "\(band.english). \(title.english.prefix(1).uppercased() + title.english.dropFirst()) did "
          + "better\(despite.english): error \(errors.baseline) against \(errors.model); use it.",
        "\(band.chinese)。\(title.chinese)更准\(despite.chinese)：误差 \(errors.baseline)，"
          + "模型为 \(errors.model)；请采用前者。")
    case .better, .unclear, .tooFew:
      let chance =
        judgement == .unclear
        ? LocalizedText(" The difference may be chance.", "两者之差可能只是偶然。") : LocalizedText("", "")
      let better = LocalizedText(
        errorsAgree ? "" : "; the model is better\(despite.english)",
        errorsAgree ? "" : "；模型更准\(despite.chinese)")
      return LocalizedText(
        "\(band.english); error \(errors.model) against \(errors.baseline) for "
          + "\(title.english)\(better.english).\(chance.english)",
        "\(band.chinese)；误差 \(errors.model)，\(title.chinese)为 \(errors.baseline)"
          + "\(better.chinese)。\(chance.chinese)")
    }
  }

  /// What is wrong with a band that held more or less often than chance explains.
  private var bandFault: LocalizedText {
    guard let held, !held.interval.contains(held.level) else { return LocalizedText("", "") }
    return held.share < held.level
      ? LocalizedText(" (too narrow)", "（偏窄）") : LocalizedText(" (too wide)", "（偏宽）")
  }
}
