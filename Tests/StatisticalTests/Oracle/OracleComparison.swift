import CommunityEngine
import CommunityModel
import OutputAnalysis

/// The engine's replications held against the oracle's, figure by figure.
struct OracleComparison {
  /// One figure of both.
  struct Figure: CustomStringConvertible {
    let name: String
    let oracle: OracleTable.Estimate
    let engine: RunningMoments

    /// How far the engine's mean lies above the oracle's, in standard errors of the difference.
    var standardErrors: Double {
      let variance =
        oracle.standardError * oracle.standardError + engine.standardError * engine.standardError
        + tableRounding * tableRounding
      return (engine.mean - oracle.mean) / variance.squareRoot()
    }

    var description: String {
      "\(name): engine \(engine.mean), oracle \(oracle.mean), \(standardErrors) standard errors"
    }
  }

  /// Every figure that can be compared.
  private(set) var figures: [Figure] = []

  init(_ table: OracleTable, _ outcomes: [ReplicationOutcome]) {
    for (metric, estimates) in table.daily {
      for (day, estimate) in estimates.enumerated() {
        let values = outcomes.map { $0.value(of: metric, on: day) }
        guard metric.isStateMean || Self.isFrequent(estimate, values) else { continue }
        figures.append(
          Figure(
            name: "\(metric.key) on day \(day)", oracle: estimate, engine: RunningMoments(values)))
      }
    }
    for (metric, estimate) in table.summary {
      figures.append(
        Figure(name: metric.key, oracle: estimate, engine: outcomes.moments(of: metric)))
    }
  }

  /// The figures that differ by more than a number of standard errors.
  func figures(beyond bound: Double) -> [Figure] {
    figures.filter { !(abs($0.standardErrors) <= bound) }
  }

  /// Whether a count is seen often enough that its mean is nearly normal: a mean of at least 1, or
  /// at least 30 replications of either side that are not 0.
  ///
  /// Of the oracle only moments are known; if 30 replications of many are not 0, the mean is at
  /// most √30 standard errors.
  private static func isFrequent(_ oracle: OracleTable.Estimate, _ values: [Double]) -> Bool {
    oracle.mean >= 1 || oracle.mean > 30.squareRoot() * oracle.standardError
      || values.count { $0 != 0 } >= 30
  }
}

/// Standard deviation of the rounding of a table's numbers to six decimals.
private let tableRounding = 1e-6 / 12.0.squareRoot()

extension Metric {
  fileprivate var isStateMean: Bool {
    switch self {
    case .meanSatisfaction, .meanHabit, .meanFatigue, .meanBond: true
    default: false
    }
  }
}
