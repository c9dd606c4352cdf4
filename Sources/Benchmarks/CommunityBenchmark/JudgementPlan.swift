import ArgumentParser
import ForecastScoring
import Studies

/// How communities are back-tested, all in the same way.
struct JudgementPlan: ParsableArguments {
  @Option(help: "Weeks known at the first origin.")
  var firstWeek = 8
  @Option(help: "Weeks from one origin to the next.")
  var step = 1
  @Option(help: "Draws of each forecast.")
  var draws = 1_000
  @Option(help: "The number all randomness follows from.")
  var seed: UInt64 = 1
  @Option(help: "Forecasts made at a time.")
  var threads = 2

  /// What bands claim in the tables.
  static let levels = [0.5, 0.8, 0.95]

  /// A back-test four and twelve weeks ahead.
  func backtest(_ subject: HistorySubject) throws(BacktestError) -> Backtest {
    try Backtest(
      subject,
      origins: RollingOrigins(
        first: firstWeek, step: step, horizons: [4, 12], drawCount: draws),
      seed: seed, threads: threads)
  }
}
