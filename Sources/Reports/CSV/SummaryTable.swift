import CommunityModel
import StudyResults

extension CSVTable {
  /// The figures of whole runs: summary metrics that are observed, joins by source, chances of events.
  init(summaryOf result: ForecastResult) {
    header = ["strategy", "metric"] + CSVCell.estimateHeader
    rows = result.strategies.flatMap { strategy in
      let metrics = result.scenario.observedSummaryMetrics.map { metric in
        [.text(metric.key)] + CSVCell.cells(strategy[metric])
      }
      let joins = strategy.sources.map { source in
        [.text("joins_from:" + source.name)] + CSVCell.cells(source.joins)
      }
      let chances = strategy.events.map { event in
        [.text("chance:" + event.event.name)] + CSVCell.cells(event)
      }
      return (metrics + joins + chances).map { [.text(strategy.name)] + $0 }
    }
  }
}
