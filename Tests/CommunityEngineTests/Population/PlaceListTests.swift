import RandomStreams
import Testing

@testable import CommunityEngine

@Suite struct PlaceListTests {
  @Test(arguments: [0, 1, 15, 16, 17, 63, 64, 65, 511, 512, 513, 1_000, 1_024, 2_500])
  func `it finds what a look at all places finds`(bound: Int) {
    let stream = PersonStream(seed: 8, replication: bound, persona: 0)
    var list = PlaceList()
    for share: UInt32 in [0, 1, 50, 100] {
      // Beyond the bound something happens everywhere: nobody is there.
      let happens = (0..<Columns.wholeVectors(bound)).map { place -> UInt32 in
        let word = stream.words(person: UInt32(place), place: 0, purpose: 0).0
        return place >= bound || word % 100 < share ? 1 + word % 1_000 : 0
      }
      list.find(below: bound) { happens[$0] }
      let expected = (0..<bound).filter { happens[$0] != 0 }
      let found = list.places
      #expect(found.indices.map { found[$0] } == expected)
      var visited: [Int] = []
      list.forEach { visited.append($0) }
      #expect(visited == expected)
    }
  }
}
