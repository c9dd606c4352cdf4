/// The prizes that are left in one replication, and who gets them.
struct PrizeShop: Sendable {
  private let prices: [PointTerms.Price]
  /// How many there are of each prize.
  private var stock: [Int]
  /// Those given today.
  private(set) var given: [Int]
  /// The prize that those get who aim at each one; `nil` if all are gone.
  private(set) var targets: [Int?]
  /// The last one in the order of personas and persons who gets each prize today.
  private var lastTaker: [PersonKey?]

  init(_ terms: PointTerms?) {
    prices = terms?.prices ?? []
    stock = terms?.stock ?? []
    given = stock.map { _ in 0 }
    targets = stock.map { _ in nil }
    lastTaker = stock.map { _ in nil }
  }

  /// The price of what those get who aim at a prize; `nil` if all are gone.
  func price(ofAim aim: Int) -> PointTerms.Price? {
    targets[aim].map { prices[$0] }
  }

  /// Decides what is aimed at today: the prize itself, or the next one of the list that is left.
  mutating func beginDay() {
    for prize in stock.indices {
      given[prize] = 0
      lastTaker[prize] = nil
      let following = Array(stock.indices[prize...]) + Array(stock.indices[..<prize])
      targets[prize] = following.first { stock[$0] > 0 }
    }
  }

  /// Decides who gets a prize that more members want than there are: the first by number.
  ///
  /// - Parameters:
  ///   - wanted: how many want each prize.
  ///   - takers: finds everybody who wants a prize.
  mutating func allocate(wanted: [Int], takers: (_ prize: Int) -> [PersonKey]) {
    for prize in stock.indices where wanted[prize] > stock[prize] {
      lastTaker[prize] = takers(prize).sorted()[stock[prize] - 1]
    }
  }

  /// The prize and its price in points, if someone who wants it gets it.
  mutating func take(aim: Int, _ key: PersonKey) -> UInt32? {
    guard let prize = targets[aim] else { return nil }
    if let last = lastTaker[prize], last < key { return nil }
    given[prize] += 1
    if stock[prize] < .max { stock[prize] -= 1 }
    return prices[prize].points
  }
}
