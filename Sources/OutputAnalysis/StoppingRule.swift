/// When a study has enough replications.
///
/// Either a fixed number, or until Student's t interval of the mean of one measure is narrow enough
/// for every strategy. The rule looks at the interval only at a few counts, fixed in advance: the
/// minimum, then each time the count has grown by `growth`, last the maximum. Looking often would
/// spoil the interval, because a rule that stops at the first narrow one picks the samples whose
/// spread is too small by chance. A decision depends on nothing but the numbers so far.
///
/// A measure that never varied is precise: the rule cannot tell a constant from an event too rare
/// to have been seen in `minimumCount` replications.
///
/// Citation: Y. S. Chow, H. Robbins (1965), "On the asymptotic theory of fixed-width sequential
/// confidence intervals for the mean", Annals of Mathematical Statistics 36, 457-462; A. M. Law,
/// "Simulation Modeling and Analysis", section "Obtaining a specified precision".
public struct StoppingRule: Sendable, Equatable {
  /// The largest half-width that is narrow enough.
  public enum Precision: Sendable, Equatable {
    /// In the units of the measure.
    case absolute(Double)

    /// As a share of the absolute value of the estimated mean.
    case relative(Double)
  }

  /// The first count at which the rule looks, and the fewest values any interval rests on.
  public let minimumCount: Int

  /// The count at which the study ends in any case.
  public let maximumCount: Int

  /// What the interval must reach; nil for a fixed number of replications.
  public let precision: Precision?

  /// The level of the interval.
  public let level: Double

  /// How many times larger each count is at which the rule looks than the one before.
  public let growth: Double

  /// A rule that asks for exactly `fixedCount` replications.
  ///
  /// - Precondition: `fixedCount` is positive.
  public init(fixedCount: Int) {
    precondition(fixedCount > 0, "a study needs at least one replication")
    minimumCount = fixedCount
    maximumCount = fixedCount
    precision = nil
    level = ConfidenceInterval.defaultLevel
    growth = Self.defaultGrowth
  }

  /// A rule that asks for replications until `precision` is reached.
  ///
  /// - Precondition: The precision is positive, `minimumCount` is in 2...`maximumCount`, `level` in
  ///   (0, 1), and `growth` at least 1; at 1 the rule looks after every replication.
  public init(
    until precision: Precision,
    minimumCount: Int = Self.defaultMinimumCount,
    maximumCount: Int,
    level: Double = ConfidenceInterval.defaultLevel,
    growth: Double = Self.defaultGrowth
  ) {
    precondition(precision.isPositive, "the half-width to reach must be positive and finite")
    precondition(
      minimumCount >= 2 && minimumCount <= maximumCount,
      "the minimum number of replications must be at least 2 and at most the maximum")
    precondition(level > 0 && level < 1, "the level of a stopping rule must be in (0, 1)")
    precondition(growth >= 1 && growth.isFinite, "the growth of a stopping rule must be at least 1")
    self.precision = precision
    self.minimumCount = minimumCount
    self.maximumCount = maximumCount
    self.level = level
    self.growth = growth
  }

  /// Whether `moments` give an interval that is narrow enough.
  func isPrecise(_ moments: RunningMoments) -> Bool {
    guard let precision, moments.count >= minimumCount else { return false }
    let interval = ConfidenceInterval(ofMean: moments, level: level)
    return interval.halfWidth <= precision.halfWidth(around: interval.center)
  }

  /// The first count after `count` at which the rule looks.
  ///
  /// - Precondition: `count` is below `maximumCount`.
  func nextLook(after count: Int) -> Int {
    var look = minimumCount
    while look <= count {
      let grown = (Double(look) * growth).rounded()
      look = max(look + 1, Int(min(grown, Double(maximumCount))))
    }
    return look
  }
}

extension StoppingRule.Precision {
  /// The half-width to reach where the mean is estimated as `mean`.
  func halfWidth(around mean: Double) -> Double {
    switch self {
    case .absolute(let halfWidth): halfWidth
    case .relative(let share): share * abs(mean)
    }
  }

  fileprivate var isPositive: Bool {
    let size = halfWidth(around: 1)
    return size > 0 && size.isFinite
  }
}
