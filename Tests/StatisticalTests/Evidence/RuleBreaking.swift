import CommunityEngine
import CommunityModel

/// People who write one message a day, and how many of them break a rule.
///
/// Published: of 667 people, 35 % trolled in a good mood after a neutral discussion, about half in a bad
/// mood or after troll posts, 68 % with both. J. Cheng, M. Bernstein, C. Danescu-Niculescu-Mizil,
/// J. Leskovec, "Anyone can become a troll", CSCW 2017, doi:10.1145/2998181.2998213.
struct RuleBreaking {
  /// In a good mood after a day without violations.
  let neither: Count
  /// In a bad mood.
  let mood: Count
  /// After a day with violations.
  let context: Count
  let both: Count

  static let people = 100_000

  /// Lets people write of whose messages 0.35 break a rule by themselves, after changing what else is
  /// true of the rules.
  init(_ change: (inout Moderation) -> Void = { _ in }) async throws {
    let good = try await Self.days(inBadMood: false, change)
    let bad = try await Self.days(inBadMood: true, change)
    (neither, context) = (good[0], good[1])
    (mood, both) = (bad[0], bad[1])
  }

  /// A first day, which nothing went before, and a second one: a third and more of the first day's
  /// messages are visible violations, more than contagion needs to be complete.
  private static func days(
    inBadMood: Bool, _ change: (inout Moderation) -> Void
  ) async throws -> [Count] {
    var plan = plan(violations: 0.35, change)
    // A visit that finds nothing leaves −promise behind, or exactly 0.
    plan.mechanics.learningRate = 1
    plan.mechanics.promise = inBadMood ? 1.25 * Moderation.badMood : 0
    let outcome = try await outcomes(of: plan, horizonDays: 2, replications: 1, seed: 75)[0]
    return (0..<2).map {
      Count(successes: outcome.value(of: .violations, on: $0), people: people)
    }
  }

  /// Writers of one message a day in a place where nobody looks and nothing else changes.
  static func plan(
    violations: Double, people: Int = people, _ change: (inout Moderation) -> Void
  ) -> CommunityPlan {
    var persona = IsolatedPlan.persona("writer")
    persona.visit = IsolatedPlan.certain
    persona.post = IsolatedPlan.certain
    var plan = IsolatedPlan.plan(persona)
    plan.mechanics.contribution = .zero
    var moderation = Moderation()
    moderation.violationsPerMessage = violations
    moderation.violationCost = 0
    moderation.detection = 0
    moderation.falsePositivesPerMessage = 0
    moderation.sanctionCost = 0
    change(&moderation)
    plan.moderation = moderation
    plan.seedMembers = [people]
    return plan
  }
}
