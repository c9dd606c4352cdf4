import CommunityModel
import PortableMath
import RandomStreams

/// An offer on one of its days.
struct ReferenceOffer {
  let offer: Offer
  /// Its place in the plan.
  let place: Int
  private let day: Int
  private let isLastDay: Bool

  /// An offer that runs until the end of the simulation has no last day.
  init(_ offer: Offer, place: Int, day: Int, horizonDays: Int) {
    self.offer = offer
    self.place = place
    self.day = day
    isLastDay = day < horizonDays - 1 && offer.occurrences.contains { $0.upperBound == day }
  }

  /// What is said of the goods.
  var promisedQuality: Double { offer.promisedQuality ?? offer.quality }

  /// How far the goods fall short of it.
  private var disappointment: Double { max(0, promisedQuality - offer.quality) }

  func interests(_ member: ReferenceMember, _ persona: Persona, _ words: RandomWords) -> Bool {
    var chance = offer.interest * ReferenceFeed.fit(offer.topics, persona.topics)
    if member.bought.contains(place) { chance *= offer.repeat }
    chance *= (1 - exponential(-offer.postsPerDay)) / (1 - exponential(-1))
    return openUnitFloat(words.0) < Float(min(1, chance))
  }

  /// Today's draws of a member.
  func words(_ member: ReferenceMember, _ stream: PersonStream) -> RandomWords {
    named(stream).words(person: member.person, place: day, purpose: 10)
  }

  /// Draws belong to an offer's name and not to its place.
  private func named(_ stream: PersonStream) -> PersonStream {
    stream.about(nameHash: UInt32(fnv1a(offer.name) % 0x1_0000_0000))
  }

  /// Whether it is worth its price to somebody, who has made up their mind once for life.
  func isWorthIt(to member: ReferenceMember, _ persona: Persona, _ stream: PersonStream) -> Bool {
    let words = named(stream).words(person: member.person, place: 16_777_215, purpose: 10)
    return openUnitFloat(words.0) < Float(payingShare(of: persona.buying))
  }

  /// 1 / (1 + (price / worth)^sensitivity · exp(−impulse)).
  private func payingShare(of habits: BuyingHabits) -> Double {
    if offer.price == 0 { return 1 }
    let quality = promisedQuality
    let worth =
      habits.willingnessToPay * (offer.referencePrice ?? offer.price)
      * (2 * quality / (1 + quality))
    // A logarithm needs a normal number, and for less nobody buys.
    guard worth >= .leastNormalMagnitude else { return 0 }
    var logit =
      habits.priceSensitivity * (naturalLogarithm(worth) - naturalLogarithm(offer.price))
    if isLastDay { logit += offer.deadlineImpulse }
    return 1 / (1 + exponential(-max(-700, min(700, logit))))
  }

  func isSentBack(by persona: Persona, _ words: RandomWords) -> Bool {
    let kept = (1 - persona.buying.refundShare) * (1 - disappointment)
    return openUnitFloat(words.3) < Float(1 - kept)
  }

  /// Goods below what was said of them cost satisfaction; all goods move trust.
  func affect(_ member: ReferenceMember, _ trust: Trust?) {
    let loss = Float(offer.disappointmentCost * disappointment)
    if member.satisfaction > -1 {
      member.satisfaction -= loss * (member.satisfaction + 1)
    }
    guard let trust else { return }
    let before = member.trust
    let gained = before + Float(trust.goodsGain) * Float(offer.quality) * (1 - before)
    member.trust = gained - Float(trust.disappointmentCost) * Float(disappointment) * before
  }
}
