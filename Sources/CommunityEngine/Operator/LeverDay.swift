/// What a day brings to single members.
///
/// A class, because it is large, read in many places of the day, and most plans have nothing of it.
final class LeverDay {
  /// What a visit is like.
  let feel: FeelApart
  /// The bond that posts build.
  let bond: BondTerms
  /// How members of tiers are treated apart; `nil` if there are none.
  let tiers: TierDay?
  /// What is added to the post logit; `nil` if nothing is.
  let gains: PostGains?
  /// Whether first posts are answered.
  let answersFirstPosts: Bool
  /// Points that are earned and the prizes they buy; `nil` if there are none.
  let points: PointDay?
  /// Who breaks rules; `nil` without moderation.
  let conduct: ConductDay?
  /// Where trust moves; `nil` if everybody believes.
  let trust: TrustDay?
  /// What is on offer.
  let offers: [OfferChance]

  init(
    feel: FeelApart, bond: BondTerms, tiers: TierDay?, gains: PostGains?,
    answersFirstPosts: Bool, points: PointDay?, conduct: ConductDay?, trust: TrustDay?,
    offers: [OfferChance]
  ) {
    self.feel = feel
    self.bond = bond
    self.tiers = tiers
    self.gains = gains
    self.answersFirstPosts = answersFirstPosts
    self.points = points
    self.conduct = conduct
    self.trust = trust
    self.offers = offers
  }
}
