import CommunityModel
import Foundation
import ScenarioFiles
import StudyResults
import Studies
import Testing

/// Joins through two channels are Poisson given their conversions, so that with a table of joint draws
/// the law of total variance says all: the mean of the rows' means by luck, their variance by ignorance.
struct PosteriorUncertaintyTests {
  private static let replications = 4_000
  /// Expected joins through each channel where the conversion is what the plan says.
  private static let joins = 200.0

  /// By which factors the conversions of both channels are drawn, row by row.
  private typealias Row = (wall: Double, fair: Double)

  private static let tied: [Row] = (0..<64).map { place in
    let factor = exp(0.8 * (Double(place) - 31.5) / 31.5)
    return (factor, factor)
  }

  /// The same numbers, each beside another one.
  private static let shuffled: [Row] = tied.indices.map { (tied[$0].wall, tied[$0 * 29 % 64].fair) }

  private func scenario(_ rows: [Row], replications: Int = Self.replications) throws -> Scenario {
    var scenario = WallScenario.make()
    scenario.replications = .fixed(replications)
    var plan = scenario.strategies[0].plan
    plan.statedAssumptions = []
    plan.channels.append(
      Channel(
        name: "fair", supply: .reach(perDay: Self.joins, conversion: 0.1), mix: [1], days: 0...9))
    plan.posterior = PosteriorDraws(
      try [("wall", rows.map(\.wall)), ("fair", rows.map(\.fair))].map { name, factors in
        let path = "channels.\(name).conversion"
        let assumption = try #require(plan.assumptions.first { $0.path == path })
        return try #require(PosteriorDraws.Column(assumption, values: factors.map { 0.1 * $0 }))
      })
    scenario.strategies[0].plan = plan
    return scenario
  }

  private func members(_ result: ForecastResult) throws -> Uncertainty {
    try #require(
      result.strategies[0].uncertainties.first { $0.figure == .summary(.membersEnd) })
  }

  @Test(arguments: [true, false])
  func `luck and ignorance share the variance as the table of draws says`(isTied: Bool) async throws
  {
    let rows = isTied ? Self.tied : Self.shuffled
    let row = try members(try await Forecast(scenario(rows), threads: 2).run())
    let means = rows.map { Self.joins * ($0.wall + $0.fair) }
    let mean = means.reduce(0, +) / Double(means.count)
    let byIgnorance = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(means.count)
    let variance = mean + byIgnorance
    let futures = Double(Self.replications)
    #expect(abs(row.mean - mean) < 5 * (variance / futures).squareRoot())
    // The variance of a bounded law is known to about √(2/n) of itself or better.
    #expect(abs(pow(row.standardDeviation, 2) / variance - 1) < 5 * (2 / futures).squareRoot())
    let error = mean / variance * (2 / 128.0 + 2 / futures).squareRoot()
    #expect(abs(row.luckShare - mean / variance) < 5 * error)
  }

  @Test func `numbers that move together spread the future further than shuffled ones`()
    async throws
  {
    let together = try members(try await Forecast(scenario(Self.tied), threads: 2).run())
    let apart = try members(try await Forecast(scenario(Self.shuffled), threads: 2).run())
    #expect(together.standardDeviation > 1.25 * apart.standardDeviation)
    #expect(together.luckShare < apart.luckShare)
  }

  @Test(arguments: [true, false])
  func `a share is what knowing the number would take away, with all that moves with it`(
    isTied: Bool
  ) async throws {
    let rows = isTied ? Self.tied : Self.shuffled
    let result = try await Forecast(scenario(rows), threads: 2).run()
    let drivers = result.strategies[0].drivers.filter { $0.figure == .summary(.membersEnd) }
    let means = rows.map { Self.joins * ($0.wall + $0.fair) }
    let variance = Self.variance(means) + means.reduce(0, +) / Double(means.count)
    for (name, factors) in [("wall", rows.map(\.wall)), ("fair", rows.map(\.fair))] {
      let logs = factors.map { log($0) }
      let explained =
        pow(Self.covariance(logs, means), 2) / Self.variance(logs) / variance
      let driver = try #require(
        drivers.first { $0.assumption == "channels.\(name).conversion" })
      // A squared correlation of n pairs: standard error at most 2 √(1/n) · r (1 − r²) < 0.77/√n.
      #expect(abs(driver.share - explained) < 5 * 0.77 / Double(Self.replications).squareRoot())
    }
    let sum = drivers.prefix(2).reduce(0) { $0 + $1.share }
    #expect((sum > 1.2) == isTied)
  }

  @Test func `the saved scenario and any number of threads give the same results`() async throws {
    let text = """
      name: small
      start: 2026-01-01
      horizon_days: 20
      replications: 40
      personas:
        - {use: learner, pool: 2000}
        - {use: socialiser, pool: 500}
      channels:
        - {name: poster, reach_per_day: 60, conversion: 5%}
      posterior:
        personas.learner.visit: [-0.6, -0.2, 0.1, 0.33333333333333331]
        channels.poster.conversion: [0.03, 0.05, 0.0712345678901234, 9%]

      """
    let reading = try ScenarioReader.read(content: Array(text.utf8), path: "a.yaml")
    let again = try ScenarioReader.read(
      content: Array(reading.normalized.text.utf8), path: "b.yaml")
    let first = try await Forecast(reading.scenario, threads: 1).run()
    for (scenario, threads) in [(reading.scenario, 3), (again.scenario, 2)] {
      let other = try await Forecast(scenario, threads: threads).run()
      #expect("\(other.strategies)" == "\(first.strategies)")
    }
    let without = text.components(separatedBy: "posterior:")[0]
    let plain = try ScenarioReader.read(content: Array(without.utf8), path: "a.yaml")
    let control = try await Forecast(plain.scenario, threads: 2).run()
    #expect("\(control.strategies)" != "\(first.strategies)")
  }

  @Test func `draws that are all the same leave luck alone`() async throws {
    let same = [Row](repeating: (wall: 1, fair: 1), count: 3)
    var scenario = try scenario(same, replications: 200)
    scenario.strategies[0].plan.statedAssumptions = scenario.strategies[0].plan.assumptions
      .filter { !$0.path.hasSuffix(".conversion") }.map { StatedAssumption(known: $0.path) }
    let drawn = try await Forecast(scenario, threads: 2).run()
    let fixed = try await Forecast(scenario, threads: 2, assumptions: .fixed).run()
    #expect("\(drawn.strategies)" == "\(fixed.strategies)")
    #expect(try members(drawn).luckShare == 1)
  }

  private static func variance(_ values: [Double]) -> Double { covariance(values, values) }

  private static func covariance(_ left: [Double], _ right: [Double]) -> Double {
    let count = Double(left.count)
    let (first, second) = (left.reduce(0, +) / count, right.reduce(0, +) / count)
    return zip(left, right).reduce(0) { $0 + ($1.0 - first) * ($1.1 - second) } / count
  }
}
