import CommunityModel

/// Appeals against sanctions, as many as Discord had in the first half of 2022.
///
/// Published: 3,098 of 235,945 appeals succeeded, 2 % in the first quarter and 0.6 % in the second
/// (Discord Transparency Report).
enum Appeals {
  static let published = Count(successes: 3_098, people: 235_945)

  /// The appeals that succeed, of so many.
  static func overturned(share: Double = Moderation().overturnShare) async throws -> Count {
    let plan = RuleBreaking.plan(violations: 1, people: published.people) { moderation in
      moderation.detection = 1
      moderation.appealShare = 1
      moderation.overturnShare = share
      moderation.ladder = [.warning]
    }
    let outcome = try await outcomes(of: plan, horizonDays: 1, replications: 1, seed: 78)[0]
    let appeals = outcome.value(of: .appeals, on: 0)
    return Count(
      successes: appeals - outcome.value(of: .sanctions, on: 0), people: Int(appeals))
  }
}
