import RealModule

// The factors `x^a (1 - x)^b / B(a, b)` and `x^a e^-x / Γ(a)` of the incomplete beta and gamma
// functions. Written with log gamma they lose digits as a and b grow, because large logarithms
// cancel; the saddle-point form has no such cancellation.
//
// Citation: C. Loader (2000), "Fast and accurate computation of binomial probabilities".

/// The beta integrand times `x y`, that is `x^a y^b / B(a, b)`, where `y` is `1 - x`.
///
/// - Precondition: `a`, `b`, `x` and `y` are positive.
func betaKernel(_ a: Double, _ b: Double, x: Double, y: Double) -> Double {
  let sum = a + b
  let exponent =
    stirlingError(sum) - stirlingError(a) - stirlingError(b)
    - deviance(of: a, from: sum * x) - deviance(of: b, from: sum * y)
  return .exp(exponent) * (a * b / (sum * 2 * Double.pi)).squareRoot()
}

/// The gamma integrand times `x`, that is `x^a e^-x / Γ(a)`.
///
/// - Precondition: `a` and `x` are positive.
func gammaKernel(_ a: Double, x: Double) -> Double {
  .exp(-stirlingError(a) - deviance(of: a, from: x)) * (a / (2 * Double.pi)).squareRoot()
}

/// `log Γ(x + 1)` less Stirling's `(x + 1/2) log x - x + log √(2π)`.
///
/// The asymptotic series (DLMF 5.11.1) from 8 on; below, the recurrence that follows from
/// `Γ(x + 2) = (x + 1) Γ(x + 1)`.
///
/// - Precondition: `x` is positive.
package func stirlingError(_ x: Double) -> Double {
  var shifted = x
  var correction = 0.0
  while shifted < 8 {
    correction += (shifted + 0.5) * Double.log(onePlus: 1 / shifted) - 1
    shifted += 1
  }
  let inverse = 1 / shifted
  let series = stirlingCoefficients.reversed().reduce(0) { $0 * inverse * inverse + $1 }
  return correction + series * inverse
}

/// The Bernoulli number `B_2k` over `2k (2k - 1)`, for k from 1 on.
private let stirlingCoefficients: [Double] = [
  1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156, -3617 / 122_400,
]

/// `x log(x / mean) + mean - x`, accurate also where `x` is close to `mean`.
private func deviance(of x: Double, from mean: Double) -> Double {
  let difference = x - mean
  guard abs(difference) < 0.1 * (x + mean) else {
    return x * Double.log(x / mean) - difference
  }
  let ratio = difference / (x + mean)
  var sum = difference * ratio
  var power = 2 * x * ratio
  var divisor = 1.0
  while true {
    power *= ratio * ratio
    divisor += 2
    let next = sum + power / divisor
    if next == sum { return sum }
    sum = next
  }
}
