import CommunityEngine
import CommunityModel
import RealModule
import Testing

/// Surveys that tell the operator who the people are.
///
/// Everybody visits every day and learns all of it, so that satisfaction is (1 − error) · (1 − 1/e).
@Suite struct SurveyTests {
  @Test func `surveys of everyone take the error away`() async throws {
    let outcome = try await run(members: 90, participation: 1, length: 1, every: 2)
    let errors = Self.errors(outcome)
    for (day, error) in errors.enumerated() {
      let surveys = day / 2
      // Ninety answers give three quarters of the sharpening of 0.3.
      #expect(abs(error - 0.5 * .pow(1 - 0.3 * 0.75, surveys)) < Self.rounding, "day \(day)")
    }
    #expect(errors.last.map { $0 < 0.02 } == true)
  }

  @Test func `a survey counts everyone once, when it is over`() async throws {
    let outcome = try await run(members: 100, participation: 0.4, length: 3, every: 5)
    let errors = Self.errors(outcome)
    var expected = 0.5
    for day in 0..<Self.horizon {
      #expect(abs(errors[day] - expected) < Self.rounding, "day \(day)")
      guard day % 5 == 2 else { continue }
      // The same people take part on all of its days.
      let answers = outcome.value(of: .participations, on: day)
      expected *= 1 - 0.3 * answers / (answers + 30)
    }
    let answers = 3 * outcome.value(of: .participations, on: 2)
    let countedDaily = 0.5 * (1 - 0.3 * answers / (answers + 30))
    #expect(abs(errors[4] - countedDaily) > 100 * Self.rounding)
  }

  private static let horizon = 30
  private static let rounding = 2 * 0x1p-16 + 4e-6

  private static func errors(_ outcome: ReplicationOutcome) -> [Double] {
    outcome.series(of: .meanSatisfaction).map { 1 - Double($0) / -Double.expMinusOne(-1) }
  }

  private func run(
    members: Int, participation: Double, length: Int, every: Int
  ) async throws -> ReplicationOutcome {
    var persona = IsolatedPlan.persona("member")
    persona.visit = IsolatedPlan.certain
    persona.value = ValueWeights(perks: 0, information: 1, social: 0, learning: 0)
    var plan = IsolatedPlan.plan(persona)
    plan.mechanics.learningRate = 1
    plan.mechanics.saturation.information = 4
    plan.positioning.error = 0.5
    var stream = ContentStream(name: "news", value: .information, days: 0...Self.horizon)
    stream.postsPerWeek = 28
    stream.quality = 1
    plan.content = [stream]
    var survey = Activity(name: "survey", kind: "survey")
    survey.participation = participation
    survey.sharpening = 0.3
    survey.occurrences = Activity.occurrences(
      from: every == 2 ? 1 : 0, length: length, every: every, lastDay: Self.horizon - 1)
    plan.activities = [survey]
    plan.seedMembers = [members]
    return try await outcomes(
      of: plan, horizonDays: Self.horizon, replications: 1, seed: 39)[0]
  }
}
