import Testing

@testable import CommunityEngine

@Suite struct StandingColumnsTests {
  @Test func `what members take along is what they bring back`() {
    let standings = [
      Standing(points: 1),
      Standing(
        matchShift: -0.5, points: .max, trust: 0.25, bought: .max,
        silencedUntil: Standing.silencedForGood, strikes: .max, isLifted: true),
      Standing(silencedUntil: 3_690, strikes: 10),
      Standing(points: 4),
    ]
    var columns = StandingColumns()
    columns.grow(to: 32)
    columns.write(standings, from: 0)
    var list = PlaceList()
    list.find(below: standings.count) { _ in 1 }
    var taken: [Standing] = []
    columns.copy(at: list, numbers: 1..<3, to: &taken)
    #expect(taken.map { "\($0)" } == standings[1..<3].map { "\($0)" })
  }
}
