import CommunityModel
import StudyResults

extension CSVTable {
  /// Every observed metric of every strategy, a row a day.
  init(dailyOf result: ForecastResult) {
    header = ["strategy", "day", "date", "metric"] + CSVCell.estimateHeader
    let dates = (0..<result.scenario.horizonDays).map {
      CSVCell.text(result.scenario.start.adding(days: $0).iso8601)
    }
    rows = result.strategies.flatMap { strategy in
      let metrics = result.scenario.countedMetrics(of: strategy.name)
      return dates.indices.flatMap { day in
        metrics.map { metric in
          [.text(strategy.name), .count(day), dates[day], .text(metric.key)]
            + CSVCell.cells(strategy.daily[metric, day])
        }
      }
    }
  }
}
