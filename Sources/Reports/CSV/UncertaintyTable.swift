import CommunityModel
import StudyResults

extension CSVTable {
  /// Why futures differ: luck or assumptions, a row a figure.
  init(uncertaintyOf result: ForecastResult) {
    header = ["strategy", "figure", "mean", "sd", "luck_share", "assumptions_share"]
    rows = result.strategies.flatMap { strategy in
      strategy.uncertainties.map { row in
        [
          .text(strategy.name), .text(row.figure.key), .number(row.mean),
          .number(row.standardDeviation), .number(row.luckShare), .number(row.assumptionsShare),
        ]
      }
    }
  }

  /// The assumptions that matter most for a few figures.
  init(driversOf result: ForecastResult) {
    header = [
      "strategy", "figure", "assumption", "share", "effect_low_to_high", "effect_se",
    ]
    rows = result.strategies.flatMap { strategy in
      strategy.drivers.map { driver in
        [
          .text(strategy.name), .text(driver.figure.key), .text(driver.assumption),
          .number(driver.share), .number(driver.effect), .number(driver.effectStandardError),
        ]
      }
    }
  }
}
