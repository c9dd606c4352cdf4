package import CommunityEngine
package import CommunityModel
import OutputAnalysis
import StudyResults

/// Figures over the replications of one strategy and their twins, and what makes them differ.
struct FigureRecord {
  private let figures: [Figure]
  private var values: [[Double]]
  /// ½ (value − twin's value)², whose mean is the variance by luck.
  private var luck: [RunningMoments]

  init(_ figures: [Figure]) {
    self.figures = figures
    values = figures.map { _ in [] }
    luck = figures.map { _ in RunningMoments() }
  }

  /// Takes in the next replication.
  mutating func add(_ outcome: ReplicationOutcome) {
    for (place, figure) in figures.enumerated() {
      values[place].append(outcome.value(of: figure))
    }
  }

  /// Takes in the twin of a replication that was taken in.
  mutating func addTwin(_ outcome: ReplicationOutcome, of replication: Int) {
    for (place, figure) in figures.enumerated() {
      let difference = outcome.value(of: figure) - values[place][replication]
      if !difference.isNaN { luck[place].add(0.5 * difference * difference) }
    }
  }

  /// The values of a figure in the replications, in their order; none if it is not among those kept.
  func values(of figure: Figure) -> [Double] {
    figures.firstIndex(of: figure).map { values[$0] } ?? []
  }

  /// Why futures differ in some of the figures; if nothing is drawn it is luck alone.
  func uncertainties(of asked: [Figure], isDrawn: Bool) -> [Uncertainty] {
    asked.compactMap(figures.firstIndex).map { place in
      let moments = RunningMoments(values[place].filter { !$0.isNaN })
      let variance = moments.variance
      let luckShare = (isDrawn ? luckVariance(of: place) : variance) / variance
      return Uncertainty(
        figure: figures[place], mean: moments.mean, standardDeviation: variance.squareRoot(),
        luckShare: luckShare > 1 ? 1 : luckShare)
    }
  }

  /// The variance by luck; not a number while there are too few twins to tell it to about a quarter.
  private func luckVariance(of place: Int) -> Double {
    luck[place].count < Self.leastTwins ? .nan : luck[place].mean
  }

  /// What each assumption does to a figure, the most important first.
  func drivers(of figure: Figure, among draws: AssumptionDraws) -> [AssumptionDriver] {
    guard let place = figures.firstIndex(of: figure) else { return [] }
    let drivers = UncertainAssumption.all(of: [draws]).compactMap { driver(of: place, $0) }
    return Array(drivers.sorted { $0.share > $1.share }.prefix(Self.driverLimit))
  }

  private func driver(of place: Int, _ uncertain: UncertainAssumption) -> AssumptionDriver? {
    let assumption = uncertain.assumption
    var line = SimpleRegression()
    for (replication, value) in values[place].enumerated() where !value.isNaN {
      line.add(uncertain.deviation(in: replication), value)
    }
    guard line.explainedShare > 0, let ends = uncertain.ends else { return nil }
    let width = ends.highest - ends.lowest
    return AssumptionDriver(
      figure: figures[place], assumption: assumption.path, meaning: assumption.meaning,
      share: line.explainedShare, effect: line.slope * width,
      effectStandardError: line.slopeStandardError * abs(width))
  }

  private static let driverLimit = 20
  private static let leastTwins = 25
}

extension ReplicationOutcome {
  /// The value of a figure; not a number if there is none.
  package func value(of figure: Figure) -> Double {
    switch figure {
    case .summary(let metric):
      summary[SummaryMetric.allCases.firstIndex(of: metric) ?? 0]
    case .daily(let metric, let day): Double(daily[metric.index * days + day])
    }
  }
}
