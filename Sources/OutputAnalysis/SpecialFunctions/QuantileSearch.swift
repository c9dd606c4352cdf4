import RealModule

/// The positive `x` at which a probability takes the value `target`.
///
/// Newton's method in log x and log probability. The probabilities this module inverts are
/// log-concave in log x, where the method overshoots at most once and then converges from one side,
/// so no bracket is needed.
///
/// - Parameters:
///   - target: The probability sought, in (0, 1).
///   - start: A positive first guess.
///   - probability: The probability at `x`, and its slope in log x, that is `x` times its
///     derivative.
/// - Returns: The quantile.
func quantileSearch(
  for target: Double,
  from start: Double,
  probability: (_ x: Double) -> (value: Double, slope: Double)
) -> Double {
  // Convergence is quadratic: after a step this small the error is below rounding.
  let lastStep = 1e-9
  // Far above the dozen steps that any argument needs; ends a search that rounding keeps alive.
  let stepLimit = 200
  var x = start
  for _ in 0..<stepLimit {
    let (value, slope) = probability(x)
    let step = Double.log(value / target) * value / slope
    x *= Double.exp(-step)
    if abs(step) < lastStep { break }
  }
  return x
}
