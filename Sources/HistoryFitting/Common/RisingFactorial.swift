import OutputAnalysis
import RealModule

/// `log (Γ(base + steps) / (Γ(base) base^steps))`, that is `Σ log(1 + j/base)` over `j` below `steps`.
///
/// No large logarithms cancel, so it goes to 0 with all its digits as `base` grows, where a negative binomial
/// becomes a Poisson number.
///
/// - Precondition: `base` is positive, `steps` not negative.
func scaledRisingFactorialLog(_ base: Double, steps: Double) -> Double {
  guard steps > 0 else { return 0 }
  return (base + steps - 0.5) * .log(onePlus: steps / base) - steps + stirlingError(base + steps)
    - stirlingError(base)
}

/// `log (Γ(base + steps) / Γ(base))`.
///
/// - Precondition: `base` is positive, `steps` not negative.
func risingFactorialLog(_ base: Double, steps: Double) -> Double {
  scaledRisingFactorialLog(base, steps: steps) + steps * .log(base)
}

/// `log (eᵃ + eᵇ)`, without overflow.
func logSum(_ a: Double, _ b: Double) -> Double {
  let (high, low) = a > b ? (a, b) : (b, a)
  return high == -.infinity ? high : high + .log(onePlus: .exp(low - high))
}

/// `log B(a, b)`, without the cancellation of three large logarithms.
///
/// - Precondition: both are positive.
func logBeta(_ a: Double, _ b: Double) -> Double {
  let (small, large) = a < b ? (a, b) : (b, a)
  return .logGamma(small) - risingFactorialLog(large, steps: small)
}
