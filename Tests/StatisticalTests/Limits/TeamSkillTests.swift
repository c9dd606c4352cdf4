import CommunityEngine
import CommunityModel
import RealModule
import Testing

/// What growing skill makes of posts.
///
/// Everybody visits every day and learns all of it, so that satisfaction is 1 − exp(−posts · quality² ·
/// skill² · level ÷ saturation): at an overwork of one half, quality falls as the root of the level of
/// hours had ÷ hours needed.
@Suite struct TeamSkillTests {
  private let horizon = 40

  @Test(arguments: [0, 4.0]) func `skill approaches its top, the faster with training`(
    training: Double
  ) async throws {
    let satisfaction = try await satisfaction(of: [Self.role(training: training)])
    for (day, found) in satisfaction.enumerated() {
      let skill = Self.skill(on: day, training: training)
      #expect(abs(found - Self.enjoyed(skill: skill)) < Self.rounding, "day \(day)")
    }
    let started = Self.enjoyed(skill: 0.5)
    #expect(satisfaction[horizon - 1] - started > 0.1)
  }

  @Test func `without a top it stays`() async throws {
    var role = Self.role(training: 4)
    role.topSkill = nil
    let satisfaction = try await satisfaction(of: [role])
    #expect(satisfaction.allSatisfy { abs($0 - Self.enjoyed(skill: 0.5)) < Self.rounding })
  }

  @Test func `a team's skill is that of its hours`() async throws {
    let satisfaction = try await satisfaction(
      of: [Self.role(training: 0), TeamRole(hours: 10, skill: 1)])
    for (day, found) in satisfaction.enumerated() {
      let skill = (40 * Self.skill(on: day, training: 0) + 10) / 50
      #expect(abs(found - Self.enjoyed(skill: skill)) < Self.rounding, "day \(day)")
    }
  }

  @Test func `training takes its hours from the community`() async throws {
    let satisfaction = try await satisfaction(of: [Self.role(training: 4)], hoursPerPost: 1.5)
    for (day, found) in satisfaction.enumerated() {
      // Six hours a day; 36 of 40 a week are left.
      let level = min(1, 36 / (6 * Double(min(day + 1, 7))))
      let skill = Self.skill(on: day, training: 4)
      #expect(
        abs(found - Self.enjoyed(skill: skill, level: level)) < Self.rounding, "day \(day)")
    }
  }

  /// Half a unit in which the engine sums states, and single precision.
  private static let rounding = 0x1p-16 + 2e-6

  /// Forty hours a week, from 0.5 towards 0.9.
  private static func role(training: Double) -> TeamRole {
    var role = TeamRole(hours: 40, skill: 0.5)
    role.topSkill = 0.9
    role.practiceDays = 20
    role.trainingHoursPerWeek = training
    role.trainingGain = 10
    return role
  }

  private static func skill(on day: Int, training: Double) -> Double {
    0.9 - 0.4 * .exp(-(1 + 10 * training / 40) * Double(day) / 20)
  }

  private static func enjoyed(skill: Double, level: Double = 1) -> Double {
    -.expMinusOne(-0.64 * skill * skill * level)
  }

  private func satisfaction(
    of team: [TeamRole], hoursPerPost: Double = 0
  ) async throws -> [Double] {
    var persona = IsolatedPlan.persona("member")
    persona.visit = IsolatedPlan.certain
    persona.value = ValueWeights(perks: 0, information: 1, social: 0, learning: 0)
    var plan = IsolatedPlan.plan(persona)
    plan.mechanics.saturation.information = 4
    plan.mechanics.learningRate = 1
    plan.mechanics.overwork = 0.5
    var stream = ContentStream(name: "news", value: .information, days: 0...horizon)
    stream.postsPerWeek = 28
    stream.quality = 0.8
    stream.hoursPerPost = hoursPerPost
    plan.content = [stream]
    plan.team = team
    plan.seedMembers = [50]
    return try await outcomes(of: plan, horizonDays: horizon, replications: 1, seed: 100)[0]
      .series(of: .meanSatisfaction).map(Double.init)
  }
}
