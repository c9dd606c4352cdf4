import CommunityEngine
import CommunityModel
import TestSupport
import Testing

@Suite struct PosteriorRowsTests {
  private let reply = "mechanics.reply"
  private let visit = "personas.learner.visit"
  private let plan = CorePlan.plan(scale: 0.2)

  private func plan(
    _ columns: [(path: String, values: [Double])], of start: CommunityPlan? = nil
  ) throws -> CommunityPlan {
    var plan = start ?? self.plan
    plan.posterior = PosteriorDraws(
      try columns.map { path, values in
        let assumption = try #require(self.plan.assumptions.first { $0.path == path })
        return try #require(PosteriorDraws.Column(assumption, values: values))
      })
    return plan
  }

  /// Rows with a visit of 10 × (reply − 0.5).
  private func tied(_ count: Int) -> [(path: String, values: [Double])] {
    let replies = (0..<count).map { 0.3 + 0.4 * Double($0) / Double(count) }
    return [(reply, replies), (visit, replies.map { 10 * ($0 - 0.5) })]
  }

  @Test func `a joint draw stays one`() throws {
    let draws = AssumptionDraws(try plan(tied(50)), seed: 9)
    var columns = tied(50)
    columns[1].values = (0..<50).map { columns[1].values[($0 * 17 + 5) % 50] }
    let shuffled = AssumptionDraws(try plan(columns), seed: 9)
    var distances: [Double] = []
    for replication in 0..<400 {
      for (draws, isTied) in [(draws, true), (shuffled, false)] {
        let plan = draws.plan(in: replication)
        let distance = abs(plan.personas[0].visit - 10 * (plan.mechanics.reply - 0.5))
        if isTied { #expect(distance < 1e-13) } else { distances.append(distance) }
      }
    }
    // Of a shuffled table only rows that were left in place are tied: none.
    #expect(distances.allSatisfy { $0 > 1e-3 })
  }

  @Test func `every joint draw is as likely as any other`() throws {
    let count = 200
    let draws = AssumptionDraws(try plan(tied(count)), seed: 4)
    let place = try #require(draws.assumptions.firstIndex { $0.path == reply })
    let column = try #require(try plan(tied(count)).posterior?.column(of: reply))
    func counts(_ numbers: some Sequence<Int>) -> [Int] {
      var counts = Array(repeating: 0, count: count)
      for number in numbers {
        let deviation = draws.deviation(of: place, in: number)
        counts[column.deviations.firstIndex(of: deviation) ?? 0] += 1
      }
      return counts
    }
    let expected = Array(repeating: 100.0, count: count)
    #expect(ChiSquare(counts: counts(0..<20_000), expected: expected).isPlausible)
    // One in fifty replications taken twice would be seen.
    let uneven = (0..<20_000).map { $0.isMultiple(of: 50) ? 0 : $0 }
    #expect(!ChiSquare(counts: counts(uneven), expected: expected).isPlausible)
  }

  @Test func `which joint draw a replication takes does not follow from other numbers`() throws {
    let posterior = AssumptionDraws(try plan(tied(1_000)), seed: 4)
    let place = try #require(posterior.assumptions.firstIndex { $0.path == reply })
    for other in posterior.assumptions.indices.prefix(8)
    where ![reply, visit].contains(posterior.assumptions[other].path) {
      let products = (0..<4_000).map {
        posterior.deviation(of: place, in: $0) * posterior.deviation(of: other, in: $0)
      }
      #expect(StandardErrors(products).distance(from: 0) < 5)
    }
  }

  @Test func `other numbers are drawn as without a posterior`() throws {
    let without = AssumptionDraws(plan, seed: 6)
    let with = AssumptionDraws(try plan(tied(30)), seed: 6)
    #expect(with.assumptions.map(\.path) == without.assumptions.map(\.path))
    for (place, assumption) in without.assumptions.enumerated() {
      let isSame = with.deviation(of: place, in: 3) == without.deviation(of: place, in: 3)
      #expect(isSame == ![reply, visit].contains(assumption.path), "\(assumption.path)")
    }
  }

  @Test func `strategies, phases and twins share the joint draw`() throws {
    var changed = plan
    changed.personas[0].visit += 1
    changed.channels = []
    var later = plan
    later.personas[0].visit -= 1
    changed.phases = [Phase(name: "start", start: .day(0), changes: [], plan: later)]
    changed.phases[0].plan.posterior = try plan(tied(40)).posterior
    let draws = AssumptionDraws(try plan(tied(40)), seed: 2)
    let other = AssumptionDraws(try plan(tied(40), of: changed), seed: 2)
    for number in 0..<30 {
      let (left, right) = (draws.plan(in: number), other.plan(in: number))
      #expect(left.mechanics.reply == right.mechanics.reply)
      #expect(abs(right.personas[0].visit - left.personas[0].visit - 1) < 1e-14)
      let phase = right.phases[0].plan
      #expect(abs(phase.personas[0].visit - left.personas[0].visit + 1) < 1e-14)
      #expect(draws.plan(in: ReplicationNumber.twin(of: number)) == left)
    }
  }

  @Test func `a posterior of one value is a fixed number`() async throws {
    let same: [(path: String, values: [Double])] = [
      (reply, [0.35, 0.35, 0.35]), (visit, [-0.2, -0.2, -0.2]),
    ]
    var known = try plan(same)
    known.statedAssumptions = plan.assumptions.filter { ![reply, visit].contains($0.path) }
      .map { StatedAssumption(known: $0.path) }
    var stated = plan
    (stated.mechanics.reply, stated.personas[0].visit) = (0.35, -0.2)
    #expect(AssumptionDraws(known, seed: 1).assumptions.isEmpty)
    for number in [0, 5] {
      let found = try await outcome(of: known, number, .drawn)
      #expect(difference(found, try await outcome(of: stated, number, .fixed)) == nil)
      // The control: the plan's own values are others.
      #expect(difference(found, try await outcome(of: plan, number, .fixed)) != nil)
    }
  }

  @Test func `fixed assumptions are what the plan says`() async throws {
    let found = try await outcome(of: try plan(tied(20)), 3, .fixed)
    #expect(difference(found, try await outcome(of: plan, 3, .fixed)) == nil)
    let drawn = try await outcome(of: try plan(tied(20)), 3, .drawn)
    #expect(difference(drawn, try await outcome(of: plan, 3, .drawn)) != nil)
  }

  @Test func `threads change nothing about joint draws`() async throws {
    let runner = ReplicationRunner(
      plan: try plan(tied(20)), horizonDays: 30, seed: 1, assumptions: .drawn)
    let alone = try await runner.outcomes(of: 0..<9, threads: 1)
    for threads in [2, 7] {
      for (left, right) in zip(alone, try await runner.outcomes(of: 0..<9, threads: threads)) {
        #expect(difference(left, right) == nil)
      }
    }
  }

  private func outcome(
    of plan: CommunityPlan, _ number: Int, _ assumptions: AssumptionTreatment
  ) async throws -> ReplicationOutcome {
    try await ReplicationRunner(plan: plan, horizonDays: 40, seed: 1, assumptions: assumptions)
      .outcomes(of: [number], threads: 1)[0]
  }
}
