import CommunityEngine
import CommunityModel
import StudyResults
import Testing

@testable import Studies

struct HindsightTests {
  @Test func `equals share a future, and a future without a value is nobody's`() {
    let shares = Hindsight.firstShares(of: [
      [1, 2, 3], [3, 3, 1], [2, 2, 2], [.nan, 5, 1], [1, .infinity, 1],
    ])
    // Of three futures: a half and a third, a half and a third, one and a third.
    let expected = [5.0 / 18, 5.0 / 18, 8.0 / 18]
    #expect(zip(shares, expected).allSatisfy { abs($0 - $1) < 1e-15 })
    #expect(Hindsight.firstShares(of: [[.nan, 1], [1, .nan]]).isEmpty)
    #expect(Hindsight.firstShares(of: []).isEmpty)
    #expect(Hindsight.firstShares(of: [[7]]) == [1])
  }

  @Test func `regret is what the best of each future has more, on average`() {
    let regrets = Hindsight.regrets(of: [[1, 2, 3], [3, 3, 1], [.nan, 9, 0], [0, 5, 4]])
    // Of three futures: 2 + 0 + 5, 1 + 0 + 0, 0 + 2 + 1.
    let expected = [7.0 / 3, 1.0 / 3, 1]
    #expect(zip(regrets, expected).allSatisfy { abs($0 - $1) < 1e-15 })
    #expect(Hindsight.regrets(of: [[4]]) == [0])
    #expect(Hindsight.regrets(of: [[.nan]]).isEmpty)
  }

  @Test(arguments: [ComparisonMeasure.Goal.maximize, .minimize])
  func `a forecast counts its futures`(goal: ComparisonMeasure.Goal) async throws {
    var scenario = SmallScenario.make()
    scenario.comparison.measure = ComparisonMeasure(.summary(.membersEnd), goal: goal)
    let shares = try await Forecast(scenario, threads: 2).run().firstShares
    var values: [[Double]] = []
    for strategy in scenario.strategies {
      let outcomes = try await ReplicationRunner(
        plan: strategy.plan, horizonDays: 40, seed: scenario.seed, assumptions: .drawn
      ).outcomes(of: Array(0..<60), threads: 2)
      values.append(outcomes.map { $0.value(of: .summary(.membersEnd)) })
    }
    let points = zip(values[0], values[1]).map { first, second in
      first == second ? 0.5 : ((first > second) == (goal == .maximize) ? 1 : 0)
    }
    let expected = points.reduce(0, +) / 60
    #expect(abs(shares[0] - expected) < 1e-12 && abs(shares[0] + shares[1] - 1) < 1e-12)
    // More posts keep more members, but not in every future.
    #expect(goal == .maximize ? (0.001..<0.5).contains(expected) : expected > 0.5)
  }

  @Test func `the same plan twice is first half the time, one plan has nobody beside it`()
    async throws
  {
    let twins = try await Forecast(SmallScenario.make(content: [7, 7]), threads: 2).run()
    #expect(twins.firstShares == [0.5, 0.5])
    let alone = try await Forecast(SmallScenario.make(content: [7]), threads: 2).run()
    #expect(alone.firstShares.isEmpty)
  }
}
