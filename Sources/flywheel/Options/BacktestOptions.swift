import ArgumentParser
import CommunityHistory
import ForecastScoring

/// What may be said about a back-test besides its history.
struct BacktestOptions: ParsableArguments {
  @Option(help: HelpWords.backtestSeries)
  var series: CommaList<HistoryMeasure>?
  @Option(help: HelpWords.firstWeek)
  var firstWeek = 8
  @Option(help: HelpWords.originStep)
  var step = 1
  @Option(help: HelpWords.horizonWeeks)
  var horizon = CommaList(values: [4, 12])
  @Option(help: HelpWords.draws)
  var draws = 1_000
  @Option(help: HelpWords.backtestSeed)
  var seed: UInt64 = 1
  @OptionGroup var threads: ThreadOptions

  func validate() throws {
    try require("--first-week", firstWeek, in: Self.weekRange)
    try require("--step", step, in: Self.weekRange)
    for weeks in horizon.values { try require("--horizon", weeks, in: Self.weekRange) }
    try require("--draws", draws, in: 100...100_000)
  }

  /// When forecasts are made, and how far ahead; a horizon that is said twice counts once.
  var origins: RollingOrigins {
    RollingOrigins(
      first: firstWeek, step: step, horizons: Array(Set(horizon.values)).sorted(),
      drawCount: draws)
  }

  /// What is judged; `nil`: what the history offers.
  var measures: [HistoryMeasure]? {
    series.map { asked in HistoryMeasure.allCases.filter(asked.values.contains) }
  }

  private func require(_ option: String, _ value: Int, in range: ClosedRange<Int>) throws {
    if !range.contains(value) { throw ValidationError(UsageWords.outOfRange(option, range)) }
  }

  private static let weekRange = 1...520
}

/// Several values in one, with commas between.
struct CommaList<Element: ExpressibleByArgument & Sendable>: ExpressibleByArgument, Sendable {
  let values: [Element]

  init(values: [Element]) { self.values = values }

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    values = parts.compactMap { Element(argument: String($0)) }
    guard !values.isEmpty, values.count == parts.count else { return nil }
  }

  var defaultValueDescription: String {
    values.map(\.defaultValueDescription).joined(separator: ",")
  }
}

extension HistoryMeasure: ExpressibleByArgument {}
