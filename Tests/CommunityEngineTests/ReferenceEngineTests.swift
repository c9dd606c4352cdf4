import CommunityEngine
import CommunityModel
import Testing

@Suite struct ReferenceEngineTests {
  @Test(arguments: NamedPlan.all, [1, 1 << 40 + 7] as [UInt64])
  func `the engine equals the reference engine to the bit`(
    named: NamedPlan, seed: UInt64
  ) async throws {
    let replications = [0, 1, 5]
    let runner = ReplicationRunner(
      plan: named.plan, horizonDays: named.horizonDays, seed: seed)
    let outcomes = try await runner.outcomes(of: replications, threads: 2)
    for (replication, outcome) in zip(replications, outcomes) {
      let reference = ReferenceEngine.outcome(
        of: named.plan, horizonDays: named.horizonDays, seed: seed, replication: replication)
      #expect(difference(outcome, reference) == nil)
      for metric in named.happens {
        #expect(outcome.series(of: metric).contains { $0 > 0 }, "no \(metric.key)")
      }
    }
  }

  @Test func `the plan of several groups opens several groups`() async throws {
    let named = NamedPlan.groups
    let runner = ReplicationRunner(plan: named.plan, horizonDays: named.horizonDays, seed: 1)
    let outcome = try await runner.outcomes(of: [0], threads: 1)[0]
    #expect(value(of: .groups, on: named.horizonDays - 1, in: outcome) > 3)
  }

  @Test func `the plan of deep trees has more generations than are told apart`() async throws {
    let named = NamedPlan.deepTrees
    let runner = ReplicationRunner(plan: named.plan, horizonDays: named.horizonDays, seed: 1)
    let outcome = try await runner.outcomes(of: [0], threads: 1)[0]
    #expect(outcome.generations[ReplicationOutcome.generationLimit].joined > 0)
    #expect(outcome.figure(.treeDepth) > Double(ReplicationOutcome.generationLimit))
  }

  @Test(arguments: Mechanics.parameters.map(\.key))
  func `another coefficient makes another future`(key: String) throws {
    let parameter = try #require(Mechanics.parameters.first { $0.key == key })
    var changed = NamedPlan.busy.plan
    changed.changeThroughout { $0.mechanics[keyPath: parameter.path] *= 0.5 }
    try expectDifference(from: .busy, changed)
  }

  // Money and hours change no member's future.
  @Test(
    arguments: Activity.parameters.map(\.key).filter {
      !$0.contains("cost") && !$0.contains("hours")
    }) func `another number of activities makes another future`(key: String) throws
  {
    let parameter = try #require(Activity.parameters.first { $0.key == key })
    var changed = NamedPlan.busy.plan
    changed.changeThroughout { plan in
      for index in plan.activities.indices {
        plan.activities[index][keyPath: parameter.path] *= 0.5
      }
    }
    try expectDifference(from: .busy, changed)
  }

  @Test(arguments: Muting.parameters.map(\.key))
  func `another number of muting makes another future`(key: String) throws {
    let parameter = try #require(Muting.parameters.first { $0.key == key })
    var changed = NamedPlan.busy.plan
    changed.changeThroughout { $0.muting?[keyPath: parameter.path] *= 0.5 }
    try expectDifference(from: .busy, changed)
  }

  @Test(arguments: LeverChange.all)
  func `another use of a lever makes another future`(lever: LeverChange) throws {
    var changed = NamedPlan.busy.plan
    changed.changeThroughout(lever.change)
    #expect(changed != NamedPlan.busy.plan)
    try expectDifference(from: .busy, changed)
  }

  @Test(arguments: Persona.parameters.map(\.key))
  func `another persona makes another future`(key: String) throws {
    let parameter = try #require(Persona.parameters.first { $0.key == key })
    var changed = NamedPlan.restless.plan
    changed.personas.change { $0[keyPath: parameter.path] *= key == "pool" ? 0.9 : 0.99 }
    try expectDifference(from: .restless, changed)
  }

  /// The outcomes that those of changed plans are held against, each simulated once.
  private static let unchanged = [NamedPlan.busy, .restless].map { named in
    (name: named.name, outcome: Result { try engineOutcome(of: named.plan, named.horizonDays) })
  }

  private static func engineOutcome(
    of plan: CommunityPlan, _ horizonDays: Int
  ) throws -> ReplicationOutcome {
    try ReplicationRunner(plan: plan, horizonDays: horizonDays, seed: 1).outcome(of: 0)
  }

  /// Exact equality must be able to fail: the reference of a changed plan is not the engine's
  /// outcome of the plan, but that of the changed plan.
  private func expectDifference(from named: NamedPlan, _ changed: CommunityPlan) throws {
    let reference = ReferenceEngine.outcome(
      of: changed, horizonDays: named.horizonDays, seed: 1, replication: 0)
    let own = try #require(Self.unchanged.first { $0.name == named.name }).outcome.get()
    #expect(difference(own, reference) != nil)
    let outcome = try Self.engineOutcome(of: changed, named.horizonDays)
    let found = difference(outcome, reference)
    #expect(found == nil, "\(found ?? "no difference")")
  }
}
