import CommunityEngine
import CommunityModel

/// Who invited whom in a launch, over many futures.
///
/// Published: of invitations into WeChat groups 10 % are in the third level or deeper where groups live
/// long, 1 % where they do not; 80 % of first invitations come within five days of the inviter's joining.
/// J. Qiu and others, "The lifecycle and cascade of WeChat social messaging groups", WWW 2016,
/// arXiv:1512.07831, by Chinese digests of the paper.
struct InvitedTrees {
  /// The share of the invited that is in the third generation or deeper.
  let deepShare: Double
  /// Mean days from the inviter's joining to that of the invited person.
  let cycleDays: Double
  /// Invited people a member who joined in the first four weeks has brought.
  let broughtByEarlyMember: Double

  init(_ outcomes: [ReplicationOutcome], kinds: Int) {
    let people = { (first: Int) in
      outcomes.reduce(0.0) { sum, outcome in
        outcome.generations[first...].reduce(sum) { $0 + Double($1.joined) }
      }
    }
    deepShare = people(3) / people(1)
    let invited = outcomes.map { outcome in
      outcome.generations.dropFirst().reduce(0) { $0 + Double($1.joined) }
    }
    let days = zip(outcomes, invited).reduce(0) { sum, one in
      one.1 > 0 ? sum + one.0.value(of: .invitationCycleDays) * one.1 : sum
    }
    cycleDays = days / invited.reduce(0, +)
    let early = outcomes.flatMap { $0.cohorts.prefix(4 * kinds) }
    broughtByEarlyMember =
      Double(early.reduce(0) { $0 + $1.invited }) / Double(early.reduce(0) { $0 + $1.joined })
  }
}
