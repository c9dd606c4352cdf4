import StrategyOptimizer

extension PairedMoments {
  /// How likely each system is the best if all have all replications.
  func bestChances() -> BestChances {
    let leads = (0..<systemCount).map { place in
      SharedLead(
        mean: meanDifference(place, leader),
        deviation: differenceVariance(place, leader).squareRoot(),
        replications: Set(0..<count))
    }
    return bestChances(beside: leader, leads: leads)
  }
}
