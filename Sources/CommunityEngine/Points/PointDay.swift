/// Points and prizes on one day.
struct PointDay {
  let earning: EarningDay
  /// The price of what those get who aim at each prize; `nil` if all are gone.
  let prices: [PointTerms.Price?]
  /// The prize that those get who aim at each prize.
  let targets: [Int]
  /// Visit logit of someone responsive who can afford the prize.
  let progressEffect: Float

  /// - Parameters:
  ///   - terms: the scheme.
  ///   - targets: the prize that those get who aim at each one; `nil` if all are gone.
  ///   - campaign: whether members are rewarded for inviting.
  init(_ terms: borrowing PointTerms, targets: [Int?], _ campaign: borrowing Campaign) {
    earning = EarningDay(
      checkIn: terms.checkIn, answer: terms.answer, share: terms.share,
      invite: terms.invite + campaign.inviterPoints)
    let priceList = terms.prices
    prices = targets.map { $0.map { priceList[$0] } }
    self.targets = targets.map { $0 ?? 0 }
    progressEffect = terms.progressEffect
  }
}
