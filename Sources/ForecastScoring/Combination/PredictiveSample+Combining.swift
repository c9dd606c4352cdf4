/// How two forecasts become one.
package enum CombinationKind: String, Sendable, CaseIterable {
  /// A draw is from the one or the other: wide where they disagree.
  case linearPool
  /// The mean of the quantiles at each probability: as wide as they are on average.
  case quantileAverage
}

extension PredictiveSample {
  /// This forecast and another as one, at evenly spaced places of its distribution, as many as the larger of
  /// the two has draws.
  ///
  /// The weight is this forecast's, in 0...1; the other's is the rest.
  ///
  /// - Citation: K. C. Lichtendahl, Y. Grushka-Cockayne, R. L. Winkler (2013), "Is it better to average
  ///   probabilities or quantiles?", Management Science 59, doi:10.1287/mnsc.1120.1667.
  package func combined(
    with other: PredictiveSample, weight: Double, kind: CombinationKind
  ) -> PredictiveSample {
    let count = max(draws.count, other.draws.count)
    let draws =
      switch kind {
      case .linearPool: pooled(with: other, weight: weight, count: count)
      case .quantileAverage:
        zip(evenDraws(count: count), other.evenDraws(count: count)).map {
          weight * $0 + (1 - weight) * $1
        }
      }
    return PredictiveSample(draws) ?? self
  }

  private func pooled(with other: PredictiveSample, weight: Double, count: Int) -> [Double] {
    let shares = (weight / Double(draws.count), (1 - weight) / Double(other.draws.count))
    var (own, others) = (0, 0)
    var (mass, value) = (0.0, 0.0)
    return (0..<count).map { rank in
      let wanted = (Double(rank) + 0.5) / Double(count)
      while mass < wanted, own < draws.count || others < other.draws.count {
        if others == other.draws.count
          || own < draws.count && draws[own] <= other.draws[others]
        {
          mass += shares.0
          if weight > 0 { value = draws[own] }
          own += 1
        } else {
          mass += shares.1
          if weight < 1 { value = other.draws[others] }
          others += 1
        }
      }
      return value
    }
  }
}
