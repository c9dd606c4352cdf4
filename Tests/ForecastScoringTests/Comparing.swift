import ForecastScoring

/// Whether two numbers differ by at most a share of the second, or as much where that is below 1.
func isClose(_ value: Double, _ reference: Double, within tolerance: Double) -> Bool {
  (value - reference).magnitude <= tolerance * max(1, reference.magnitude)
}

/// The largest distance from an expected share that chance explains in all but two of 3.5 million cases.
func shareTolerance(_ share: Double, count: Int) -> Double {
  5 * (share * (1 - share) / Double(count)).squareRoot()
}

/// A sample of normal draws.
func normalSample(
  mean: Double = 0, deviation: Double = 1, count: Int, random: inout RandomSequence
) -> PredictiveSample? {
  PredictiveSample((0..<count).map { _ in mean + deviation * random.normal() })
}
