/// The prizes that are left in one replication, and who gets them.
struct PrizeShop: Sendable {
  private var prices: [PointTerms.Price]
  private var stocks: Stocks
  /// Those given today.
  private(set) var given: [Int]
  /// The prize that those get who aim at each one; `nil` if all are gone.
  private(set) var targets: [Int?]

  init(_ terms: PointTerms?) {
    prices = terms?.prices ?? []
    stocks = Stocks(terms?.stock ?? [])
    given = prices.map { _ in 0 }
    targets = prices.map { _ in nil }
  }

  /// Goes on with the prices of another phase.
  mutating func follow(_ terms: PointTerms?) {
    prices = terms?.prices ?? []
  }

  /// The price of what those get who aim at a prize; `nil` if all are gone.
  func price(ofAim aim: Int) -> PointTerms.Price? {
    targets[aim].map { prices[$0] }
  }

  /// Decides what is aimed at today: the prize itself, or the next one of the list that is left.
  mutating func beginDay() {
    stocks.beginDay()
    for prize in prices.indices {
      given[prize] = 0
      let following = Array(prices.indices[prize...]) + Array(prices.indices[..<prize])
      targets[prize] = following.first { stocks.left[$0] > 0 }
    }
  }

  /// Decides who gets a prize that more members want than there are: the first by number.
  ///
  /// - Parameters:
  ///   - wanted: how many want each prize.
  ///   - takers: finds everybody who wants a prize.
  mutating func allocate(wanted: [Int], takers: (_ prize: Int) -> [PersonKey]) {
    stocks.allocate(wanted: wanted, takers: takers)
  }

  /// The prize and its price in points, if someone who wants it gets it.
  mutating func take(aim: Int, _ key: PersonKey) -> UInt32? {
    guard let prize = targets[aim], stocks.take(prize, key) else { return nil }
    given[prize] += 1
    return prices[prize].points
  }
}
