import CommunityModel
import StudyResults

extension Scenario {
  /// The figures whose spread is taken apart: those of whole runs, the metrics on the last day, both
  /// as far as they are observed, the one whose precision is asked for, and the one that decides.
  var figures: [Figure] {
    var figures = observedSummaryMetrics.map(Figure.summary)
    figures += observedMetrics.map { Figure.daily($0, day: horizonDays - 1) }
    if case .until(let target, _, _) = replications {
      figures.append(.daily(target.metric, day: dayIndex(target.day)))
    }
    return (figures + [comparison.measure.figure]).withoutRepetitions
  }

  /// The figures of which every replication's value is kept: those, all others of whole runs, and all by
  /// which the strategies are compared.
  var keptFigures: [Figure] {
    (figures + SummaryMetric.allCases.map(Figure.summary) + comparison.measures.map(\.figure))
      .withoutRepetitions
  }

  /// The figures for which the most important assumptions are named; among them the one that decides.
  var drivenFigures: [Figure] {
    let figures: [Figure] =
      [
        .summary(.membersEnd), .daily(.engaged, day: horizonDays - 1), .summary(.retentionDay30),
      ] + (observedSummaryMetrics.contains(.profit) ? [.summary(.profit)] : [])
    return (figures + [comparison.measure.figure]).withoutRepetitions
  }

  /// The metrics whose daily values a comparison summarises: those among its measures, and members.
  var comparedDailyMetrics: [Metric] { (comparison.dailyMetrics + [.members]).withoutRepetitions }
}

extension Array where Element: Equatable {
  /// Every element where it first stands.
  var withoutRepetitions: [Element] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
