/// How the deciding figure differs between futures, finely enough to draw every fiftieth.
public struct OutcomeSpread: Sendable, Equatable {
  /// The figure over the futures in which it has a value.
  public var estimate: Estimate
  /// Quantiles at (i + ½)/50 for i in 0..<50, ascending; empty if no future has a value.
  public var dots: [Double]

  /// Makes a spread.
  public init(estimate: Estimate, dots: [Double]) {
    self.estimate = estimate
    self.dots = dots
  }

  /// Dots that stand for all futures.
  public static let dotCount = 50

  /// No future has a value.
  public static var empty: OutcomeSpread {
    OutcomeSpread(
      estimate: Estimate(
        count: 0, mean: .nan, standardError: .nan,
        quantiles: Quantiles(Quantiles.probabilities.map { _ in .nan })),
      dots: [])
  }
}
