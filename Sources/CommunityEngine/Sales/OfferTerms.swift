import CommunityModel
import RandomStreams

/// What is sold, when, and to whom, as the numbers the day loop needs.
struct OfferTerms: Sendable {
  /// What an order leaves, and what the goods do.
  struct Sale: Sendable {
    /// Money for an order that is kept, and for any order.
    let earned: Double
    let earnedPerAction: Double
    /// Money that goods of an order cost which is kept, and an order that is sent back.
    let goodsCost: Double
    let refundCost: Double
    let quality: Float
    let disappointment: Float
    /// Satisfaction lost, as a share of what there is above −1.
    let satisfactionLoss: Float

    init(_ offer: Offer) {
      earned = offer.earnedPerSale
      earnedPerAction = offer.commissionPerAction
      goodsCost = offer.goodsCostPerSale
      refundCost = offer.refundCost
      quality = Float(offer.quality)
      disappointment = Float(offer.disappointment)
      satisfactionLoss = Float(offer.disappointmentCost * offer.disappointment)
    }

    /// Money that orders and those of them that were sent back leave: earnings less goods and refunds.
    func margin(orders: Double, refunds: Double) -> Double {
      (orders - refunds) * (earned - goodsCost) + orders * earnedPerAction
        - refunds * refundCost
    }
  }

  /// What an offer is to one persona.
  private struct Audience: Sendable {
    let interest: Float
    /// Interest of those who have bought it.
    let interestAgain: Float
    let pay: Float
    let payOnLastDay: Float
    let refund: Float
  }

  let sales: [Sale]
  let stock: [Int?]
  /// Hashes of the names, by which draws are keyed: an offer keeps its draws wherever it stands in a list.
  let nameHashes: [UInt32]
  private let posts: [Double]
  private let saidQuality: [Double]
  /// By offer and persona: `audiences[offer * personaCount + persona]`.
  private let audiences: [Audience]
  private let personaCount: Int
  /// The offers that run on each day, in the order of the plan.
  private let days: [[OfferDay]]

  init(_ plan: CommunityPlan, horizonDays: Int) {
    precondition(plan.offers.count <= Offer.limit, "what was bought is kept as bits")
    sales = plan.offers.map(Sale.init)
    stock = plan.offers.map(\.stock)
    nameHashes = plan.offers.map { UInt32(truncatingIfNeeded: fnv1a($0.name)) }
    posts = plan.offers.map(\.postsPerDay)
    saidQuality = plan.offers.map(\.saidQuality)
    personaCount = plan.personas.count
    audiences = plan.offers.flatMap { offer in
      plan.personas.map { persona in
        Audience(
          interest: Float(offer.interestedShare(of: persona, again: false)),
          interestAgain: Float(offer.interestedShare(of: persona, again: true)),
          pay: Float(offer.payingShare(of: persona, isLastDay: false)),
          payOnLastDay: Float(offer.payingShare(of: persona, isLastDay: true)),
          refund: Float(
            1 - (1 - persona.buying.refundShare) * (1 - offer.disappointment)))
      }
    }
    var days = [[OfferDay]](repeating: [], count: plan.offers.isEmpty ? 0 : horizonDays)
    for (place, offer) in plan.offers.enumerated() {
      for occurrence in offer.occurrences where occurrence.lowerBound < horizonDays {
        for day in occurrence.clamped(to: 0...horizonDays - 1) {
          days[day].append(
            OfferDay(
              offer: place,
              isLastDay: day == occurrence.upperBound && day < horizonDays - 1))
        }
      }
    }
    self.days = days
  }

  /// What runs on a day, of what there is any left.
  func running(on day: Int, isLeft: (_ offer: Int) -> Bool) -> [OfferDay] {
    days.isEmpty ? [] : days[day].filter { isLeft($0.offer) }
  }

  /// Posts that sell what runs, and the quality of the goods said in them, summed.
  func posts(of running: [OfferDay]) -> (number: Double, quality: Double) {
    running.reduce((0, 0)) { sum, day in
      (sum.0 + posts[day.offer], sum.1 + posts[day.offer] * saidQuality[day.offer])
    }
  }

  /// What running offers are to a persona.
  func chances(_ running: [OfferDay], ofPersona persona: Int, day: Int) -> [OfferChance] {
    running.map { running in
      let audience = audiences[running.offer * personaCount + persona]
      return OfferChance(
        offer: running.offer, nameHash: nameHashes[running.offer], day: day,
        interest: audience.interest,
        interestAgain: audience.interestAgain,
        pay: running.isLastDay ? audience.payOnLastDay : audience.pay)
    }
  }

  /// Probability that an order of a persona is sent back: 1 − (1 − refund_share)(1 − disappointment).
  func refund(offer: Int, persona: Int) -> Float {
    audiences[offer * personaCount + persona].refund
  }
}

/// An offer on a day on which it runs.
struct OfferDay: Sendable {
  /// Its place in the plan.
  let offer: Int
  /// Whether the deadline is today; one that runs until the end of the simulation has none.
  let isLastDay: Bool
}

/// What an offer is to the members of one persona on one day.
struct OfferChance {
  let offer: Int
  let nameHash: UInt32
  /// Second counter word of the day's draws.
  let site: UInt32
  /// Probability to be interested, and that of those who have bought it.
  let interest: Float
  let interestAgain: Float
  /// Share that pays the price.
  let pay: Float

  init(
    offer: Int, nameHash: UInt32, day: Int, interest: Float, interestAgain: Float, pay: Float
  ) {
    self.offer = offer
    self.nameHash = nameHash
    site = Self.site(day: day)
    self.interest = interest
    self.interestAgain = interestAgain
    self.pay = pay
  }

  /// The offer as a bit of what somebody has bought or wants.
  var bit: UInt32 { 1 << UInt32(offer) }

  /// The key of draws on one day.
  static func site(day: Int) -> UInt32 {
    PersonStream.site(place: day, purpose: DrawPurpose.offer.rawValue)
  }

  /// The key of what an offer is worth to somebody, for good: a day that is never simulated.
  static let worthSite = site(day: 1 << 24 - 1)
}
