/// A Bass curve through a series of joins.
package struct BassFit: Sendable {
  package let curve: BassCurve
  /// With standard errors as in nonlinear regression, errors of the periods being independent and equally large.
  package let fit: MaximumLikelihoodFit
  /// Sum of squared differences between the series and the curve.
  package let residualSumOfSquares: Double
  /// Share of the variation of the series that the curve explains; `nil` if the series does not vary.
  package let explainedShare: Double?
  package let marketSize: MarketSizeKnowledge

  package init(
    curve: BassCurve, fit: MaximumLikelihoodFit, residualSumOfSquares: Double,
    explainedShare: Double?, marketSize: MarketSizeKnowledge
  ) {
    self.curve = curve
    self.fit = fit
    self.residualSumOfSquares = residualSumOfSquares
    self.explainedShare = explainedShare
    self.marketSize = marketSize
  }
}

/// Whether a series of joins says how many people will join in the end.
package enum MarketSizeKnowledge: String, Sendable, Equatable {
  case identified
  /// Joins have not come down from the fitted peak: curves with far larger and smaller ends look the same so far.
  case notTurnedYet
  /// Joins only fall, as without imitation, and less than half of the fitted end has joined.
  case noImitation
  /// The data leave a factor of two or more open.
  case tooUncertain
}
