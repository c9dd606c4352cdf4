import RealModule

/// The chance of a number of successes in independent trials.
func binomialProbability(of count: Int, trials: Int, chance: Double) -> Double {
  guard count <= trials else { return 0 }
  let (k, n) = (Double(count), Double(trials))
  return .exp(
    .logGamma(n + 1) - .logGamma(k + 1) - .logGamma(n - k + 1) + k * .log(chance)
      + (n - k) * .log(onePlus: -chance))
}

/// The chance of a number of events that come independently.
func poissonProbability(of count: Int, mean: Double) -> Double {
  .exp(Double(count) * .log(mean) - mean - .logGamma(Double(count + 1)))
}

/// The chance that a success comes first in a trial of this number, counted from 1.
func geometricProbability(of count: Int, chance: Double) -> Double {
  count > 0 ? chance * .pow(1 - chance, count - 1) : 0
}
