import OutputAnalysis

/// How far a simple forecast may miss, learnt from how far it missed before.
///
/// The law is Student's t with the standard deviation of past errors; where these are too few or all zero,
/// a wide guess takes part, half the level and one more: with one or two free errors it counts as one
/// more error, and after n errors that were all zero it is divided by n + 1.
struct ErrorSpread: Equatable {
  /// In the unit of the value, positive.
  let deviation: Double
  /// At least 3, so that the variance is finite.
  let degreesOfFreedom: Double

  /// - Parameters:
  ///   - errors: past errors, all at the same horizon.
  ///   - parameterCount: how many numbers were fitted to the same weeks.
  ///   - overlap: how many errors in a row share weeks.
  ///   - level: about how high the series is.
  init(errors: [Double], parameterCount: Int = 0, overlap: Int = 1, level: Double) {
    let guess = level.magnitude / 2 + 1
    let free = max(0, errors.count - parameterCount)
    let squares = errors.reduce(0) { $0 + $1 * $1 }
    degreesOfFreedom = Double(max(3, free / overlap))
    if free == 0 {
      deviation = guess
    } else if squares <= 0 {
      deviation = guess / Double(free + 1)
    } else if free < Self.enoughErrors {
      deviation = ((squares + guess * guess) / Double(free + 1)).squareRoot()
    } else {
      deviation = (squares / Double(free)).squareRoot()
    }
  }

  /// The fewest free errors that speak for themselves.
  static let enoughErrors = 3

  /// Draws around a center, never below 0, as many times as spread as told: for a horizon other than that of
  /// the errors.
  func draws(
    around center: Double, scale: Double, count: Int, random: inout RandomSequence
  ) -> [Double] {
    let law = StudentTDistribution(degreesOfFreedom: degreesOfFreedom)
    return (0..<count).map { _ in
      max(0, center + scale * deviation * law.quantile(random.uniform()))
    }
  }
}
