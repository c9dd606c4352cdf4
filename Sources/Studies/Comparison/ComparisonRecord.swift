import CommunityEngine
import CommunityModel
import StudyResults

/// What a comparison keeps of one strategy's replications.
struct ComparisonRecord {
  /// What is compared: the measures, then all other figures of whole runs that are observed.
  let figures: [Figure]
  /// The replications' numbers, ascending.
  private(set) var numbers: [Int] = []
  private var strategy: StrategyRecord

  /// A record without replications.
  init(_ strategy: Strategy, of scenario: Scenario, drawing draws: AssumptionDraws?) {
    self.strategy = StrategyRecord(
      strategy, of: scenario, drawing: draws, daily: scenario.comparedDailyMetrics)
    figures = scenario.comparison.figures(observed: scenario.observedSummaryMetrics)
  }

  /// Replications taken in.
  var count: Int { numbers.count }

  /// Takes in the next replication, as they follow each other from the first on.
  mutating func add(_ outcome: ReplicationOutcome, number: Int) {
    numbers.append(number)
    strategy.add(outcome)
  }

  /// The replications in which each event of the scenario happened.
  var eventCounts: [Int] { strategy.eventCounts }

  /// The values of a figure, by its place in `figures`, in the order of `numbers`; not a number where there
  /// is none.
  func values(of place: Int) -> [Double] { strategy.values(of: figures[place]) }

  /// What its replications say.
  func result() -> StrategyResult { strategy.result() }

  /// The indices in each record of the replications that all of them have.
  static func common(_ records: [ComparisonRecord]) -> [[Int]] {
    let numbers = records.map { Set($0.numbers) }
    let shared = numbers.dropFirst().reduce(numbers[0]) { $0.intersection($1) }
    return records.map { record in
      record.numbers.indices.filter { shared.contains(record.numbers[$0]) }
    }
  }
}

extension ComparisonPlan {
  /// The measure that decides, those alongside, and all other figures of whole runs.
  func figures(observed: [SummaryMetric]) -> [Figure] {
    let measures = [measure.figure] + alongside.map(\.figure)
    return measures + observed.map(Figure.summary).filter { !measures.contains($0) }
  }

  /// The daily metrics among the measures, each once.
  var dailyMetrics: [Metric] {
    ([measure] + alongside).reduce(into: []) { metrics, measure in
      if case .daily(let metric, day: _) = measure.figure, !metrics.contains(metric) {
        metrics.append(metric)
      }
    }
  }
}
