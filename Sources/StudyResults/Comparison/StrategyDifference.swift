public import CommunityModel

/// How two strategies differ in one figure under common random numbers: the first less the second.
public struct StrategyDifference: Sendable, Equatable {
  /// The place in the scenario of the strategy that is compared.
  public var first: Int
  /// The place of the one that is taken off.
  public var second: Int
  /// What is compared.
  public var figure: Figure
  /// Replications that both have and in which both have a value.
  public var replications: Int
  /// The mean difference and its standard error.
  public var mean: MeanEstimate
  /// The lower end of the range that is right for all pairs at once, with the comparison's confidence, at a
  /// number of replications fixed beforehand.
  public var low: Double
  /// The upper end of it.
  public var high: Double
  /// The lower end of the range that is right for all pairs at once whenever one looks, and so after a
  /// comparison that stopped when it was decided; infinite where nothing is known yet.
  public var anytimeLow: Double
  /// The upper end of it.
  public var anytimeHigh: Double
  /// The share of the replications in which the first is larger; equals count half.
  public var winShare: Double
  /// The correlation of the two strategies' values; not a number if one of them never varies.
  public var correlation: Double
  /// How many times more replications independent random numbers would need for the same precision:
  /// infinite if the difference never varies, not a number if nothing varies.
  public var varianceReduction: Double

  /// Makes a difference.
  public init(
    first: Int, second: Int, figure: Figure, replications: Int, mean: MeanEstimate, low: Double,
    high: Double, anytimeLow: Double, anytimeHigh: Double, winShare: Double, correlation: Double,
    varianceReduction: Double
  ) {
    self.first = first
    self.second = second
    self.figure = figure
    self.replications = replications
    self.mean = mean
    self.low = low
    self.high = high
    self.anytimeLow = anytimeLow
    self.anytimeHigh = anytimeHigh
    self.winShare = winShare
    self.correlation = correlation
    self.varianceReduction = varianceReduction
  }

  /// The second less the first.
  public var reversed: StrategyDifference {
    var copy = self
    (copy.first, copy.second) = (second, first)
    copy.mean.mean = -mean.mean
    (copy.low, copy.high) = (-high, -low)
    (copy.anytimeLow, copy.anytimeHigh) = (-anytimeHigh, -anytimeLow)
    copy.winShare = 1 - winShare
    return copy
  }
}
