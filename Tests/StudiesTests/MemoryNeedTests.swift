import CommunityModel
import Testing

@testable import Studies

struct MemoryNeedTests {
  /// Half as many again as are expected to join.
  private static let members = Int(1.5 * WallScenario.expectedJoins)

  @Test func `processes that live a future together hold a part of it each`() {
    let scenario = WallScenario.make()
    let alone = MemoryNeed(of: scenario, threads: 2, within: 0, crew: nil)
    let each = MemoryNeed(of: scenario, threads: 2, within: 0, crew: FourProcesses(living: 1))
    let together = MemoryNeed(of: scenario, threads: 2, within: 0, crew: FourProcesses(living: 4))
    #expect(alone.processes == 1 && alone.threads == 2)
    #expect(abs(alone.members - Self.members) <= 1)
    #expect(each.processes == 4 && each.threads == 2 && each.members == alone.members)
    #expect(each.bytes == alone.bytes)
    #expect(together.processes == 4 && together.threads == 1)
    #expect(abs(together.members - Self.members / 4) <= 1)
    #expect(together.bytes < alone.bytes)
  }

  @Test func `members who have something of their own take more`() {
    var scenario = WallScenario.make()
    let plain = MemoryNeed(of: scenario, threads: 1, within: 0, crew: nil)
    scenario.strategies[0].plan.trust = Trust()
    let trusting = MemoryNeed(of: scenario, threads: 1, within: 0, crew: nil)
    #expect(trusting.members == plain.members && trusting.bytes > plain.bytes)
  }

  @Test func `measured joins and seed members count, however small the pools`() {
    let (members, bytes) = (3 * 600_000 + 500, 200_000_000)
    var scenario = WallScenario.make()
    scenario.strategies[0].plan.personas[0].pool = 1_000
    scenario.strategies[0].plan.seedMembers = [500]
    scenario.strategies[0].plan.statedAssumptions = []
    scenario.strategies[0].plan.channels = [
      Channel(
        name: "counted",
        supply: .measured(dailyJoins: [600_000, 600_000, 600_000], countsInvites: false), mix: [1],
        days: 0...2)
    ]
    let roomy = MemoryNeed(of: scenario, threads: 1, within: .max, crew: nil)
    #expect(roomy.members == members + 1_000)
    let need = MemoryNeed(of: scenario, threads: 1, within: bytes, crew: nil)
    #expect(abs(need.members - members * 3 / 2) <= 1 && need.bytes > bytes)
  }

  @Test func `a group is held by one process, however many there are`() {
    var scenario = WallScenario.make()
    scenario.strategies[0].plan.replication = GroupReplication(fillLine: 150)
    let need = MemoryNeed(of: scenario, threads: 2, within: 0, crew: FourProcesses(living: 4))
    #expect(need.members == 150)
  }

  @Test func `what a process keeps of groups that others live counts`() {
    var scenario = WallScenario.make()
    scenario.strategies[0].plan.replication = GroupReplication(fillLine: 2)
    let small = MemoryNeed(of: scenario, threads: 1, within: 0, crew: FourProcesses(living: 4))
    scenario.strategies[0].plan.replication = GroupReplication(fillLine: 20)
    let large = MemoryNeed(of: scenario, threads: 1, within: 0, crew: FourProcesses(living: 4))
    let groups = 1.5 * WallScenario.expectedJoins / 2
    let blocks = groups * Double(scenario.strategies[0].plan.personas.count)
    #expect(small.members == large.members)
    #expect(Double(small.bytes - large.bytes) > 0.85 * 300 * blocks)
    #expect(Double(small.bytes - large.bytes) < 600 * blocks)
  }

  @Test func `the process with most threads decides`() {
    let crew = FourProcesses(living: 1, threadsOfProcess: 16)
    let need = MemoryNeed(of: WallScenario.make(), threads: 2, within: 0, crew: crew)
    #expect(need.threads == 16)
  }

  @Test func `nobody looks closer where all there are would fit`() {
    let need = MemoryNeed(
      of: WallScenario.make(), threads: 1, within: .max, crew: FourProcesses(living: 4))
    #expect(need.members == 1_000_000_000 && need.processes == 4)
  }
}

/// Four processes, so many of which live a future together.
private struct FourProcesses: ReplicationCrew {
  let living: Int
  let width = 4
  let processCount = 4
  var threadsOfProcess: Int?

  func processes(living plan: CommunityPlan, horizonDays: Int) -> Int { living }

  func replications(
    of run: PlanRun, numbers: [Int], finished: @escaping @Sendable () -> Void
  ) async throws -> [SimulatedReplication] { [] }
}
