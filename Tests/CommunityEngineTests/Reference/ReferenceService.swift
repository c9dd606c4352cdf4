import CommunityModel

/// What the team does for members on a day, as far as it gets.
struct ReferenceService {
  let replies: ReferenceReplies
  /// `nil`: nobody breaks a rule.
  let conduct: ReferenceConduct?

  init(_ plan: CommunityPlan, on day: Int, level: Double) {
    replies = ReferenceReplies(plan, serviceLevel: level)
    conduct = plan.moderation.map { ReferenceConduct($0, on: day, serviceLevel: level) }
  }
}
