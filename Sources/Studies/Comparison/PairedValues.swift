import StrategyOptimizer

/// One figure of two strategies over the replications in which both have it.
struct PairedValues {
  private(set) var moments = PairedMoments(systemCount: 2)
  /// Replications in which the first value is larger, equals counting half.
  private(set) var wins = 0.0

  /// Takes in the next replication, if both values are finite.
  mutating func add(_ first: Double, _ second: Double) {
    guard first.isFinite, second.isFinite else { return }
    moments.add([first, second])
    wins += first > second ? 1 : (first == second ? 0.5 : 0)
  }
}
