import CommunityModel

/// What follows at the end of a day from what members did.
struct DaySettlement {
  let messagesPerPost: Double
  /// Probability that a first post is answered, and that a violation is detected.
  let answered: Float
  let detected: Double
  let replies: ReplyTerms?
  let moderation: ModerationTerms?
  let trust: TrustTerms?
  let offers: OfferTerms?
  /// Place of the persona in the plan.
  let persona: Int
  /// Share of members who are moved by points.
  let responsiveShare: Float

  init(_ plan: borrowing CompiledPlan, persona: Int, serviceLevel: Double) {
    self.persona = persona
    messagesPerPost = plan.personas[persona].messagesPerPost
    replies = plan.replies
    moderation = plan.moderation
    trust = plan.trust
    offers = plan.offers
    responsiveShare = plan.points?.aims.responsiveShare ?? 0
    answered = plan.replies.map { Float($0.answered(serviceLevel: serviceLevel)) } ?? 0
    detected = plan.moderation.map { $0.detection * serviceLevel } ?? 0
  }
}
