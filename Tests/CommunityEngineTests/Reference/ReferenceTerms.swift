import CommunityModel

/// What the sale of an offer brings and costs.
struct ReferenceTerms {
  private let offer: Offer

  init(_ offer: Offer) {
    self.offer = offer
  }

  /// Money earned by a sale that is not sent back.
  private var earned: Double {
    switch offer.goods {
    case .own, .ownCosting: offer.price
    case .partner(let commission): commission * offer.price
    }
  }

  /// Money for the goods of such a sale.
  private var goods: Double {
    switch offer.goods {
    case .own(let margin): (1 - margin) * offer.price
    case .ownCosting(let cost): cost
    case .partner: 0
    }
  }

  func income(orders: Int, refunds: Int) -> Double {
    Double(orders - refunds) * earned + Double(orders) * offer.commissionPerAction
  }

  /// On a day on which it begins so many times.
  func cost(beginning: Int, orders: Int, refunds: Int) -> Double {
    Double(beginning) * offer.cost + Double(orders - refunds) * goods
      + Double(refunds) * offer.refundCost
  }

  /// An order that was taken under these terms.
  func purchase(_ place: Int, on day: Int, isKept: Bool) -> ReferencePurchase {
    let kept = isKept ? 1.0 : 0
    return ReferencePurchase(
      offer: place, day: day, isKept: isKept,
      revenue: earned * kept + offer.commissionPerAction,
      margin: kept * (earned - goods) + offer.commissionPerAction
        - (1 - kept) * offer.refundCost)
  }
}

/// An order that somebody placed.
struct ReferencePurchase {
  /// The offer's place in the plan.
  let offer: Int
  let day: Int
  let isKept: Bool
  let revenue: Double
  /// What is left of that when goods and refunds are paid.
  let margin: Double
}
