import CommunityModel
import StudyResults

extension CSVTable {
  /// Weekly cohorts by persona, a row a cohort; `all` is everybody.
  init(retentionOf result: ForecastResult) {
    let measures = ["retention", "survival"].flatMap { measure in
      CohortRetention.tenureDays.flatMap { ["\(measure)_day_\($0)", "\(measure)_day_\($0)_se"] }
    }
    header =
      ["strategy", "week", "week_start", "persona", "joined", "joined_se"] + measures
      + ["invited", "invited_se", "k_factor", "k_factor_se"]
    rows = result.strategies.flatMap { strategy in
      strategy.cohorts.map { cohort in
        let start = result.scenario.start.adding(days: 7 * cohort.week)
        let estimates =
          [cohort.joined] + cohort.retention + cohort.survival
          + [cohort.invited, cohort.kFactor]
        return [
          .text(strategy.name), .count(cohort.week), .text(start.iso8601),
          .text(cohort.persona ?? "all"),
        ] + estimates.flatMap(CSVCell.cells)
      }
    }
  }
}
