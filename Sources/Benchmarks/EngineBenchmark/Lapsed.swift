import ArgumentParser
import BenchmarkedPlans
import CommunityEngine
import CommunityModel
import ScenarioFiles

/// Says what a day of a lapsed member costs beside one of an engaged member.
struct Lapsed: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Times days of communities in which everybody is engaged, or everybody has lapsed.")

  @Option(help: "Members of each persona.")
  var members = 20_000

  @Option(help: "Rounds.")
  var rounds = 7

  @Option(help: "The scenario.")
  var scenario = "scenarios/core.yaml"

  func run() throws {
    let scenario = try ScenarioReader.read(path: scenario).scenario
    let plan = scenario.strategies[0].plan.scaled(by: 10)
    var costs: (engaged: [Double], lapsed: [Double]) = ([], [])
    for _ in 0..<rounds {
      costs.engaged.append(try cost(plan.settled(members: members, isLapsed: false), scenario))
      costs.lapsed.append(try cost(plan.settled(members: members, isLapsed: true), scenario))
    }
    let (engaged, lapsed) = (median(costs.engaged), median(costs.lapsed))
    print("| lapsed | nanoseconds a member-day | of them for the lapsed |")
    print("| ---: | ---: | ---: |")
    for share in [0, 0.75, 0.9, 0.99, 1] {
      let total = (1 - share) * engaged + share * lapsed
      print(
        "| \(rounded(100 * share, digits: 0)) % | \(rounded(total, digits: 3)) "
          + "| \(rounded(100 * share * lapsed / total, digits: 1)) % |")
    }
    let times = rounded(engaged / lapsed, digits: 0)
    print("\nA day of an engaged member costs at least \(times) of a lapsed one.")
  }

  /// Nanoseconds of a member-day, without what the start costs but with a day's own work: that of nobody alone is
  /// most of what a community of lapsed members costs, so members are many and the figure for them is a bound.
  private func cost(_ plan: CommunityPlan, _ scenario: Scenario) throws -> Double {
    let (brief, long) = (try run(plan, scenario, days: 60), try run(plan, scenario, days: 1_060))
    return 1e9 * (long.seconds - brief.seconds) / Double(long.memberDays - brief.memberDays)
  }

  private func run(
    _ plan: CommunityPlan, _ scenario: Scenario, days: Int
  ) throws -> (seconds: Double, memberDays: Int) {
    let runner = ReplicationRunner(plan: plan, horizonDays: days, seed: scenario.seed)
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = try runner.outcome(of: 0)
    return ((clock.now - start) / .seconds(1), outcome.memberDays)
  }
}
