import CommunityEngine
import CommunityModel

extension ReplicationOutcome {
  /// Names of the figures that are not the same bits as another outcome's, the operator's hours aside.
  ///
  /// - Parameters:
  ///   - other: the outcome of another plan.
  ///   - daily: metrics that only one of the plans observes.
  ///   - figures: figures of the whole run that only one of the plans observes.
  /// - Returns: keys of metrics and figures, and names of other parts of the outcome.
  func differences(
    from other: ReplicationOutcome, aside daily: [Metric] = [], _ figures: [SummaryMetric] = []
  ) -> [String] {
    let metrics = Metric.allCases.filter { metric in
      let isAside = metric == .hours || daily.contains(metric)
      return !isAside && bits(of: metric) != other.bits(of: metric)
    }
    let summaries = SummaryMetric.allCases.filter { figure in
      let isAside = figure == .hours || figures.contains(figure)
      return !isAside
        && value(of: figure).bitPattern != other.value(of: figure).bitPattern
    }
    let parts = [
      ("cohorts", cohorts == other.cohorts), ("tenure", tenure == other.tenure),
      ("sources", sources == other.sources),
      ("generations", generations == other.generations), ("costs", costs == other.costs),
      ("member days", memberDays == other.memberDays),
    ]
    return metrics.map(\.key) + summaries.map(\.key) + parts.filter { !$0.1 }.map(\.0)
  }

  private func bits(of metric: Metric) -> [UInt32] {
    series(of: metric).map(\.bitPattern)
  }
}
