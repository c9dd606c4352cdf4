/// What a day brings to single members, kept out of line because most plans have nothing of it.
indirect enum LeversOfDay {
  case absent
  case present(LeverDay)

  /// Whether bonds decide what somebody is sent.
  var tellTiers: Bool {
    if case .present(let day) = self { day.tiers != nil } else { false }
  }

  /// Whether anybody can break a rule or be taken for someone who did.
  var conductMayGoWrong: Bool {
    if case .present(let day) = self { day.conduct?.mayGoWrong ?? false } else { false }
  }

  /// Whether they add to the visit inclination of single members.
  var moveVisits: Bool {
    if case .present(let day) = self { day.tiers != nil || day.points != nil } else { false }
  }
}

/// What a day brings to single members.
struct LeverDay {
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
