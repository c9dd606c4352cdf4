import OutputAnalysis

/// A forecaster held against another over the same values, by the ranked probability score.
package struct ForecastComparison: Sendable, Equatable {
  /// How many values.
  package let count: Int
  /// The forecaster's mean score, in the unit of the value.
  package let score: Double
  /// The mean score of the one it is held against.
  package let referenceScore: Double
  /// The mean length of a block of the bootstrap.
  package let blockLength: Double
  /// The 95 % interval of the difference of the mean scores, below 0 where the forecaster is better;
  /// percentiles of the stationary bootstrap.
  package let difference: ClosedRange<Double>
  /// The 95 % interval of the ratio of the mean scores; `nil` if the reference's is 0 in too many
  /// resamples.
  package let ratioInterval: ClosedRange<Double>?
  /// The test that both are as good; `nil` if there are too few values.
  package let test: DieboldMarianoTest?

  /// The ratio of the mean scores; `nil` if the reference's is not positive.
  package var ratio: Double? { referenceScore > 0 ? score / referenceScore : nil }

  /// How much lower the mean score is, as a share of the reference's; 0 is no gain, below 0 a loss.
  package var skill: Double? { ratio.map { 1 - $0 } }

  /// Compares two forecasters, of which there is nothing to say with fewer than two values.
  ///
  /// The mean block is as long as the automatic rule and the overlap ask for, but at most half the series.
  ///
  /// - Parameters:
  ///   - pairs: rows of the forecaster and of the reference about the same values, by origin.
  ///   - overlap: how many in a row share weeks.
  ///   - random: what the resamples follow from.
  ///   - resampleCount: how many resamples, at least 1.
  package init?(
    of pairs: [(ScoredForecast, ScoredForecast)], overlap: Int, random: RandomSequence,
    resampleCount: Int = 2000
  ) {
    guard pairs.count >= 2 else { return nil }
    let scores = pairs.map { ($0.rankedProbabilityScore, $1.rankedProbabilityScore) }
    let differences = scores.map { $0 - $1 }
    count = pairs.count
    score = RunningMoments(scores.map(\.0)).mean
    referenceScore = RunningMoments(scores.map(\.1)).mean
    test = DieboldMarianoTest(of: differences, overlap: max(1, overlap))
    let automatic = StationaryBootstrap.automaticBlockLength(for: differences)
    blockLength = min(max(automatic, Double(overlap)), Double(max(1, pairs.count / 2)))
    let bootstrap = StationaryBootstrap(blockLength: blockLength, resampleCount: resampleCount)
    var random = random
    var (resampledDifferences, ratios) = ([Double](), [Double]())
    for _ in 0..<bootstrap.resampleCount {
      var (own, reference) = (0.0, 0.0)
      for place in bootstrap.places(count: pairs.count, random: &random) {
        own += scores[place].0
        reference += scores[place].1
      }
      resampledDifferences.append((own - reference) / Double(pairs.count))
      if reference > 0 { ratios.append(own / reference) }
    }
    difference = percentileInterval(of: resampledDifferences)
    let hasRatio = Double(ratios.count) >= ConfidenceInterval.defaultLevel * Double(resampleCount)
    ratioInterval = hasRatio ? percentileInterval(of: ratios) : nil
  }
}

private func percentileInterval(of values: [Double]) -> ClosedRange<Double> {
  let level = ConfidenceInterval.defaultLevel
  let ends = quantiles(of: values, at: [(1 - level) / 2, (1 + level) / 2])
  return min(ends[0], ends[1])...max(ends[0], ends[1])
}
