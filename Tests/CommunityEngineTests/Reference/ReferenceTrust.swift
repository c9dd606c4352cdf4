import CommunityModel

/// What members of one persona and one tier find that moves their trust.
struct ReferenceTrust {
  private let terms: Trust
  /// Posts of others than members.
  private let posts: Double
  /// Posts of streams, weighed by their quality.
  private let worth: Double
  /// Posts of offers, weighed by what is said of the goods.
  private let goods: Double
  /// Posts that sell.
  private let selling: Double

  /// `others` are the posts of partners, offers and advertisements; `nil` without trust.
  init?(
    _ plan: CommunityPlan, persona: Int, tier: Int?, _ today: ReferenceToday, others: Double
  ) {
    guard let terms = plan.trust else { return nil }
    self.terms = terms
    var (posts, worth, selling) = (0.0, 0.0, 0.0)
    for stream in plan.content {
      let seen =
        today.posts(of: stream) * ReferenceToday.share(of: stream, reaching: persona, tier)
      posts += seen
      worth += seen * stream.quality
      if stream.isSelling { selling += seen }
    }
    self.posts = posts + others
    self.worth = worth
    self.selling = selling + others
    goods = today.offers.reduce(0) { $0 + $1.offer.postsPerDay * $1.promisedQuality }
  }

  /// `quality` is that of the team, `violations` how much of what was written yesterday does harm.
  func target(quality: Double, violations: Double) -> Float? {
    guard posts > 0 else { return nil }
    let mean = (worth * quality + goods) / posts
    let unsold = 1 - terms.sellingAversion * (selling / posts)
    return Float(mean * unsold * (1 - terms.violationCost * violations))
  }
}
