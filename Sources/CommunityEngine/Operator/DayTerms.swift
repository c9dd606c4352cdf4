import CommunityModel

/// What one block lives by on one day: the persona's coefficients with what the day adds to them.
struct DayTerms {
  var visit: VisitTerms
  let feel: FeelDay
  var post: PostTerms
  var bond: BondTerms
  var invite: InviteTerms
  /// `nil` if nobody mutes.
  let muting: MutingDay?
  /// The activities that take place.
  let occurrences: [OccurrenceDay]
  /// What it brings to single members, in plans that tell them apart.
  var levers = LeversOfDay.none
  /// Today, to tell who is new.
  let day: Int

  /// The day of joining of those whose visit today counts as retention on day 30; none before day 30.
  var retainedDay: UInt32 {
    UInt32(truncatingIfNeeded: day - CohortCounts.tenureDays[2])
  }

  /// Today's terms of one persona in one group.
  ///
  /// - Parameters:
  ///   - persona: the coefficients.
  ///   - operation: what the day brings to everyone.
  ///   - feel: what the group's feed does to a visitor.
  ///   - call: visit logit of the day's pushes; those who have muted lose it again.
  ///   - muting: who has; `nil` if nobody mutes.
  init(
    _ persona: borrowing PersonaTerms, _ operation: borrowing OperatorDay, feel: FeelDay,
    call: Double,
    muting: MutingDay?
  ) {
    self.feel = feel
    self.muting = muting
    day = operation.day
    occurrences = operation.occurrences
    visit = persona.visit
    post = persona.post
    bond = persona.bond
    invite = persona.invite
    visit.intercept += Float(operation.visitOffset + call)
    post.intercept += Float(operation.postOffset)
    invite.invite *= Float(operation.inviteFactor)
    invite.accept *= operation.acceptFactor
  }
}

/// What a day brings to single members, kept out of line because most plans have nothing of it.
indirect enum LeversOfDay {
  case none
  case some(LeverDay)

  /// The levers, if there are any.
  var day: LeverDay? {
    switch self {
    case .none: nil
    case .some(let day): day
    }
  }
}

/// What a day brings to single members.
struct LeverDay {
  /// What a visit is like.
  let feel: FeelApart
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

  init(feel: FeelApart) {
    self.feel = feel
  }
}

/// Points and prizes on one day.
struct PointDay {
  let earning: EarningDay
  /// The price of what those get who aim at each prize; `nil` if all are gone.
  let prices: [PointTerms.Price?]
  /// The prize that those get who aim at each prize.
  let targets: [Int]
  /// Visit logit of someone responsive who can afford the prize.
  let progressEffect: Float

  init(_ terms: borrowing PointTerms, _ shop: borrowing PrizeShop, _ campaign: borrowing Campaign) {
    earning = EarningDay(
      checkIn: terms.checkIn, answer: terms.answer, share: terms.share,
      invite: terms.invite + campaign.inviterPoints)
    prices = terms.prices.indices.map(shop.price)
    targets = shop.targets.map { $0 ?? 0 }
    progressEffect = terms.progressEffect
  }
}
