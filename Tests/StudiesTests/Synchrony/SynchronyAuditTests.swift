import CommunityEngine
import CommunityModel
import ScenarioFiles
import StudyResults
import Testing

@testable import Studies

struct SynchronyAuditTests {
  @Test(arguments: [
    "brand-private-domain", "campus-club", "campus-exam-group", "community-group-buying", "core",
    "everything", "indie-game-discord", "open-source-chat", "paid-knowledge-circle", "quickstart",
    "r4ds-slack",
  ])
  func `the strategies of worked scenarios share their luck`(name: String) async throws {
    let scenario = try BundledScenario.read(name).scenario
    let result = try await SynchronyAudit(scenario, threads: 2).run()
    #expect(result.isSound, "\(result)")
    #expect(result.checks.count == 3 * scenario.strategies.count - 1)
    #expect(result.checks.filter { $0.kind == .copy }.allSatisfy { $0.outcome == .identical })
  }

  @Test func `a late start is the same until its day, and not for ever`() async throws {
    let scenario = SmallScenario.make(content: [7, 21])
    let result = try await SynchronyAudit(scenario, threads: 2).run()
    #expect(result.checks.filter { $0.kind == .lateStart }.map(\.outcome) == [.identical])
    // The control: the same plans without the late start part at once.
    let early = try #require(
      scenario.strategies[0].plan.followed(by: scenario.strategies[1].plan, from: 1))
    let runs = [early, scenario.strategies[0].plan].map {
      PlanRun($0, named: nil, horizonDays: 40, seed: 11, assumptions: .fixed)
    }
    var supply = OutcomeSupply(threads: 2)
    var messages: [[Float]] = []
    for run in runs {
      let outcome = try await supply.outcomes(of: run, numbers: [0])[0]
      messages.append(Array(outcome.series(of: .visitors)))
    }
    #expect(messages[0].prefix(20) != messages[1].prefix(20))
    #expect(messages[0][0] == messages[1][0])
  }

  @Test func `a full group is where one member more puts others elsewhere`() async throws {
    var scenario = SmallScenario.make(reachPerDay: 200, content: [7])
    scenario.strategies[0].plan.platform.capacity = 40
    scenario.strategies[0].plan.replication = GroupReplication(fillLine: 40)
    let result = try await SynchronyAudit(scenario, threads: 2).run()
    let bystander = try #require(result.checks.first { $0.kind == .bystander })
    guard case .parted = bystander.outcome else {
      Issue.record("one member more fills the group earlier: \(bystander)")
      return
    }
    #expect(bystander.parting != nil && result.isSound)
    scenario.strategies[0].plan = SharedDecision.group.withheld(from: scenario.strategies[0].plan)
    let unlimited = try await SynchronyAudit(scenario, threads: 2).run()
    #expect(unlimited.checks.allSatisfy { $0.outcome == .identical })
  }

  @Test func `plans that differ from day 0 on, or have phases, cannot begin late`() async throws {
    var scenario = SmallScenario.make(content: [7, 21])
    scenario.strategies[1].plan.seedMembers = [3, 0]
    let result = try await SynchronyAudit(scenario, threads: 2).run()
    let late = try #require(result.checks.first { $0.kind == .lateStart })
    guard case .notApplicable(let why) = late.outcome else {
      Issue.record("seed members are there on day 0: \(late)")
      return
    }
    #expect(why.english.contains("day 0"))
    #expect(result.isSound)
  }
}
