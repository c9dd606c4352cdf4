@testable import CommunityEngine
import CommunityModel
import RandomStreams

extension ReferenceEngine {
  /// A visitor looks at what is on offer.
  mutating func consider(
    _ member: ReferenceMember, _ offers: [ReferenceOffer], _ today: inout ReferenceDay
  ) {
    let persona = plan.personas[member.persona]
    let stream = streams[member.persona]
    for offer in offers {
      let words = offer.words(member, stream)
      today.offers[offer.place].seen += 1
      guard offer.interests(member, persona, words) else { continue }
      today.offers[offer.place].interested += 1
      guard openUnitFloat(words.1) < member.trust else { continue }
      today.offers[offer.place].trusting += 1
      guard offer.isWorthIt(to: member, persona, stream) else { continue }
      today.offers[offer.place].wanting += 1
      shop.want(offer.place, member)
    }
  }

  /// Those who want something order it, and may send it back at once.
  mutating func sell(_ offers: [ReferenceOffer], _ day: Int, _ today: inout ReferenceDay) {
    for offer in offers {
      let buyers = shop.takeOrders(offer.place)
      for member in buyers { order(offer, member, day, &today.offers[offer.place]) }
      shop.takeBack(offer.place, today.offers[offer.place].refunds)
    }
  }

  private func order(
    _ offer: ReferenceOffer, _ member: ReferenceMember, _ day: Int, _ counts: inout OfferCounts
  ) {
    let persona = plan.personas[member.persona]
    let isKept = !offer.isSentBack(by: persona, offer.words(member, streams[member.persona]))
    counts.orders += 1
    counts.refunds += isKept ? 0 : 1
    if isKept, member.bought.insert(offer.place).inserted { counts.buyers += 1 }
    member.purchases.append(
      ReferenceTerms(offer.offer).purchase(offer.place, on: day, isKept: isKept))
    offer.affect(member, plan.trust)
  }
}
