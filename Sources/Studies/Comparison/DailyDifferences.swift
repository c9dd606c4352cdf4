import CommunityEngine
import CommunityModel

/// How the daily metrics among a comparison's measures differ between strategies, pair by pair.
///
/// Summarised as strategies advance together, because daily values are not kept. A replication that one
/// strategy is simulated in by itself, after the race, is not among them.
struct DailyDifferences {
  private let metrics: [Metric]
  private let days: Int
  private let strategyCount: Int
  /// Metric by metric, day by day, then the pairs in the order of `pair(_:_:)`.
  private var values: [PairedValues]

  /// Differences in no replications.
  init(of scenario: Scenario) {
    metrics = scenario.comparison.dailyMetrics
    days = scenario.horizonDays
    strategyCount = scenario.strategies.count
    let pairCount = strategyCount * (strategyCount - 1) / 2
    values = Array(repeating: PairedValues(), count: metrics.count * days * pairCount)
  }

  /// Takes in the next replication of some strategies, by their places, ascending.
  mutating func add(_ outcomes: [ReplicationOutcome], of places: [Int]) {
    for (index, metric) in metrics.enumerated() {
      let series = outcomes.map { Array($0.series(of: metric)) }
      for day in 0..<days {
        let start = (index * days + day) * pairCount
        for second in places.indices {
          for first in 0..<second {
            values[start + pair(places[first], places[second])].add(
              Double(series[first][day]), Double(series[second][day]))
          }
        }
      }
    }
  }

  /// The differences in one of the metrics on a day, of all pairs: those of the first strategy first.
  func all(of metric: Metric, day: Int) -> ArraySlice<PairedValues> {
    let start = ((metrics.firstIndex(of: metric) ?? 0) * days + day) * pairCount
    return values[start..<start + pairCount]
  }

  private var pairCount: Int { strategyCount * (strategyCount - 1) / 2 }

  private func pair(_ first: Int, _ second: Int) -> Int {
    first * (2 * strategyCount - first - 1) / 2 + second - first - 1
  }
}
