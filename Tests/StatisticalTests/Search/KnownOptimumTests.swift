import SearchOptima
import StudyResults
import Testing

/// The search against plans that brute force found before the search was tried on them.
@Suite(.serialized) struct KnownOptimumTests {
  @Test(arguments: SearchedScenario.names)
  func `the search comes near the best plan, from which today's is far`(name: String) async throws {
    let searched = try SearchedScenario(name)
    let optimum = try KnownOptimum.stored(of: searched)
    let today = try #require(optimum.row(.today))
    let best = try #require(optimum.row(.best))
    let judge = FoundPlanJudge(searched, today: today.truth, best: best.truth)
    // The control: the file's own plan is not good enough.
    #expect(!judge.isGood(today.truth))
    for seed: UInt64 in [1, 2] {
      let found = try await FoundPlan(
        searching: searched, seed: seed, evaluations: 60, threads: 2,
        replications: best.truth.replications)
      #expect(found.result.evaluations.count <= 60)
      let truth = try #require(found.truth, "nothing is recommended")
      #expect(
        judge.isGood(truth),
        "seed \(seed): \(judge.shortfall(of: truth)) is missed by \(found.changes)")
    }
  }

  @Test(arguments: SearchedScenario.names)
  func `the table of best plans is one of this engine`(name: String) async throws {
    let searched = try SearchedScenario(name)
    let optimum = try KnownOptimum.stored(of: searched)
    let best = try #require(optimum.row(.best))
    let today = try #require(optimum.row(.today))
    let plan = try #require(searched.plan(of: best.design))
    let truths = try await searched.truths(
      of: [plan, searched.presentPlan], replications: best.truth.replications)
    for (stored, found) in zip([best.truth, today.truth], truths) {
      #expect(abs(stored.goal.mean - found.goal.mean) <= 1e-9 * abs(found.goal.mean))
      #expect(searched.allows(found) == searched.allows(stored))
    }
    // No other plan that was simulated as often and keeps to the limits is better.
    let others = optimum.rows.filter { $0.role == .finalist && searched.allows($0.truth) }
    #expect(others.allSatisfy { searched.gain(of: $0.truth, over: best.truth) <= 0 })
    #expect(!others.isEmpty)
  }
}
