package import CommunityModel

extension ForecastCombination.Choice {
  /// Says that the forecast is not the model's alone; the title is what people call the baseline in the
  /// middle of a sentence.
  package func sentence(baselineTitle: LocalizedText) -> LocalizedText {
    let own = VerdictNumbers.percent(weight)
    return LocalizedText(
      "The forecast is a combination: the model at \(own), the rest is \(baselineTitle.english); "
        + "\(pastCount) past forecasts decided the weight.",
      "本预测为组合预测：模型占 \(own)，其余为\(baselineTitle.chinese)；权重由 \(pastCount) 次过去的预测决定。")
  }
}
