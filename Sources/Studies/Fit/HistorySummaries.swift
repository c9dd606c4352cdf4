import CommunityEngine
import CommunityHistory
import CommunityModel
import RealModule

/// The few numbers in which a history and a simulated future are compared: for each measure that is known,
/// the mean of the days known in stretches of whole weeks, as `log(1 + mean)`.
struct HistorySummaries {
  /// A measure in a stretch of days.
  struct Stretch {
    let metric: Metric
    /// Days of the scenario.
    let days: Range<Int>
    /// Those of them on which it is known.
    let knownDays: [Int]
    /// The mean of these days.
    let observed: Double
  }

  let stretches: [Stretch]
  /// Days that must be simulated.
  let dayCount: Int

  /// - Parameters:
  ///   - history: the days.
  ///   - offset: the day of the scenario that is the history's first.
  ///   - horizonDays: days of the scenario; later ones of the history are not used.
  init(of history: DailySeries, offset: Int, horizonDays: Int) {
    let last = min(horizonDays, offset + history.dayCount)
    let first = max(0, offset)
    dayCount = max(last, 1)
    var stretches: [Stretch] = []
    for (measure, metric) in Self.metrics {
      let values = history[measure]
      for days in Self.stretches(of: first..<max(first, last)) {
        let known = days.filter { values[$0 - offset] != nil }
        guard !known.isEmpty else { continue }
        let sum = known.reduce(0) { $0 + (values[$1 - offset] ?? 0) }
        stretches.append(
          Stretch(
            metric: metric, days: days, knownDays: known, observed: sum / Double(known.count)))
      }
    }
    self.stretches = stretches
  }

  /// What was observed.
  var observed: [Double] { stretches.map { Self.scaled($0.observed) } }

  /// The same numbers of a simulated future.
  func summaries(of outcome: ReplicationOutcome) -> [Double] {
    means(of: outcome).map(Self.scaled)
  }

  /// The means that they are made of.
  func means(of outcome: ReplicationOutcome) -> [Double] {
    stretches.map { stretch in
      let series = outcome.series(of: stretch.metric)
      let sum = stretch.knownDays.reduce(0) { $0 + Double(series[series.startIndex + $1]) }
      return sum / Double(stretch.knownDays.count)
    }
  }

  private static func scaled(_ mean: Double) -> Double { .log(onePlus: max(mean, 0)) }

  /// Measures that the simulator counts in the same way; monthly actives are of 28 days in a history.
  private static let metrics: [(HistoryMeasure, Metric)] = [
    (.joins, .joins), (.leaves, .leaves), (.members, .members), (.active, .visitors),
    (.posters, .posters), (.messages, .messages), (.weeklyActive, .weeklyActives),
    (.purchases, .orders),
  ]

  /// At most so many equal stretches of whole weeks; the last may be longer.
  private static func stretches(of days: Range<Int>) -> [Range<Int>] {
    let weeks = days.count / 7
    guard weeks > 0 else { return days.isEmpty ? [] : [days] }
    let count = min(weeks, stretchLimit)
    return (0..<count).map { place in
      let start = days.lowerBound + place * weeks / count * 7
      let end = days.lowerBound + (place + 1) * weeks / count * 7
      return start..<(place == count - 1 ? days.upperBound : end)
    }
  }

  private static let stretchLimit = 12
}
