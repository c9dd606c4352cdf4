/// How well the model of one outcome foretells evaluations that it was not told.
public struct ModelCheck: Sendable, Equatable {
  /// Evaluations left out in turn.
  public var count: Int
  /// The share of the evaluations' variance that is foretold; below 0 the mean would do better.
  public var explainedShare: Double
  /// The share of the evaluations within the 95 % range that was foretold; near 0.95 if the model knows how
  /// sure it is.
  public var coverage: Double

  /// Makes a check.
  public init(count: Int, explainedShare: Double, coverage: Double) {
    self.count = count
    self.explainedShare = explainedShare
    self.coverage = coverage
  }
}

/// How well the preview foretells the simulator over the plans tried.
public struct PreviewCheck: Sendable, Equatable {
  /// Plans compared.
  public var count: Int
  /// The rank correlation (Spearman), −1…1.
  public var rankCorrelation: Double
  /// The median magnitude of the preview's error, in the unit of the first goal.
  public var medianError: Double
  /// Plans that the preview ranked before the first was simulated.
  public var screenedCount: Int

  /// Makes a check.
  public init(
    count: Int, rankCorrelation: Double, medianError: Double, screenedCount: Int
  ) {
    self.count = count
    self.rankCorrelation = rankCorrelation
    self.medianError = medianError
    self.screenedCount = screenedCount
  }
}
