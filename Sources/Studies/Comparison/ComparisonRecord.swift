import CommunityEngine
import CommunityModel

/// What a comparison keeps of one strategy's replications.
struct ComparisonRecord {
  private let scenario: Scenario
  /// What is compared: the measures, then all other figures of whole runs that are observed.
  let figures: [Figure]
  /// The daily metrics among the measures.
  let metrics: [Metric]
  /// The replications' numbers, ascending.
  private(set) var numbers: [Int] = []
  /// `values[figure][index]`, index as in `numbers`; not a number where there is none.
  private(set) var values: [[Double]]
  private(set) var daily: DailyRecord
  private(set) var eventCounts: [Int]

  /// A record without replications.
  init(_ scenario: Scenario) {
    self.scenario = scenario
    figures = scenario.comparison.figures(observed: scenario.observedSummaryMetrics)
    metrics = scenario.comparison.dailyMetrics
    values = figures.map { _ in [] }
    daily = DailyRecord(metrics)
    eventCounts = scenario.events.map { _ in 0 }
  }

  /// Replications taken in.
  var count: Int { numbers.count }

  /// Takes in a replication whose number is above all that were taken in.
  mutating func add(_ outcome: ReplicationOutcome, number: Int) {
    numbers.append(number)
    for (place, figure) in figures.enumerated() {
      values[place].append(outcome.value(of: figure))
    }
    daily.add(outcome)
    for (place, event) in scenario.events.enumerated()
    where event.happens(in: outcome, of: scenario) {
      eventCounts[place] += 1
    }
  }

  /// The value of a daily metric on a day in one replication, by its index in `numbers`.
  func value(ofMetric place: Int, day: Int, index: Int) -> Double {
    daily.value(ofMetric: place, days: scenario.horizonDays, day: day, index: index)
  }

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
