import CommunityEngine
import Testing

@testable import Studies

struct ShardShareTests {
  @Test(arguments: [1, 2, 3, 7, 64, 1_000], [0, 1, 5, 511, 513, 2_000])
  func `every replication and every twin falls to one part`(count: Int, replications: Int) throws {
    let parts = try (1...count).map { index in
      try #require(ShardShare(index: index, count: count))
        .numbers(ofFirst: replications, hasTwins: true)
    }
    let twins = TwinReplications.originals(in: 0..<replications).map(ReplicationNumber.twin)
    #expect(parts.flatMap(\.self).sorted() == Array(0..<replications) + twins)
    let sizes = parts.map(\.count)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 2)
  }

  @Test func `part 3 of 64 has every sixty-fourth replication from number 2 on`() throws {
    let share = try #require(ShardShare(index: 3, count: 64))
    #expect(share.numbers(ofFirst: 200, hasTwins: false) == [2, 66, 130, 194])
  }

  @Test(arguments: [(0, 4), (5, 4), (-1, 4), (1, 0), (1, 10_001)])
  func `there is no such part`(index: Int, count: Int) {
    #expect(ShardShare(index: index, count: count) == nil)
  }
}
