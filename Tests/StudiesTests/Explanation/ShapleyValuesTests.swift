import OutputAnalysis
import Testing

@testable import Studies

struct ShapleyValuesTests {
  @Test func `the glove game is divided as in the textbook`() {
    // One left glove and two right ones: a pair is worth 1. The values are 2/3, 1/6 and 1/6.
    let values = ShapleyValues(playerCount: 3, seed: 0).values { players in
      players.contains(0) && (players.contains(1) || players.contains(2)) ? 1 : 0
    }
    for (value, expected) in zip(values, [2.0 / 3, 1.0 / 6, 1.0 / 6]) {
      #expect(abs(value - expected) < 1e-15)
    }
  }

  @Test(arguments: 1...9)
  func `values sum to what all add to none`(playerCount: Int) {
    let worth = { (players: Set<Int>) in
      players.reduce(3.0) { $0 * (1.5 + Double($1)) } - Double(players.count * players.count)
    }
    let shapley = ShapleyValues(playerCount: playerCount, seed: 4)
    let total = worth(Set(0..<playerCount)) - worth([])
    let sum = shapley.values(worth: worth).reduce(0, +)
    #expect(abs(sum - total) <= 1e-12 * abs(total))
    #expect(shapley.isExact == (playerCount <= 6))
  }

  @Test func `independent contributions are found exactly, also from sampled orders`() {
    let own = (0..<9).map { Double($0 * $0) - 7 }
    let values = ShapleyValues(playerCount: 9, seed: 1).values { $0.reduce(0) { $0 + own[$1] } }
    for (value, expected) in zip(values, own) { #expect(abs(value - expected) < 1e-12) }
  }

  @Test func `sampled values come near the exact ones`() {
    // A majority game of eight with a weighty player: it decides if 2 to 5 of the other seven came
    // before, in 4 of 8 places; the others share the rest.
    let worth = { (players: Set<Int>) in
      players.reduce(0) { $0 + ($1 == 0 ? 4 : 1) } >= 6 ? 1.0 : 0
    }
    let shapley = ShapleyValues(playerCount: 8, seed: 2)
    let moments = (0..<400).reduce(into: RunningMoments()) { moments, future in
      moments.add(shapley.values(inFuture: future, worth: worth)[0])
    }
    #expect(moments.standardError < 0.03)
    #expect(abs(moments.mean - 0.5) < 3 * moments.standardError)
  }

  @Test func `a future of many players asks for few coalitions, with none and all among them`() {
    let shapley = ShapleyValues(playerCount: 9, seed: 2)
    let coalitions = shapley.coalitions(inFuture: 5)
    #expect(coalitions.count <= 18)
    #expect(Set(coalitions).isSuperset(of: [[], Set(0..<9)]))
    #expect(ShapleyValues(playerCount: 4, seed: 2).coalitions(inFuture: 5).count == 16)
  }

  @Test func `orders follow from the seed and the future`() {
    let one = ShapleyValues(playerCount: 8, seed: 2)
    let again = ShapleyValues(playerCount: 8, seed: 2)
    #expect(one.orders(inFuture: 3) == again.orders(inFuture: 3))
    #expect(one.orders(inFuture: 3) != one.orders(inFuture: 4))
    #expect(
      one.orders(inFuture: 3) != ShapleyValues(playerCount: 8, seed: 3).orders(inFuture: 3))
    #expect(one.orders(inFuture: 3).allSatisfy { $0.sorted() == Array(0..<8) })
  }
}
