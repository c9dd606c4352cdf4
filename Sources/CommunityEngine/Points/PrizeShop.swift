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

  /// Decides what is aimed at today: the prize itself, or the next one of the list that is left.
  mutating func beginDay() {
    stocks.beginDay()
    for prize in prices.indices {
      given[prize] = 0
    }
    targets = Self.targets(prices.count) { stocks.left(of: $0) > 0 }
  }

  /// What those get who aim at each of so many prizes: itself, or the next one of the list that is left;
  /// `nil` if all are gone.
  static func targets(_ count: Int, isLeft: (_ prize: Int) -> Bool) -> [Int?] {
    (0..<count).map { prize in
      let following = Array(prize..<count) + Array(0..<prize)
      return following.first(where: isLeft)
    }
  }

  /// Decides who gets a prize that more members want than there are: the first by number.
  ///
  /// - Parameters:
  ///   - wanted: how many want each prize.
  ///   - takers: finds everybody who wants a prize.
  mutating func allocate(
    wanted: [Int], takers: (_ prize: Int) throws -> [PersonKey]
  ) rethrows {
    try stocks.allocate(wanted: wanted, takers: takers)
  }

  /// Shows what a day counts.
  mutating func eachCount(_ visit: (inout Int) -> Void) {
    for prize in given.indices { visit(&given[prize]) }
    stocks.eachCount(visit)
  }

  /// The prize and its price in points, if someone who wants it gets it.
  mutating func take(aim: Int, _ key: PersonKey) -> UInt32? {
    guard let prize = targets[aim], stocks.take(prize, key) else { return nil }
    given[prize] += 1
    return prices[prize].points
  }
}
