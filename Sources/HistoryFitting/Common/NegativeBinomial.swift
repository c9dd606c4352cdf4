import RealModule

/// Counts whose mean varies as a gamma number: variance `mean + dispersion · mean²`.
struct NegativeBinomial {
  /// Positive.
  let mean: Double
  /// Positive; as it goes to 0 the law becomes Poisson's.
  let dispersion: Double

  /// The logarithm of the chance of a count, accurate also where the law is all but Poisson's.
  func logChance(of count: Double) -> Double {
    scaledRisingFactorialLog(1 / dispersion, steps: count) + count * .log(mean)
      - .logGamma(count + 1) - (count + 1 / dispersion) * .log(onePlus: mean * dispersion)
  }

  /// The chance of none, `(1 + dispersion · mean)^(−1/dispersion)`.
  var zeroChance: Double { .exp(-.log(onePlus: mean * dispersion) / dispersion) }
}
