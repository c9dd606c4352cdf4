import CommunityEngine
import CommunityHistory
import CommunityModel
import OutputAnalysis
import RealModule
import StudyResults

/// The few numbers in which a history and a simulated future are compared: for each measure that is known,
/// the mean of the days known in stretches of whole weeks, as `log(1 + mean)`, and figures of single members.
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

  /// What a simulated future comes to.
  struct Future {
    /// Of each stretch.
    let means: [Double]
    /// Of `MemberFigures.metrics`.
    let figures: [Double]
    /// Members present, summed over the days.
    let memberDays: Int
  }

  let stretches: [Stretch]
  private let figures: MemberFigures
  /// Days that must be simulated.
  let dayCount: Int

  /// - Parameters:
  ///   - history: what happened.
  ///   - measures: those of it that are compared.
  ///   - offset: the day of the scenario that is the history's first.
  ///   - horizonDays: days of the scenario; later ones of the history are not used.
  init(
    of history: History, comparing measures: Set<HistoryMeasure>, offset: Int, horizonDays: Int
  ) {
    let series = history.days
    let last = min(horizonDays, offset + series.dayCount)
    let first = max(0, offset)
    dayCount = max(last, 1)
    var stretches: [Stretch] = []
    for measure in HistoryMeasure.allCases where measures.contains(measure) {
      guard let metric = measure.simulated else { continue }
      let values = series[measure]
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
    figures = MemberFigures(of: history.log, offset: offset, days: dayCount)
  }

  /// What was observed.
  var observed: [Double] { stretches.map { Self.scaled($0.observed) } + figures.observed }

  /// The same numbers of a simulated future.
  func summaries(of future: Future) -> [Double] {
    future.means.map(Self.scaled) + future.figures
  }

  /// What they are made of.
  func future(_ outcome: ReplicationOutcome) -> Future {
    let means = stretches.map { stretch in
      let series = outcome.series(of: stretch.metric)
      let sum = stretch.knownDays.reduce(0) { $0 + Double(series[series.startIndex + $1]) }
      return sum / Double(stretch.knownDays.count)
    }
    return Future(
      means: means, figures: figures.values(of: outcome), memberDays: outcome.memberDays)
  }

  /// The stretches of the history beside what futures let expect of them.
  func checks(_ futures: [Future]) -> [PredictiveCheck] {
    stretches.indices.map { place in
      PredictiveCheck(
        metric: stretches[place].metric, days: stretches[place].days,
        observed: stretches[place].observed,
        expected: quantiles(of: futures.map { $0.means[place] }, at: Self.checkedLevels))
    }
  }

  /// Likewise figures of single members.
  func figureChecks(_ futures: [Future]) -> [FigureCheck] {
    figures.metrics.indices.map { place in
      FigureCheck(
        metric: figures.metrics[place], observed: figures.observed[place],
        expected: quantiles(of: futures.map { $0.figures[place] }, at: Self.checkedLevels))
    }
  }

  private static let checkedLevels = [0.05, 0.5, 0.95]

  private static func scaled(_ mean: Double) -> Double { .log(onePlus: max(mean, 0)) }

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
