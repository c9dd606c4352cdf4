import ReplicationOutcomes

/// What was ordered in one replication, offer by offer and by whom.
struct SalesBook: Sendable {
  /// Whole run, in the order of the plan.
  private(set) var offers: [OfferCounts]
  /// Today's orders, and those of them that were sent back.
  private(set) var orders: [Int]
  private(set) var refunds: [Int]
  /// By source and persona: `values[source * personaCount + persona]`; empty if nothing is sold.
  private(set) var values: [ValueCounts]
  /// What sales have left so far, by source.
  private(set) var margins: [Double]
  private var paybacks: [Payback]
  private let personaCount: Int

  init(offerCount: Int, sourceCount: Int, personaCount: Int) {
    let sources = offerCount > 0 ? sourceCount : 0
    offers = Array(repeating: OfferCounts(), count: offerCount)
    orders = Array(repeating: 0, count: offerCount)
    refunds = orders
    values = Array(repeating: ValueCounts(), count: sources * personaCount)
    margins = Array(repeating: 0, count: sources)
    paybacks = Array(repeating: Payback(), count: sources)
    self.personaCount = personaCount
  }

  mutating func beginDay() {
    for offer in orders.indices {
      orders[offer] = 0
      refunds[offer] = 0
    }
  }

  /// Someone is admitted to a group.
  mutating func join(source: Int, persona: Int) {
    guard !values.isEmpty else { return }
    values[source * personaCount + persona].joins += 1
  }

  /// Someone orders; returns whether it is the first thing that they keep.
  mutating func order(
    _ offer: Int, _ sale: OfferTerms.Sale, by buyer: Buyer, isKept: Bool
  ) -> Bool {
    let place = buyer.source * personaCount + buyer.persona
    let refund = isKept ? 0 : 1
    orders[offer] += 1
    refunds[offer] += refund
    offers[offer].orders += 1
    offers[offer].refunds += refund
    values[place].orders += 1
    values[place].refunds += refund
    values[place].revenue += sale.earned * Double(1 - refund) + sale.earnedPerAction
    let margin = sale.margin(orders: 1, refunds: Double(refund))
    values[place].margin += margin
    margins[buyer.source] += margin
    guard isKept else { return false }
    let hadIt = buyer.bought & 1 << UInt32(offer) != 0
    offers[offer].buyers += hadIt ? 0 : 1
    values[place].buyers += buyer.bought == 0 ? 1 : 0
    return buyer.bought == 0
  }

  /// Takes in how far today's visitors came.
  mutating func add(_ today: [OfferCounts]) {
    for (offer, counts) in today.enumerated() {
      offers[offer].seen += counts.seen
      offers[offer].interested += counts.interested
      offers[offer].trusting += counts.trusting
      offers[offer].wanting += counts.wanting
    }
  }

  /// Looks at whether sources have paid back what they have cost so far.
  mutating func observePaybacks(day: Int, costs: [Double]) {
    for source in paybacks.indices {
      paybacks[source].observe(day: day, earned: margins[source], spent: costs[source])
    }
  }

  /// The first day from which on each source's sales covered its cost.
  var paybackDays: [Int?] { paybacks.map(\.day) }
}

/// The first day from which on what was earned so far covers what was spent so far.
struct Payback: Sendable {
  private(set) var day: Int?
  /// 1 if there is one, 0 if there is none, not a number where nothing was ever spent.
  private(set) var isPaidBack = Double.nan

  /// Looks at a day; where nothing was ever spent there is nothing to pay back.
  mutating func observe(day today: Int, earned: Double, spent: Double) {
    if earned < spent || spent == 0 {
      day = nil
    } else if day == nil {
      day = today
    }
    if spent > 0 { isPaidBack = day == nil ? 0 : 1 }
  }
}
