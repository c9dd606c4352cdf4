import Foundation

extension PairwiseEvidence.Difference {
  var negated: Self { Self(count: count, mean: -mean, squares: squares) }

  /// Whether the evidence that the mean exceeds `-margin` has reached its bound.
  ///
  /// A difference that never varied in many replications is taken as known, and may then lie on the edge
  /// itself unless it has to be beyond it `strictly`.
  func reaches(_ bounds: AnytimeBounds, margin: Double, strictly: Bool = false) -> Bool {
    let shifted = mean + margin
    if squares == 0 {
      return count >= bounds.constantLook && (strictly ? shifted > 0 : shifted >= 0)
    }
    guard shifted > 0 else { return false }
    let n = Double(count)
    return n * (n - 1) * shifted * shifted >= bounds.squaredBound(count: count) * squares
  }
}

extension PairwiseEvidence {
  /// The chance at which one could be wrong in saying that `first` is within `margin` of `second`, 1
  /// if nothing is known.
  ///
  /// The reciprocal of the one-sided evidence: under a difference of `-margin` or less the chance that
  /// it is ever below `p` is at most `p`.
  func errorChance(
    of first: Int, within margin: Double, of second: Int, mixture: TMixture, firstLook: Int
  ) -> Double {
    let difference = difference(first, second)
    guard difference.count >= firstLook else { return 1 }
    if difference.squares == 0 {
      return difference.mean + scaled(margin) >= 0
        ? SelectionGoal.errorChance(ofConstantSeen: difference.count) : 1
    }
    let t = tStatistic(first, second, margin: margin)
    return min(1, exp(-mixture.logOneSidedEvidence(t: t, count: difference.count)))
  }

  /// The sample size at which the difference seen so far would show `first` within `margin` of
  /// `second`; nil if it never would.
  func expectedCount(
    showing first: Int, within margin: Double, of second: Int, bounds: AnytimeBounds
  ) -> Double? {
    let difference = difference(first, second)
    let shifted = difference.mean + scaled(margin)
    if difference.squares == 0, shifted >= 0 { return Double(bounds.constantLook) }
    guard shifted > 0, difference.count >= 2 else { return nil }
    let deviation = (difference.squares / Double(difference.count - 1)).squareRoot()
    // The two-sided radius at twice the level is within a hair of the one-sided bound.
    let level = min(0.999, 2 * bounds.level)
    func isEnough(_ count: Int) -> Bool {
      deviation * bounds.mixture.radius(level: level, count: count) <= shifted
    }
    var upper = max(2, difference.count)
    while !isEnough(upper) {
      upper *= 2
      if upper > 1 << 40 { return nil }
    }
    var lower = upper / 2
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if isEnough(middle) { upper = middle } else { lower = middle }
    }
    return Double(upper)
  }
}
