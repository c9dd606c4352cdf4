import CommunityModel

/// What the end of a day needs to carry out what it decided.
struct DayClosing {
  let replies: ReplyTerms?
  let moderation: ModerationTerms?
  let trust: TrustTerms?
  let offers: OfferTerms?
  /// Probability that a first post is answered, and that a violation is detected.
  let answered: Float
  let detected: Float
  /// Whether members may have firsts, sanctions, prizes or orders to meet.
  let hasConsequences: Bool

  init(_ plan: borrowing CompiledPlan, serviceLevel: Double) {
    replies = plan.replies
    moderation = plan.moderation
    trust = plan.trust
    offers = plan.offers
    answered = replies.map { Float($0.answered(serviceLevel: serviceLevel)) } ?? 0
    detected = moderation.map { Float($0.detection * serviceLevel) } ?? 0
    hasConsequences =
      plan.replies != nil || plan.moderation != nil || plan.points != nil || plan.offers != nil
  }
}

/// Where members are given prizes and goods, as long as there are any.
struct Counters: Sendable {
  var prizes: PrizeShop
  var goods: Stocks

  /// Shows what a day counts.
  mutating func eachCount(_ visit: (inout Int) -> Void) {
    prizes.eachCount(visit)
    goods.eachCount(visit)
  }
}

extension EngagedBlock {
  /// Phase: what follows for single members from their first post, their violations, their points and
  /// their wishes, in this order.
  mutating func meetConsequences(
    _ day: BlockDay, _ closing: DayClosing, at places: Span<Int>, ledger: inout Ledger,
    counters: inout Counters, visible: inout VisibleViolations
  ) {
    for next in places.indices where fate[places[next]] & Fate.consequences != 0 {
      let place = places[next]
      if fate[place] & Fate.firstPost != 0 {
        meetAnswer(day, closing, at: place, ledger: &ledger)
      }
      if fate[place] & (Fate.breaks | Fate.flagged) != 0, let moderation = closing.moderation {
        meetModerator(
          day, moderation, detected: closing.detected, at: place, ledger: &ledger,
          visible: &visible)
      }
      if fate[place] & Fate.redeems != 0 {
        let key = PersonKey(persona: day.persona, person: person[place])
        if let price = counters.prizes.take(aim: Int(standing.aim[place]), key) {
          standing.points[place] -= price
          ledger.points.redeem(Int(price))
        }
      }
      if fate[place] & Fate.buys != 0 {
        buy(day, closing, at: place, ledger: &ledger, stocks: &counters.goods)
      }
    }
  }
}
