import CommunityModel
import Testing

@testable import CommunityEngine

@Suite struct PrizeShopTests {
  @Test func `a prize that is gone is replaced by the next one of the list that is left`() {
    var shop = shop(stocks: [2, 0, nil])
    shop.beginDay()
    #expect(shop.targets == [0, 2, 2])
    for person in 0..<2 { #expect(shop.take(aim: 0, key(person)) == 10) }
    shop.beginDay()
    #expect(shop.targets == [2, 2, 2] && shop.given == [0, 0, 0])
  }

  @Test func `nobody aims at anything once all are gone`() {
    var shop = shop(stocks: [0, 0])
    shop.beginDay()
    #expect(shop.targets == [nil, nil])
    #expect(shop.take(aim: 1, key(0)) == nil)
    var empty = PrizeShop(nil)
    empty.beginDay()
    #expect(empty.targets.isEmpty)
  }

  @Test(arguments: [[4, 1, 3, 0, 2], [0, 1, 2, 3, 4], [2, 4, 0, 3, 1]])
  func `of more takers than prizes the first by number get them, in whatever order they come`(
    order: [Int]
  ) {
    var shop = shop(stocks: [3])
    shop.beginDay()
    shop.allocate(wanted: [5]) { _ in order.map(key) }
    let served = order.filter { shop.take(aim: 0, key($0)) != nil }
    #expect(served.sorted() == [0, 1, 2])
    #expect(shop.given == [3])
  }

  @Test func `the personas listed first come first`() {
    var shop = shop(stocks: [1])
    shop.beginDay()
    let takers = [
      PersonKey(persona: 1, person: 0), PersonKey(persona: 0, person: 1 << 31),
    ]
    shop.allocate(wanted: [2]) { _ in takers }
    #expect(takers.map { shop.take(aim: 0, $0) != nil } == [false, true])
  }

  /// Prizes of 10, 20, 30, … points.
  private func shop(stocks: [Int?]) -> PrizeShop {
    var scheme = PointScheme()
    scheme.prizes = stocks.enumerated().map { place, stock in
      var prize = Prize(name: "prize \(place)")
      prize.points = Double(10 * (place + 1))
      prize.stock = stock
      return prize
    }
    return PrizeShop(PointTerms(scheme))
  }

  private func key(_ person: Int) -> PersonKey {
    PersonKey(persona: 0, person: UInt32(person))
  }
}
