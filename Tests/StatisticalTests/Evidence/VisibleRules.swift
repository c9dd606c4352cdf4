import CommunityEngine
import CommunityModel
import RealModule

/// What rules that are pinned for all to see do to newcomers.
///
/// Published: compliance of newcomers rises from 52 to 60 %, and 70 % more of them take part.
/// J. N. Matias, "Preventing harassment and increasing group participation through social norms in 2,190
/// online science discussions", PNAS 116 (2019), doi:10.1073/pnas.1813486116.
enum VisibleRules {
  /// The people whose message keeps the rules, of those whose messages break one with probability 0.48
  /// where no rules are shown.
  static func compliance(areVisible: Bool) async throws -> Count {
    let plan = RuleBreaking.plan(violations: 0.48) { $0.hasVisibleRules = areVisible }
    let outcome = try await outcomes(of: plan, horizonDays: 1, replications: 1, seed: 76)[0]
    let violations = outcome.value(of: .violations, on: 0)
    return Count(
      successes: Double(RuleBreaking.people) - violations, people: RuleBreaking.people)
  }

  /// Those who write on the first and the second day, of people who write with some probability in a
  /// visit where no rules are shown.
  static func writers(chance: Double, areVisible: Bool) async throws -> [Count] {
    let people = 1_000_000
    var plan = RuleBreaking.plan(violations: 0, people: people) {
      $0.hasVisibleRules = areVisible
    }
    plan.personas[0].post = .log(chance / (1 - chance))
    let outcome = try await outcomes(of: plan, horizonDays: 2, replications: 1, seed: 77)[0]
    return (0..<2).map {
      Count(successes: outcome.value(of: .posters, on: $0), people: people)
    }
  }

  /// The chance with visible rules of someone who has never written, in closed form.
  static func encouraged(_ chance: Double) -> Double {
    logistic(.log(chance / (1 - chance)) + Moderation().rulesWelcome)
  }
}
