import OutputAnalysis
import StudyResults

/// What the replications of one strategy say about one figure, in little memory however many they are.
struct EstimateRecord<Value: BinaryFloatingPoint & Sendable> {
  private var moments = RunningMoments()
  private var sketch = QuantileSketch<Value>()

  /// Takes in the value of the next replication, if it has one.
  mutating func add(_ value: Value) {
    guard !value.isNaN else { return }
    moments.add(Double(value))
    sketch.add(value)
  }

  /// What the replications say; as exact as `SketchLimits` tells.
  var estimate: Estimate {
    Estimate(
      count: moments.count, mean: moments.mean, standardError: moments.standardError,
      quantiles: Quantiles(sketch.quantiles(at: Quantiles.probabilities)))
  }
}
