/// A range that contains the estimand with the chance `level`, before the data are seen.
public struct ConfidenceInterval: Sendable, Equatable {
  /// The middle of the range.
  public let center: Double

  /// Distance from the middle to either end; infinite if the data do not bound the estimand.
  public let halfWidth: Double

  /// The nominal coverage, in (0, 1).
  public let level: Double

  /// The level of every interval that is not told otherwise.
  public static let defaultLevel = 0.95

  /// Student's t interval of a mean.
  ///
  /// The half-width is infinite below two values, and the middle not a number below one.
  ///
  /// - Precondition: `level` is in (0, 1).
  public init(ofMean moments: RunningMoments, level: Double = defaultLevel) {
    requireLevel(level)
    self.level = level
    center = moments.mean
    guard moments.count > 1 else {
      halfWidth = .infinity
      return
    }
    let distribution = StudentTDistribution(degreesOfFreedom: Double(moments.count - 1))
    halfWidth = distribution.quantile((1 + level) / 2) * moments.standardError
  }

  /// Wilson's score interval of the chance of an event seen `eventCount` times in `trialCount`.
  ///
  /// It stays within 0...1 and has a positive width also when the event was seen never or always.
  /// Its middle is drawn from the observed share towards one half. Without trials it is 0...1.
  ///
  /// - Precondition: `eventCount` is in 0...`trialCount`, `level` in (0, 1).
  /// - Citation: E. B. Wilson (1927), "Probable inference, the law of succession, and statistical
  ///   inference", Journal of the American Statistical Association 22,
  ///   doi:10.1080/01621459.1927.10502953.
  public init(ofChance eventCount: Int, in trialCount: Int, level: Double = defaultLevel) {
    requireLevel(level)
    precondition(
      eventCount >= 0 && eventCount <= trialCount, "an event cannot be seen more often than tried")
    self.level = level
    let z = NormalDistribution.quantile((1 + level) / 2)
    let (events, trials) = (Double(eventCount), Double(trialCount))
    let spread = trialCount > 0 ? events * (trials - events) / trials : 0
    center = (events + z * z / 2) / (trials + z * z)
    halfWidth = (spread + z * z / 4).squareRoot() * z / (trials + z * z)
  }

  /// The lower end.
  public var lowerBound: Double { center - halfWidth }

  /// The upper end.
  public var upperBound: Double { center + halfWidth }

  /// Whether `value` lies between the ends or on one.
  public func contains(_ value: Double) -> Bool {
    abs(value - center) <= halfWidth
  }
}

private func requireLevel(_ level: Double) {
  precondition(level > 0 && level < 1, "the level of a confidence interval must be in (0, 1)")
}
