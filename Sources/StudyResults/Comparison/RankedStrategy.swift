/// How one strategy does in a comparison.
public struct RankedStrategy: Sendable, Equatable {
  /// Its place in the scenario.
  public var place: Int
  /// Its name.
  public var name: String
  /// Replications it was given.
  public var replications: Int
  /// After so many replications the leader was shown to be no worse; `nil`: it stayed to the end.
  public var setAsideAfter: Int?
  /// The measure that decides.
  ///
  /// So that strategies with different numbers of futures can be compared, the mean is that of the selected
  /// strategy over all its futures and the difference to it over those that both have. Quantiles, and
  /// `tailMean`, are of its own futures, moved by as much.
  public var outcome: Estimate
  /// The bound that the default procedure decides by: by how much the selected strategy is better than this
  /// one at least; `nil` for the selected one.
  ///
  /// The selected strategy is ahead of the best of the others by no less than the smallest of these bounds,
  /// with the comparison's confidence, whenever one looks.
  public var leadAtLeast: Double?
  /// The lower end of the range of its mean less that of the best of the others, larger being better: above
  /// 0 never, and 0 if it is shown to be the best (Hsu); `nil` with one strategy.
  ///
  /// Right for all strategies at once with the comparison's confidence, at a number of futures fixed
  /// beforehand, over the futures that all have.
  public var leadLow: Double?
  /// The upper end of it: 0 if it is shown not to be the best.
  public var leadHigh: Double?
  /// Mean of the measure over the worst futures, see `ComparisonPlan.tailShare`.
  public var tailMean: Double
  /// The share of resampled studies in which its worst futures are better than those of the selected
  /// strategy; `nil` for the selected one.
  public var saferShare: Double?
  /// The chance that its mean is the best one, given what was simulated, and the error of its computation.
  public var chanceOfBest: MeanEstimate
  /// By how much the best exceeds it on average, given what was simulated.
  public var expectedRegret: MeanEstimate
  /// The share of the futures, of those that all strategies have, in which it does best, equals in equal
  /// parts, 0…1; 1 for the only strategy.
  public var firstShare: Double
  /// By how much the best one of each of these futures exceeds it on average, at least 0.
  public var hindsightRegret: Double
  /// The other measures, in the order of the comparison; means as in `outcome`.
  public var alongside: [MeanEstimate]
  /// The chances of the scenario's events, in its order.
  public var events: [EventChance]
  /// Strategies, by their places, that are no worse by any measure's mean and better by one.
  public var dominatedBy: [Int]
  /// The share of resampled studies in which no other strategy dominates it.
  public var frontShare: Double

  /// Makes a row.
  public init(
    place: Int, name: String, replications: Int, setAsideAfter: Int?, outcome: Estimate,
    leadAtLeast: Double?, leadLow: Double?, leadHigh: Double?, tailMean: Double,
    saferShare: Double?, chanceOfBest: MeanEstimate, expectedRegret: MeanEstimate,
    firstShare: Double, hindsightRegret: Double, alongside: [MeanEstimate], events: [EventChance],
    dominatedBy: [Int],
    frontShare: Double
  ) {
    self.place = place
    self.name = name
    self.replications = replications
    self.setAsideAfter = setAsideAfter
    self.outcome = outcome
    self.leadAtLeast = leadAtLeast
    self.leadLow = leadLow
    self.leadHigh = leadHigh
    self.tailMean = tailMean
    self.saferShare = saferShare
    self.chanceOfBest = chanceOfBest
    self.expectedRegret = expectedRegret
    self.firstShare = firstShare
    self.hindsightRegret = hindsightRegret
    self.alongside = alongside
    self.events = events
    self.dominatedBy = dominatedBy
    self.frontShare = frontShare
  }
}
