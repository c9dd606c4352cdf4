import RealModule

/// The average of `value` over a Beta(a, b) number.
///
/// The trapezoidal rule in the log odds, where the law decays exponentially at both ends; what lies beyond the
/// ends is taken at the value there.
///
/// - Parameters:
///   - a: positive.
///   - b: positive.
///   - smallestScale: the number below which `value` hardly changes any more; positive.
///   - value: smooth in the log odds.
/// - Returns: the average, to about twelve digits.
func betaAverage(
  _ a: Double, _ b: Double, smallestScale: Double, of value: (Double) -> Double
) -> Double {
  let step = min(0.4, (1 / a + 1 / b).squareRoot() / 2)
  // Beyond these `value` is constant to about twelve digits.
  let reach = 28.0
  let middle = Double.log(a / b)
  let spread = 40 * ((1 / a + 1 / b).squareRoot() + 1 / a + 1 / b)
  let lowest = min(.log(max(smallestScale, .leastNormalMagnitude)), middle, 0) - reach
  let highest = max(middle, 0) + reach
  let (lower, upper) = (max(lowest, middle - spread), min(highest, middle + spread))
  let logNorm = logBeta(a, b)
  func density(_ logOdds: Double) -> Double {
    .exp(-a * .log(onePlus: .exp(-logOdds)) - b * .log(onePlus: .exp(logOdds)) - logNorm)
  }
  let count = max(Int(((upper - lower) / step).rounded(.up)), 1)
  let width = (upper - lower) / Double(count)
  var sum = 0.0
  for index in 0...count {
    let logOdds = lower + Double(index) * width
    let weight = index == 0 || index == count ? width / 2 : width
    sum += weight * density(logOdds) * value(1 / (1 + .exp(-logOdds)))
  }
  let below = lower == lowest ? Double.exp(a * lower - logNorm) / a : 0
  let above = upper == highest ? Double.exp(-b * upper - logNorm) / b : 0
  return sum + below * value(1 / (1 + .exp(-lower))) + above * value(1 / (1 + .exp(-upper)))
}
