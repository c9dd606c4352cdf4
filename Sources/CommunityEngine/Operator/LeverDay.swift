/// What a day brings to single members.
///
/// A class, because it is large, read in many places of the day, and most plans have nothing of it.
final class LeverDay {
  /// What a visit is like.
  let feel: FeelApart
  /// The bond that posts build.
  var bond: BondTerms
  /// How members of tiers are treated apart; `nil` if there are none.
  var tiers: TierDay?
  /// What is added to the post logit; `nil` if nothing is.
  var gains: PostGains?
  /// Whether first posts are answered.
  var answersFirstPosts = false
  /// Points that are earned and the prizes they buy; `nil` if there are none.
  var points: PointDay?
  /// Who breaks rules; `nil` without moderation.
  var conduct: ConductDay?
  /// Where trust moves; `nil` if everybody believes.
  var trust: TrustDay?
  /// What is on offer.
  var offers: [OfferChance] = []

  init(feel: FeelApart, bond: BondTerms) {
    self.feel = feel
    self.bond = bond
  }
}
