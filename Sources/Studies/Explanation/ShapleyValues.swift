import RandomStreams

/// What players add to the worth of their coalition, on average over the orders in which they come.
///
/// With few players all orders count, by their coalitions. With more, every future draws an order of its
/// own and takes it with its reverse, so that the error of sampling orders shows in the spread between
/// futures like all luck does. Either way the values of a future sum to the worth of all players less
/// that of none.
///
/// Citation: L. S. Shapley (1953), "A value for n-person games"; orders with their reverses make the error
/// smaller: R. Mitchell, J. Cooper, E. Frank, G. Holmes (2022), "Sampling permutations for Shapley value
/// estimation", Journal of Machine Learning Research 23.
struct ShapleyValues {
  /// Whether all orders count.
  let isExact: Bool
  private let playerCount: Int
  private let stream: NamedStream

  /// The most players whose coalitions are all asked for.
  static let exactLimit = 6

  /// - Parameters:
  ///   - playerCount: at least 1.
  ///   - seed: what the sampled orders follow from.
  init(playerCount: Int, seed: UInt64) {
    self.playerCount = playerCount
    isExact = playerCount <= Self.exactLimit
    stream = NamedStream(name: "shapley", seed: seed, purpose: 0)
  }

  /// The coalitions whose worth has to be known in a future, each once.
  func coalitions(inFuture future: Int) -> [Set<Int>] {
    guard !isExact else { return allCoalitions }
    let seen = orders(inFuture: future).flatMap { order in
      (0...playerCount).map { Set(order.prefix($0)) }
    }
    return Array(Set(seen)).sorted { $0.sorted().lexicographicallyPrecedes($1.sorted()) }
  }

  /// The values of all players in a future.
  func values(inFuture future: Int = 0, worth: (Set<Int>) -> Double) -> [Double] {
    isExact ? exactValues(worth) : sampledValues(orders(inFuture: future), worth)
  }

  /// An order of all players and its reverse.
  func orders(inFuture future: Int) -> [[Int]] {
    var players = Array(0..<playerCount)
    for place in stride(from: playerCount - 1, to: 0, by: -1) {
      let words = stream.words(replication: future << 12 | place)
      players.swapAt(place, Int(openUnitDouble(words.0) * Double(place + 1)))
    }
    return [players, players.reversed()]
  }

  private var allCoalitions: [Set<Int>] {
    (0..<1 << playerCount).map { bits in
      Set((0..<playerCount).filter { bits >> $0 & 1 == 1 })
    }
  }

  private func exactValues(_ worth: (Set<Int>) -> Double) -> [Double] {
    let worths = allCoalitions.map(worth)
    let factorials = (0...playerCount).map { (1...max(1, $0)).reduce(1) { $0 * Double($1) } }
    return (0..<playerCount).map { player in
      (0..<1 << playerCount).reduce(0) { sum, bits in
        guard bits >> player & 1 == 0 else { return sum }
        let size = bits.nonzeroBitCount
        let weight =
          factorials[size] * factorials[playerCount - size - 1] / factorials[playerCount]
        return sum + weight * (worths[bits | 1 << player] - worths[bits])
      }
    }
  }

  private func sampledValues(
    _ orders: [[Int]], _ worth: (Set<Int>) -> Double
  ) -> [Double] {
    var sums = [Double](repeating: 0, count: playerCount)
    for order in orders {
      var before = worth([])
      for (place, player) in order.enumerated() {
        let after = worth(Set(order.prefix(place + 1)))
        sums[player] += after - before
        before = after
      }
    }
    return sums.map { $0 / Double(orders.count) }
  }
}
