extension StoppingRule {
  /// Why a study ended.
  public enum Reason: Sendable, Equatable {
    /// Every interval is narrow enough.
    case precise

    /// The maximum was reached while some interval was still too wide.
    case maximumReached

    /// The fixed number was reached.
    case fixedNumber
  }

  /// What to do next.
  public enum Decision: Sendable, Equatable {
    /// Go on until this many replications are done, then ask again.
    case `continue`(to: Int)

    /// Enough.
    case stop(Reason)
  }

  /// Decides after `count` replications.
  ///
  /// At a count between two looks, as after an interruption, the study goes on to the next look.
  ///
  /// - Parameters:
  ///   - count: Replications done, the same for every strategy.
  ///   - moments: The measure, strategy by strategy. A strategy may have fewer values than `count`,
  ///     where some replications have none; it is not precise below `minimumCount` values.
  /// - Returns: Where to go on to, or the reason to stop.
  /// - Precondition: `moments` is not empty.
  public func decision(
    afterReplications count: Int, moments: [RunningMoments]
  ) -> Decision {
    precondition(!moments.isEmpty, "a stopping rule needs a measure to look at")
    if precision == nil, count >= maximumCount { return .stop(.fixedNumber) }
    if isLook(count), moments.allSatisfy(isPrecise) { return .stop(.precise) }
    if count >= maximumCount { return .stop(.maximumReached) }
    return .continue(to: nextLook(after: count))
  }

  /// How many replications the study is likely to need in all, for a display of the time left.
  ///
  /// The count at which the rule will look when the half-widths, falling with the square root of
  /// the count, have become narrow enough. Once the rule would stop, it is `count`.
  ///
  /// - Parameters:
  ///   - count: Replications done, the same for every strategy.
  ///   - moments: The measure, strategy by strategy.
  /// - Returns: At least `count`; the minimum while nothing is known yet, the maximum if a
  ///   precision is out of reach.
  /// - Precondition: `moments` is not empty.
  public func expectedCount(
    afterReplications count: Int, moments: [RunningMoments]
  ) -> Int {
    if case .stop = decision(afterReplications: count, moments: moments) { return count }
    let needed = moments.map { neededCount(afterReplications: count, moments: $0) }.max() ?? 0
    if needed >= Double(maximumCount) { return maximumCount }
    return nextLook(after: max(count, Int(needed.rounded(.up)) - 1))
  }

  /// Whether the rule looks at the intervals at `count`.
  private func isLook(_ count: Int) -> Bool {
    count >= maximumCount || nextLook(after: count - 1) == count
  }

  /// Replications one strategy is likely to need, not rounded to a look.
  private func neededCount(afterReplications count: Int, moments: RunningMoments) -> Double {
    guard let precision else { return Double(maximumCount) }
    let minimum = Double(minimumCount)
    guard moments.count > 1 else { return count < minimumCount ? minimum : .infinity }
    let interval = ConfidenceInterval(ofMean: moments, level: level)
    let target = precision.halfWidth(around: interval.center)
    if interval.halfWidth <= target { return minimum }
    let excess = interval.halfWidth / target
    // Neither a half-width of zero nor one around a mean that is not a number can be reached.
    return excess.isFinite ? max(minimum, Double(count) * excess * excess) : .infinity
  }
}
