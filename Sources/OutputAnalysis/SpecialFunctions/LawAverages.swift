import RealModule

// The trapezoidal rule: for integrands that are smooth on the scale of the step and decay at both ends
// it converges faster than any power of the step.

/// The average of `value` over a standard normal number.
///
/// - Parameters:
///   - step: A fraction of the width over which `value` changes, at most about 0.15.
///   - value: In 0...1.
/// - Returns: The average, short by less than 1e-17 for the tails left out.
func normalAverage(step: Double, of value: (Double) -> Double) -> Double {
  let limit = 8.6
  let count = Int((limit / step).rounded(.up))
  var sum = 0.0
  for index in -count...count {
    let z = Double(index) * step
    sum += Double.exp(-z * z / 2) * value(z)
  }
  return sum * step / (2 * Double.pi).squareRoot()
}

/// The average of `value` over a chi number, divided by the root of its degrees of freedom.
///
/// Summed evenly in the logarithm, where the law decays at both ends for any degrees of freedom.
/// With infinite degrees of freedom the number is 1.
///
/// - Parameters:
///   - degreesOfFreedom: At least 1.
///   - value: In 0...1.
/// - Returns: The average.
func chiAverage(degreesOfFreedom: Double, of value: (Double) -> Double) -> Double {
  guard degreesOfFreedom.isFinite else { return value(1) }
  let half = degreesOfFreedom / 2
  // The logarithm's density at 0, its mode.
  let logPeak =
    Double.log(2) + half * Double.log(half) - Double.logGamma(half) - half
  let step = min(0.4 / (2 * degreesOfFreedom).squareRoot(), 0.05)
  // Sums of a thousand terms below this are lost in rounding.
  let negligible = -46.0
  var sum = value(1)
  for direction in [-1.0, 1] {
    var index = 1.0
    while true {
      let u = direction * index * step
      let logWeight = degreesOfFreedom * u - half * Double.expMinusOne(2 * u)
      if logWeight < negligible { break }
      sum += Double.exp(logWeight) * value(Double.exp(u))
      index += 1
    }
  }
  return sum * step * Double.exp(logPeak)
}
