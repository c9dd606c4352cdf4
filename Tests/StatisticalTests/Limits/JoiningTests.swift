import CommunityEngine
import CommunityModel
import OutputAnalysis
import RealModule
import Testing

/// Joining by reach and by measured series, without anything else.
@Suite struct JoiningTests {
  @Test func `all prospects join and never more than there are`() async throws {
    let horizon = 20
    var plan = IsolatedPlan.plan(IsolatedPlan.persona("prospect", pool: 500))
    plan.addReach(joinsPerDay: 1_000, days: 0...horizon - 1)
    let outcomes = try await outcomes(of: plan, horizonDays: horizon, replications: 200, seed: 8)
    // A prospect is left with probability e^−40.
    #expect(outcomes.allSatisfy { $0.value(of: .joined) == 500 })
    #expect(outcomes.allSatisfy { $0.value(of: .members, on: horizon - 1) == 500 })
    let first = outcomes.moments(of: .joins, on: 0)
    #expect(abs(first.standardErrors(above: 500 * -Double.expMinusOne(-2))) < 4)
  }

  @Test(arguments: [0, 3, 7])
  func `joins of a day are binomial`(day: Int) async throws {
    let (pool, hazard, replications) = (60, 0.3, 20_000)
    var plan = IsolatedPlan.plan(IsolatedPlan.persona("prospect", pool: Double(pool)))
    plan.addReach(joinsPerDay: hazard * Double(pool), days: 0...day)
    let joins = try await outcomes(
      of: plan, horizonDays: day + 1, replications: replications, seed: 9
    ).map { Int($0.value(of: .joins, on: day)) }
    let chance = -Double.expMinusOne(-hazard) * .exp(-hazard * Double(day))
    let moments = RunningMoments(joins.map(Double.init))
    #expect(abs(moments.standardErrors(above: Double(pool) * chance)) < 4)
    // The variance of a nearly normal sample is known to a share √(2/n).
    let variance = Double(pool) * chance * (1 - chance)
    #expect(abs(moments.variance / variance - 1) < 5 * (2 / Double(replications)).squareRoot())
    let law = { binomialProbability(of: $0, trials: pool, chance: chance) }
    #expect(ChiSquareTest.chance(of: joins, probability: law) > ChiSquareTest.level)
    // A law with one more prospect in twenty is told apart, and on day 0 a Poisson law too.
    let largerPool = { binomialProbability(of: $0, trials: pool + 3, chance: chance) }
    #expect(ChiSquareTest.chance(of: joins, probability: largerPool) < ChiSquareTest.level)
    let poisson = { poissonProbability(of: $0, mean: Double(pool) * chance) }
    #expect(day > 0 || ChiSquareTest.chance(of: joins, probability: poisson) < ChiSquareTest.level)
  }

  @Test func `a measured series brings exactly its counts`() async throws {
    let counts = [3, 0, 5, 11, 0, 0, 2, 40, 1]
    var plan = IsolatedPlan.plan(IsolatedPlan.persona("first"), IsolatedPlan.persona("second"))
    plan.channels = [
      Channel(
        name: "counted", supply: .measured(dailyJoins: counts, countsInvites: false),
        mix: [0.75, 0.25], days: 0...counts.count - 1)
    ]
    let outcomes = try await outcomes(of: plan, horizonDays: 12, replications: 3, seed: 10)
    for outcome in outcomes {
      #expect(outcome.series(of: .joins).map(Int.init) == counts + [0, 0, 0])
      // Sixty-two people in shares of 3 : 1, each persona within one person of its share.
      let joined = outcome.joinedByPersona(count: 2)
      #expect(joined.reduce(0, +) == 62)
      #expect(abs(joined[0] - 46.5) <= 1)
    }
  }
}
