import CommunityModel

/// What moves members' trust, as the numbers the day loop needs.
struct TrustTerms: Sendable {
  let start: Float
  private let rate: Float
  private let sellingAversion: Double
  private let violationCost: Double
  private let goodsGain: Float
  private let disappointmentCost: Float

  init(_ trust: Trust) {
    start = Float(trust.start)
    rate = Float(trust.rate)
    sellingAversion = trust.sellingAversion
    violationCost = trust.violationCost
    goodsGain = Float(trust.goodsGain)
    disappointmentCost = Float(trust.disappointmentCost)
  }

  /// Where visits move the trust of members of each tier, those below all tiers first.
  ///
  /// target = q̄ (1 − selling_aversion · x) (1 − violation_cost · v): q̄ the mean quality of the posts that
  /// reach them, x the share of these that sells, v the share of yesterday's messages that visibly broke
  /// rules, weighed by severity. Nothing posted moves nothing.
  func day(
    _ posts: [PersonaPosts], bonds: SIMD4<Float>, quality: Double, violations: Double
  ) -> TrustDay {
    var day = TrustDay(bonds: bonds)
    for (tier, posts) in posts.enumerated() where posts.volume > 0 {
      let mean = (posts.worth * quality + posts.goods) / posts.volume
      let selling = posts.selling / posts.volume
      day.targets[tier] = Float(
        mean * (1 - sellingAversion * selling) * (1 - violationCost * violations))
      day.rates[tier] = rate
    }
    return day
  }

  /// Trust after a purchase: T + goods_gain · quality · (1 − T) − disappointment_cost · d · T.
  func afterPurchase(_ trust: Float, quality: Float, disappointment: Float) -> Float {
    trust + goodsGain * quality * (1 - trust) - disappointmentCost * disappointment * trust
  }
}

/// Where visits move trust on one day, tier by tier: those below all tiers first.
struct TrustDay {
  /// The bond from which on a member belongs to each tier; infinite for tiers that there are not.
  let bonds: SIMD4<Float>
  var targets = SIMD4<Float>.zero
  var rates = SIMD4<Float>.zero
}
