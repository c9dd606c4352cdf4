/// Which mean distance between the draws of a sample the score takes off.
package enum RankedProbabilityEstimator: Sendable {
  /// Of different draws: on average the score of the law that the draws are from, however few there are.
  case fair
  /// Of any two draws: the score of the empirical distribution, too large by E|X − X′|/(2m) for m draws.
  case plain
}

extension PredictiveSample {
  /// The continuous ranked probability score E|X − y| − ½ E|X − X′|, in the unit of the value; 0 is perfect.
  ///
  /// For one draw both estimators are the absolute error.
  ///
  /// - Complexity: O(m) for m draws.
  /// - Citation: T. Gneiting, A. E. Raftery (2007), "Strictly proper scoring rules, prediction, and
  ///   estimation", Journal of the American Statistical Association 102,
  ///   doi:10.1198/016214506000001437; the fair version: C. A. T. Ferro (2014), "Fair scores for ensemble
  ///   forecasts", Quarterly Journal of the Royal Meteorological Society 140, doi:10.1002/qj.2270.
  package func rankedProbabilityScore(
    of observed: Double, estimator: RankedProbabilityEstimator = .fair
  ) -> Double {
    let count = Double(draws.count)
    var (distance, spread) = (0.0, 0.0)
    for (rank, draw) in draws.enumerated() {
      let offset = draw - observed
      distance += offset.magnitude
      spread += (2 * Double(rank) + 1 - count) * offset
    }
    let pairs = estimator == .fair ? max(count - 1, 1) : count
    return distance / count - spread / (count * pairs)
  }

  /// The chance of a value below the observed one, the observed one itself by a share: uniform on 0...1 if
  /// the observed value is one more draw of the same law, also for counts and however few draws there are.
  ///
  /// Ties are broken by a uniform random number in (0, 1).
  ///
  /// - Citation: C. Czado, T. Gneiting, L. Held (2009), "Predictive model assessment for count data",
  ///   Biometrics 65, doi:10.1111/j.1541-0420.2009.01191.x.
  package func probabilityTransform(of observed: Double, uniform: Double) -> Double {
    let below = draws.partitioningIndex { $0 >= observed }
    let through = draws.partitioningIndex { $0 > observed }
    return (Double(below) + uniform * Double(through - below + 1)) / Double(draws.count + 1)
  }
}

extension [Double] {
  /// The first place from which on `belongs` holds, in an array that is split so.
  fileprivate func partitioningIndex(where belongs: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
