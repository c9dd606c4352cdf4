import CommunityModel
import StudyResults

extension CSVTable {
  /// Every forecast of the past with what happened: a row a series, horizon, forecaster and origin.
  init(forecastsOf result: BacktestResult) {
    header =
      [
        "series", "horizon_weeks", "forecaster", "origin_week", "target_week", "target_week_start",
        "actual", "mean", "p50",
      ] + Self.bandEnds.map(\.name)
      + ["crps", "pit", "model_weight", "combined_with"]
    rows = result.forecasts.map { forecast in
      let target = forecast.origin + forecast.horizon
      let start = result.firstDate.map { $0.adding(days: 7 * (target - 1)).iso8601 } ?? ""
      return [
        .text(forecast.series), .count(forecast.horizon), .text(forecast.forecaster),
        .count(forecast.origin), .count(target), .text(start), .number(forecast.observed),
        .number(forecast.mean), .number(forecast.quantiles[Self.medianPlace]),
      ] + Self.bandEnds.map { .number(forecast.quantiles[$0.place]) }
        + [
          .number(forecast.rankedProbabilityScore), .number(forecast.probabilityTransform),
          .optional(forecast.mixture?.modelWeight), .text(forecast.mixture?.baseline ?? ""),
        ]
    }
  }

  /// How good each forecaster was, and against each baseline over the same values.
  init(skillOf result: BacktestResult) {
    header = [
      "series", "horizon_weeks", "forecaster", "baseline", "forecasts", "crps", "baseline_crps",
      "ape", "mase", "skill", "skill_low", "skill_high", "dm_p_value",
    ]
    rows = result.skills.map { skill in
      [
        .text(skill.series), .count(skill.horizon), .text(skill.forecaster), .text(skill.baseline),
        .count(skill.count), .number(skill.scores.rankedProbability), .number(skill.baselineScore),
        .optional(skill.scores.percentageError), .optional(skill.scores.scaledError),
        .optional(skill.skill), .optional(skill.skillInterval?.lowerBound),
        .optional(skill.skillInterval?.upperBound), .optional(skill.pValue),
      ]
    }
  }

  /// How often bands held, and how sure that is.
  init(calibrationOf result: BacktestResult) {
    header = [
      "series", "horizon_weeks", "forecaster", "nominal", "held_share", "held", "forecasts", "low",
      "high",
    ]
    rows = result.calibration.map { band in
      [
        .text(band.series), .count(band.horizon), .text(band.forecaster), .number(band.nominal),
        .number(Double(band.held) / Double(band.count)), .count(band.held), .count(band.count),
        .number(band.interval.lowerBound), .number(band.interval.upperBound),
      ]
    }
  }

  /// Where in the quantiles of a forecast the median and the ends of its bands are.
  static let medianPlace = 3
  static let bandEnds: [(name: String, place: Int)] = [
    ("band50_low", 2), ("band50_high", 4), ("band80_low", 1), ("band80_high", 5),
    ("band95_low", 0), ("band95_high", 6),
  ]
}
