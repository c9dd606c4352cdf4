@testable import CommunityEngine
import RandomStreams
import Testing

@Suite struct OccupancyTreeTests {
  @Test(arguments: [1, 2, 3, 7, 8, 9, 40])
  func `it finds what a look at all groups finds`(count: Int) {
    let stream = PersonStream(seed: 2, replication: count, persona: 0)
    var members = (0..<count).map {
      Int(stream.words(person: UInt32($0), place: 0, purpose: 0).0 % 9)
    }
    var tree = OccupancyTree(groupCount: count) { members[$0] }
    for step in 0..<300 {
      let words = stream.words(person: UInt32(step), place: 1, purpose: 0)
      if words.0 % 10 == 0 {
        members.append(Int(words.1 % 9))
        tree.append(Int(words.1 % 9))
      } else {
        let group = Int(words.1) % members.count
        members[group] = Int(words.2 % 9)
        tree[group] = Int(words.2 % 9)
      }
      let line = Int(words.3 % 10)
      let open = members.indices.filter { members[$0] < line }
      #expect(members.indices.allSatisfy { tree[$0] == members[$0] })
      #expect(tree.first(below: line) == open.first)
      #expect(
        tree.smallest(below: line) == open.min { (members[$0], $0) < (members[$1], $1) })
    }
  }

  @Test func `filled again it knows the new groups alone`() {
    var tree = OccupancyTree(groupCount: 7) { $0 }
    for members in [[5, 3, 4, 9], [2], [8, 8, 7, 6, 5], [1, 9, 9, 9, 9]] {
      tree.fill(groupCount: members.count) { members[$0] }
      #expect(members.indices.allSatisfy { tree[$0] == members[$0] })
      #expect(tree.first(below: 6) == members.firstIndex { $0 < 6 })
      #expect(tree.first(below: .max) == 0)
      #expect(tree.first(below: 1) == nil, "places beyond the groups have no room")
    }
  }
}
