import CommunityEngine
import CommunityModel
import OutputAnalysis
import Testing

/// The state of members who are away for many days and come back.
///
/// Everybody who is engaged visits, writes and lapses the same day, and comes back with the same
/// probability on every later day whatever their state. So the mean state m of all members follows
/// m ← r g(m) + (1 − r) d m exactly, where g is a day of visiting, d a day of decay, and the mean
/// over those engaged is g(m).
@Suite struct LapsedStateTests {
  static let horizon = 60

  @Test func `satisfaction, fatigue, bond and habit of those who return follow their decay`()
    async throws
  {
    let outcomes = try await outcomes(
      of: Self.plan(), horizonDays: Self.horizon, replications: 30, seed: 16)
    let returning = 1 - 0.904_837_418_035_959_6  // 1 − e^−0.1
    let states: [(metric: Metric, visiting: (Double) -> Double, decay: Double)] = [
      (.meanSatisfaction, { $0 + 0.4 * (-0.3 - $0) }, 0.97),
      (.meanFatigue, { $0 + 0.25 * (2 - $0) }, 0.75),
      (.meanBond, { $0 + 0.5 * 0.8 * (1 - $0) - 0.06 * $0 }, 0.94),
    ]
    for state in states {
      var mean = state.visiting(0)
      for day in 1..<Self.horizon {
        let engaged = outcomes.moments(of: state.metric, on: day)
        let expected = state.visiting(mean)
        #expect(
          abs(engaged.mean - expected) < 5 * engaged.standardError + Self.rounding,
          "\(state.metric.key) on day \(day): \(engaged.mean), not \(expected)")
        mean = returning * expected + (1 - returning) * state.decay * mean
      }
    }
    // Habit starts anew at one half: 0.5 + 0.2 · (1 − 0.5) after a visit.
    let habits = (0..<Self.horizon).map { outcomes.moments(of: .meanHabit, on: $0).mean }
    #expect(habits.allSatisfy { abs($0 - 0.6) < Self.rounding })
  }

  /// Half a unit in which the engine sums states, and single precision.
  private static let rounding = 0x1p-16 + 4e-7

  private static func plan() -> CommunityPlan {
    var persona = IsolatedPlan.persona("member")
    persona.visit = IsolatedPlan.certain
    persona.post = IsolatedPlan.certain
    persona.lapsePerDay = IsolatedPlan.immediately
    persona.returnPerDay = 0.1
    persona.attentionPerDay = 1
    var plan = IsolatedPlan.plan(persona)
    plan.mechanics.promise = 0.3
    plan.mechanics.learningRate = 0.4
    plan.mechanics.forgetting = 0.03
    plan.mechanics.habitRate = 0.2
    plan.mechanics.fatigueRate = 0.25
    plan.mechanics.overloadCap = 2
    plan.mechanics.bondRate = 0.5
    plan.mechanics.reply = 0.8
    plan.mechanics.bondDecay = 0.06
    plan.mechanics.contribution = .zero
    var posts = ContentStream(name: "posts", value: .perks, days: 0...horizon)
    posts.postsPerWeek = 700
    posts.quality = 0
    plan.content = [posts]
    plan.seedMembers = [20_000]
    return plan
  }
}
