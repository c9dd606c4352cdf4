import CommunityModel
import StudyResults

extension CSVTable {
  /// What became of those who joined in one week, a row a cohort: acquired, activated, retained,
  /// converted, referring; `all` is everybody.
  init(funnelOf result: ForecastResult) {
    header =
      ["strategy", "week", "week_start", "persona"]
      + CohortRetention.funnel.flatMap { [$0.key, $0.key + "_se"] }
    rows = result.strategies.flatMap { strategy in
      strategy.cohorts.map { cohort in
        let start = result.scenario.start.adding(days: 7 * cohort.week)
        return [
          .text(strategy.name), .count(cohort.week), .text(start.iso8601),
          .text(cohort.persona ?? "all"),
        ] + CohortRetention.funnel.flatMap { CSVCell.cells(cohort[keyPath: $0.path]) }
      }
    }
  }
}

extension CohortRetention {
  /// The stages, by the names in files.
  static var funnel: [(key: String, path: KeyPath<CohortRetention, MeanEstimate>)] {
    [
      ("acquired", \.joined), ("activated", \.activated.people),
      ("activated_share", \.activated.share), ("retained_day_30_share", \.retention[2]),
      ("converted", \.converted.people), ("converted_share", \.converted.share),
      ("referring", \.referring.people), ("referring_share", \.referring.share),
    ]
  }
}
