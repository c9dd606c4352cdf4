import OutputAnalysis

extension RunningMoments {
  /// How far the mean lies above `expected`, in its estimated standard errors.
  func standardErrors(above expected: Double) -> Double {
    (mean - expected) / standardError
  }
}

/// How far a count of independent successes lies above its expectation, in standard errors.
///
/// The standard error is exact: √(n p (1 − p)).
func standardErrors(count: Double, above probability: Double, of trials: Int) -> Double {
  let expected = Double(trials) * probability
  return (count - expected) / (expected * (1 - probability)).squareRoot()
}
