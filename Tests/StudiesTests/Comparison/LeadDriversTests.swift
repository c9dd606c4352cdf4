import CommunityModel
import Foundation
import StudyResults
import Studies
import Testing

/// One strategy pays 1 for everybody who joins, the other so much a day whoever joins: what the
/// conversion does to the difference of their costs is that of `WallScenario`.
struct LeadDriversTests {
  private static let futures = 2_000
  private let path = "channels.wall.conversion"
  private let reach = WallScenario.reach

  @Test func `the lead at both ends and the value between are those of the best line`()
    async throws
  {
    let result = try await compare(scenario(perDay: 24))
    #expect(result.selection.best == 0 && result.nextBest == 1)
    let driver = try #require(result.leadDrivers.first)
    #expect(driver.assumption == path && driver.isCertain && driver.value == 0.1)
    #expect(abs(driver.ends.lowerBound - 0.1 / 1.5) < 1e-12)
    #expect(abs(driver.ends.upperBound - 0.1 * 1.5) < 1e-12)
    // Costs that are to be small still are the selected strategy's less the other's.
    let middle = WallScenario.meanJoins - 240
    let (low, high) = (driver.leadAtLowest, driver.leadAtHighest)
    #expect(abs(low.mean - (middle - WallScenario.slope * reach)) < 5 * low.standardError)
    #expect(abs(high.mean - (middle + WallScenario.slope * reach)) < 5 * high.standardError)
    // Poisson luck of about 200 people, at an end 2.4 deviations from the middle.
    let luck = WallScenario.meanJoins.squareRoot() * (7.0 / Double(Self.futures)).squareRoot()
    #expect((0.8 * luck..<1.3 * luck).contains(low.standardError))
    let flip = 0.1 * exp(-middle / WallScenario.slope)
    let found = try #require(driver.breakEven)
    #expect(abs(found - flip) < 5 * flip * low.standardError / WallScenario.slope)
    #expect(driver.share > 0.8)
    // E max(0, middle + slope x) for a triangular x on ±reach.
    let turn = -middle / WallScenario.slope
    let gain = WallScenario.slope * pow(reach - turn, 3) / (6 * reach * reach)
    let error =
      WallScenario.slope * pow(reach - turn, 2) / (reach * (12 * Double(Self.futures)).squareRoot())
    #expect(gain > 10 * error)
    #expect(abs(driver.learningValue - gain) < 5 * error)
    // What does nothing: the largest of a few dozen null shares stays below 25/n.
    let others = result.leadDrivers.dropFirst()
    #expect(!others.isEmpty && result.leadDrivers.count <= 20)
    for other in others {
      #expect(!other.isCertain && other.breakEven == nil && other.learningValue == 0)
      #expect(other.share < 25 / Double(Self.futures))
    }
    #expect(others.map(\.share) == others.map(\.share).sorted(by: >))
  }

  @Test func `where no plausible value turns the order there is none to tell`() async throws {
    let result = try await compare(scenario(perDay: 40))
    let driver = try #require(result.leadDrivers.first)
    #expect(driver.assumption == path && driver.isCertain && driver.breakEven == nil)
    #expect(driver.learningValue == 0)
    #expect(driver.leadAtHighest.mean < -5 * driver.leadAtHighest.standardError)
  }

  @Test func `draws from a posterior drive the lead between the ends of their central part`()
    async throws
  {
    var scenario = scenario(perDay: 24)
    let logs = (0..<101).map { 0.6 * Double($0 - 50) / 50 }
    for place in scenario.strategies.indices {
      var plan = scenario.strategies[place].plan
      plan.statedAssumptions = []
      let conversion = try #require(plan.assumptions.first { $0.path == path })
      let column = PosteriorDraws.Column(conversion, values: logs.map { 0.1 * exp($0) })
      plan.posterior = PosteriorDraws([try #require(column)])
      scenario.strategies[place].plan = plan
    }
    let driver = try #require(try await compare(scenario).leadDrivers.first)
    #expect(driver.assumption == path && driver.isCertain && driver.share > 0.8)
    #expect(abs(driver.ends.lowerBound - 0.1 * exp(logs[1])) < 1e-12)
    #expect(abs(driver.ends.upperBound - 0.1 * exp(logs[99])) < 1e-12)
    // The best line through the table of draws, whose logarithms have mean 0.
    let joins = logs.map { WallScenario.expectedJoins * exp($0) }
    let slope = zip(logs, joins).reduce(0) { $0 + $1.0 * $1.1 } / logs.reduce(0) { $0 + $1 * $1 }
    let middle = joins.reduce(0, +) / Double(joins.count) - 240
    let (low, high) = (driver.leadAtLowest, driver.leadAtHighest)
    #expect(abs(low.mean - (middle + slope * logs[1])) < 5 * low.standardError)
    #expect(abs(high.mean - (middle + slope * logs[99])) < 5 * high.standardError)
    let flip = 0.1 * exp(-middle / slope)
    #expect(abs(try #require(driver.breakEven) - flip) < 5 * flip * low.standardError / slope)
  }

  @Test func `an assumption of the other strategy alone counts too`() async throws {
    var scenario = scenario(perDay: 15)
    scenario.strategies[1].plan.statedAssumptions = [StatedAssumption(known: path)]
    let result = try await compare(scenario)
    #expect(result.selection.best == 1)
    let driver = try #require(result.leadDrivers.first)
    #expect(driver.assumption == path)
    #expect(driver.leadAtLowest.mean > 0 && driver.leadAtHighest.mean < 0)
    let flip = 0.1 * exp((150 - WallScenario.meanJoins) / WallScenario.slope)
    #expect(abs((driver.breakEven ?? 0) - flip) < 0.02 * flip)
  }

  @Test func `the lowest value is the lowest, also where it takes the highest deviation`()
    async throws
  {
    var scenario = scenario(perDay: 24)
    for place in scenario.strategies.indices {
      var hook = Hook()
      // On the scale of exponents: a larger one makes a factor below 1 smaller.
      hook.conversionFactor = 0.8
      scenario.strategies[place].plan.channels[0].hook = hook
      scenario.strategies[place].plan.statedAssumptions = [StatedAssumption(known: path)]
    }
    let driver = try #require(try await compare(scenario).leadDrivers.first)
    #expect(driver.assumption == "channels.wall.hook.conversion_factor" && driver.isCertain)
    #expect(abs(driver.ends.lowerBound - pow(0.8, 1.4)) < 1e-9)
    let joins = driver.ends.lowerBound * WallScenario.expectedJoins
    // The straight line is a little off the curve.
    #expect(abs(driver.leadAtLowest.mean - (joins - 240)) < 5)
    #expect(driver.leadAtLowest.mean < driver.leadAtHighest.mean)
  }

  @Test func `fixed assumptions drive nothing`() async throws {
    let result = try await Comparison(scenario(perDay: 24), threads: 2, assumptions: .fixed).run()
    #expect(result.leadDrivers.isEmpty && result.nextBest != nil)
  }

  private func compare(_ scenario: Scenario) async throws -> StrategyComparison {
    try await Comparison(scenario, threads: 2).run()
  }

  private func scenario(perDay: Double) -> Scenario {
    var scenario = WallScenario.make()
    var other = scenario.strategies[0]
    other.name = "flat"
    scenario.strategies[0].plan.channels[0].costPerJoin = 1
    other.plan.channels[0].costPerDay = perDay
    scenario.strategies.append(other)
    scenario.comparison = ComparisonPlan(by: ComparisonMeasure(.summary(.cost)))
    scenario.comparison.minimumReplications = Self.futures
    return scenario
  }
}
