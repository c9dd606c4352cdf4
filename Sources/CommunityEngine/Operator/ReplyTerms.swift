import CommunityModel

/// How the team answers posts.
struct ReplyTerms: Sendable {
  /// Share of posts that the community answers.
  private let community: Double
  private let bondRate: Double
  private let share: Double
  private let coversAllPosts: Bool
  /// Post logit of those whose first post was answered.
  let postEffect: Float
  /// What an answer to the first post leaves of the newcomers' extra hazard.
  let newcomerKept: Float

  init(_ replies: ReplyService, _ mechanics: Mechanics) {
    community = mechanics.reply
    bondRate = mechanics.bondRate
    share = replies.share
    coversAllPosts = replies.scope == .allPosts
    postEffect = Float(replies.postEffect)
    newcomerKept = Float(1 - replies.newcomerRelief)
  }

  /// Probability that a post the team looks after is answered: r = reply + (1 − reply) · share ·
  /// service level.
  func answered(serviceLevel: Double) -> Double {
    community + (1 - community) * (share * serviceLevel)
  }

  /// The growth of bonds by posts, where covered ones are answered with that probability.
  func bond(_ usual: BondTerms, serviceLevel: Double) -> BondTerms {
    var bond = usual
    let growth = Float(bondRate * answered(serviceLevel: serviceLevel))
    bond.firstGrowth = growth
    if coversAllPosts { bond.growth = growth }
    return bond
  }
}
