import CommunityModel
import Foundation
import StudyResults
import Studies
import Testing

struct UncertaintyTests {
  private let expectedJoins = WallScenario.expectedJoins
  private let reach = WallScenario.reach

  @Test func `luck and assumptions share the variance as in closed form`() async throws {
    let result = try await Forecast(scenario(), threads: 2).run()
    let row = try #require(uncertainty(of: result))
    // With t triangular on ±a: E e^t = (sinh(a/2)/(a/2))² and E e^2t = (sinh(a)/a)².
    let mean = WallScenario.meanJoins
    let second = pow(sinh(reach) / reach, 2)
    let byAssumptions = pow(expectedJoins, 2) * second - mean * mean
    let luckShare = mean / (mean + byAssumptions)
    let members = result.strategies[0][.membersEnd]
    #expect(abs(row.mean - mean) < 5 * members.standardError)
    // A variance of n nearly normal values has relative error √(2/n): 128 twins and 2,000 futures.
    let error = luckShare * (2 / 128.0 + 2 / 2_000).squareRoot()
    #expect(abs(row.luckShare - luckShare) < 5 * error)
    #expect(luckShare < 0.2 && row.luckShare + row.assumptionsShare == 1)
  }

  @Test func `the driver and its effect are those of the closed form`() async throws {
    let result = try await Forecast(scenario(), threads: 2).run()
    let driver = try #require(result.strategies[0].drivers.first)
    #expect(driver.figure == .summary(.membersEnd))
    #expect(driver.assumption == "channels.wall.conversion")
    let effect = WallScenario.slope * 2 * reach
    #expect(abs(driver.effect - effect) < 5 * driver.effectStandardError)
    #expect(driver.isCertain && driver.effectStandardError < effect / 20)
    let row = try #require(uncertainty(of: result))
    #expect(abs(driver.share - row.assumptionsShare) < 0.1)
    let others = result.strategies[0].drivers.filter {
      $0.figure == driver.figure && $0.assumption != driver.assumption
    }
    // The largest of a few dozen null shares stays below 25/n (chance below 10⁻⁵).
    #expect(others.allSatisfy { $0.share < 25.0 / 2_000 })
  }

  @Test func `fixed or known assumptions leave luck alone, with the same bytes`() async throws {
    let fixed = try await Forecast(scenario(), threads: 2, assumptions: .fixed).run()
    let row = try #require(uncertainty(of: fixed))
    #expect(row.luckShare == 1 && row.assumptionsShare == 0)
    #expect(fixed.strategies[0].drivers.isEmpty)
    // A Poisson variance; negative control: the variance of drawn futures is far larger.
    let error = expectedJoins * (2 / 2_000.0).squareRoot()
    #expect(abs(pow(row.standardDeviation, 2) - expectedJoins) < 5 * error)
    let drawn = try await Forecast(scenario(), threads: 2).run()
    #expect((uncertainty(of: drawn)?.standardDeviation ?? 0) > 2 * row.standardDeviation)
    var known = scenario()
    known.strategies[0].plan.statedAssumptions = known.strategies[0].plan.assumptions.map {
      StatedAssumption(known: $0.path)
    }
    let same = try await Forecast(known, threads: 2).run()
    #expect("\(same.strategies)" == "\(fixed.strategies)")
  }

  @Test func `assumptions that change nothing leave the variance to luck`() async throws {
    var scenario = scenario()
    scenario.strategies[0].plan.statedAssumptions = [
      StatedAssumption(known: "channels.wall.conversion")
    ]
    let row = try #require(uncertainty(of: try await Forecast(scenario, threads: 2).run()))
    let error = (2 / 128.0 + 2 / 2_000).squareRoot()
    #expect(row.assumptionsShare < 5 * error)
  }

  @Test func `figures are those of the run, of the last day and of the day asked for`() async throws
  {
    var scenario = scenario()
    let target = PrecisionTarget(metric: .members, day: 3, halfWidth: .absolute(1e9))
    scenario.replications = .until(target, minimum: 8, maximum: 8)
    let rows = try await Forecast(scenario, threads: 1).run().strategies[0].uncertainties
    let keys = rows.map(\.figure.key)
    let (summary, daily) = (scenario.observedSummaryMetrics, scenario.observedMetrics)
    #expect(keys.count == summary.count + daily.count + 1)
    #expect(keys.contains("members_end") && keys.contains("engaged:day_9"))
    #expect(!keys.contains("prizes_total") && !keys.contains("violations:day_9"))
    #expect(keys.last == "members:day_3")
    // Nobody can have stayed for thirty days.
    let retention = rows.first { $0.figure == .summary(.retentionDay30) }
    #expect(retention?.mean.isNaN == true && retention?.luckShare.isNaN == true)
  }

  @Test func `the figure that decides has its spread and its drivers, once`() async throws {
    var scenario = scenario()
    scenario.replications = .fixed(200)
    let usual = try await Forecast(scenario, threads: 2).run().strategies[0]
    scenario.comparison = ComparisonPlan(by: ComparisonMeasure(.daily(.members, day: 4)))
    let strategy = try await Forecast(scenario, threads: 2).run().strategies[0]
    #expect(strategy.uncertainties.last?.figure.key == "members:day_4")
    #expect(strategy.drivers.first { $0.figure.key == "members:day_4" }?.isCertain == true)
    #expect(!usual.drivers.contains { $0.figure.key == "members:day_4" })
    for result in [usual, strategy] {
      let figures = result.uncertainties.map(\.figure.key)
      let drivers = result.drivers.map { $0.figure.key + $0.assumption }
      #expect(Set(figures).count == figures.count && Set(drivers).count == drivers.count)
    }
  }

  @Test(arguments: [(96, false), (100, true)])
  func `shares are told from a hundred replications on`(
    replications: Int, areTold: Bool
  ) async throws {
    var scenario = scenario()
    scenario.replications = .fixed(replications)
    let row = try #require(uncertainty(of: try await Forecast(scenario, threads: 1).run()))
    #expect(row.standardDeviation > 0 && row.luckShare.isFinite == areTold)
  }

  private func uncertainty(of result: ForecastResult) -> Uncertainty? {
    result.strategies[0].uncertainties.first { $0.figure == .summary(.membersEnd) }
  }

  private func scenario() -> Scenario { WallScenario.make() }
}
