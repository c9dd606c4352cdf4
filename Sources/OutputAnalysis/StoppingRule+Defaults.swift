extension StoppingRule {
  /// The minimum number of replications of a rule that is not told otherwise.
  ///
  /// Large enough that the intervals keep their level although the rule picks the moment. Measured
  /// with 4,000 studies of normal, exponential, lognormal and Poisson outcomes each, a half-width
  /// of 1 to 10 % of the mean, this minimum and `defaultGrowth`: of the nominal 95 % intervals,
  /// 94.0 to 95.4 % held the true mean (standard error 0.3 %). Looking after every replication from
  /// the third on until a half-width of 20 %, 84.8 to 90.6 % did.
  public static let defaultMinimumCount = 200

  /// The growth from look to look of a rule that is not told otherwise.
  ///
  /// A study ends on average about 5 % above the count it needs. Anything from 1.05 to 1.2 keeps
  /// the level equally well; a larger growth wastes replications, a smaller one gains little.
  public static let defaultGrowth = 1.1
}
