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
