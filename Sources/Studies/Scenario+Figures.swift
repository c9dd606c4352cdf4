import CommunityModel
import StudyResults

extension Scenario {
  /// The figures whose spread is taken apart: those of whole runs, the metrics on the last day, both
  /// as far as they are observed, and the one whose precision is asked for.
  var figures: [Figure] {
    var figures = observedSummaryMetrics.map(Figure.summary)
    figures += observedMetrics.map { Figure.daily($0, day: horizonDays - 1) }
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
    ] + (observedSummaryMetrics.contains(.profit) ? [.summary(.profit)] : [])
  }
}
