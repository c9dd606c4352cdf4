import CommunityModel
import StudyResults

extension Scenario {
  /// The figures whose spread is taken apart: those of whole runs, all metrics on the last day, and
  /// the one whose precision is asked for.
  var figures: [Figure] {
    var figures = SummaryMetric.allCases.map(Figure.summary)
    figures += Metric.allCases.map { Figure.daily($0, day: horizonDays - 1) }
    if case .until(let target, _, _) = replications {
      let figure = Figure.daily(target.metric, day: dayIndex(target.day))
      if !figures.contains(figure) { figures.append(figure) }
    }
    return figures
  }

  /// The figures for which the most important assumptions are named.
  var drivenFigures: [Figure] {
    [
      .summary(.membersEnd), .daily(.engaged, day: horizonDays - 1), .summary(.retentionDay30),
    ]
  }
}
