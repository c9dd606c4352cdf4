import CommunityModel
import RandomStreams

/// Who is answered on a day, by the community or by a team of such a service level.
struct ReferenceReplies {
  private let plan: CommunityPlan
  /// Chance of an answer to a post that the team looks after.
  private let lookedAfter: Double

  init(_ plan: CommunityPlan, serviceLevel: Double) {
    self.plan = plan
    let share = plan.replies?.share ?? 0
    let reply = plan.mechanics.reply
    lookedAfter = reply + (1 - reply) * (share * serviceLevel)
  }

  /// Chance of an answer to a member's post.
  func chance(isFirstPost: Bool) -> Double {
    switch plan.replies?.scope {
    case .allPosts: lookedAfter
    case .firstPosts: isFirstPost ? lookedAfter : plan.mechanics.reply
    case nil: plan.mechanics.reply
    }
  }

  /// A member has written for the first time: whether anybody answers.
  func answersFirstPost(of member: ReferenceMember, _ stream: PersonStream) -> Bool {
    let words = stream.words(person: member.person, place: 0, purpose: 7)
    return openUnitFloat(words.0) < Float(lookedAfter)
  }

  /// The answer does its work from tomorrow on.
  func encourage(_ member: ReferenceMember) {
    member.wasAnswered = true
    member.newcomer *= Float(1 - (plan.replies?.newcomerRelief ?? 0))
  }

  /// Post logit of answers got and rules seen.
  func postLogit(of member: ReferenceMember) -> Float {
    let lift: Float = member.wasAnswered ? 1 : 0
    let isWelcomed = plan.moderation?.hasVisibleRules == true && member.messages == 0
    return Float(plan.replies?.postEffect ?? 0) * lift
      + (isWelcomed ? Float(plan.moderation?.rulesWelcome ?? 0) : 0)
  }
}
