import PortableMath
import RandomStreams
import ReplicationOutcomes

/// How far a visitor came with an offer today, as bits.
private enum Interest {
  static let interested: UInt32 = 1
  /// Who believes it; it says something of those alone who are interested.
  static let trusting: UInt32 = 2
}

private func words(_ site: UInt32, of person: UInt32, _ stream: PersonStream) -> RandomWords {
  philox4x32(counter: (person, site, stream.replication, stream.persona), key: stream.key)
}

/// Phase: which visitors are interested in an offer, and whether these believe it.
private func consider(
  _ chance: OfferChance, stream: PersonStream, audience: borrowing Audience,
  interested: inout Column<UInt32>, shoppers: inout PlaceList
) {
  let person = audience.person.span
  let bought = audience.bought.span
  let trust = audience.trust.span
  var interested = interested.mutableSpan
  let count = Columns.wholeVectors(audience.places.count)
  precondition(
    person.count >= count && bought.count >= count && trust.count >= count
      && interested.count >= count, "an audience must fit its columns")
  let (site, replication, persona) = (chance.site, stream.replication, stream.persona)
  let seed = stream.key
  let bit = chance.bit
  var i = 0
  while i < count {
    let words = unsafe philox4x32(
      counter: (person[unchecked: i], site, replication, persona), key: seed)
    let hasBought = unsafe bought[unchecked: i] & bit != 0
    let interest = hasBought ? chance.interestAgain : chance.interest
    let trusting = unsafe openUnitFloat(words.1) < trust[unchecked: i] ? Interest.trusting : 0
    unsafe interested[unchecked: i] =
      openUnitFloat(words.0) < interest ? Interest.interested | trusting : 0
    i &+= 1
  }
  let found = interested.span
  shoppers.find(below: audience.places.count) { unsafe found[unchecked: $0] }
}

extension EngagedBlock {
  /// Phase: which visitors want what is on offer, after interest, trust and price; `scratch.audience` are they.
  ///
  /// Interest and trust are drawn each day; what an offer is worth to somebody is drawn once, so that
  /// one who finds it too dear finds it too dear tomorrow.
  mutating func shop(
    _ chunk: Chunk, _ chance: OfferChance, key: DayKey, scratch: inout ChunkScratch,
    counts: inout OfferCounts
  ) {
    let stream = key.stream.about(nameHash: chance.nameHash)
    consider(
      chance, stream: stream, audience: scratch.audience, interested: &scratch.interested,
      shoppers: &scratch.shoppers)
    counts.interested += scratch.shoppers.count
    for next in 0..<scratch.shoppers.count {
      let visitor = scratch.shoppers[next]
      guard scratch.interested[visitor] & Interest.trusting != 0 else { continue }
      let member = chunk.start + scratch.audience.places[visitor]
      counts.trusting += 1
      let worth = words(OfferChance.worthSite, of: person[member], stream).0
      guard openUnitFloat(worth) < chance.pay else { continue }
      counts.wanting += 1
      standing.wishes[member] |= chance.bit
      fate[member] |= Fate.buys
    }
  }

  /// Someone orders what they want, as far as there is any: it may be sent back, and it may disappoint.
  mutating func buy(
    _ day: BlockDay, _ closing: DayClosing, at place: Int, ledger: inout Ledger,
    stocks: inout Stocks
  ) {
    guard let offers = closing.offers else { return }
    let wishes = standing.wishes[place]
    standing.wishes[place] = 0
    for (offer, sale) in offers.sales.enumerated() where wishes & 1 << UInt32(offer) != 0 {
      let key = PersonKey(persona: day.persona, person: person[place])
      guard stocks.take(offer, key) else { continue }
      let words = words(
        OfferChance.site(day: day.day), of: person[place],
        day.stream.about(nameHash: offers.nameHashes[offer]))
      let isKept = openUnitFloat(words.3) >= offers.refund(offer: offer, persona: day.persona)
      if !isKept { stocks.putBack(offer) }
      ledger.orders.append(
        Order(
          offer: offer, group: day.group,
          buyer: Buyer(
            persona: day.persona, source: Int(background[place].source),
            joinedDay: Int(joinedDay[place]), bought: standing.bought[place]), isKept: isKept))
      if isKept { standing.bought[place] |= 1 << UInt32(offer) }
      if satisfaction[place] > -1 {
        satisfaction[place] -= sale.satisfactionLoss * (satisfaction[place] + 1)
      }
      if let trust = closing.trust {
        standing.trust[place] = trust.afterPurchase(
          standing.trust[place], quality: sale.quality, disappointment: sale.disappointment)
      }
    }
  }

  /// The numbers of those who want what is offered, in no order.
  func shoppers(for offer: Int) -> [UInt32] {
    (0..<count).filter {
      fate[$0] & Fate.buys != 0 && standing.wishes[$0] & 1 << UInt32(offer) != 0
    }.map { person[$0] }
  }
}

/// What someone orders.
struct Order: Sendable {
  let offer: Int
  let group: Int
  let buyer: Buyer
  let isKept: Bool
}

/// Someone who orders, as far as books are concerned.
struct Buyer: Sendable {
  let persona: Int
  /// Place in `CommunityPlan.sources`.
  let source: Int
  let joinedDay: Int
  /// What they have bought before and kept, as bits.
  let bought: UInt32
}
