import Testing

@testable import CommunityEngine

@Suite struct InvitationTreesTests {
  /// Three roots; the second brings two people on days 2 and 4, the first of whom brings one on day 7.
  private static let trees: InvitationTrees = {
    var trees = InvitationTrees()
    let roots = (0..<3).map { _ in trees.plant(isEligible: true) }
    let root = inviter(tree: roots[1], generation: 0, joinedDay: 0)
    let first = trees.grow(from: root, day: 2, isEligible: true)
    _ = trees.grow(from: root, day: 4, isEligible: false)
    _ = trees.grow(
      from: inviter(tree: roots[1], generation: first, joinedDay: 2), day: 7, isEligible: false)
    return trees
  }()

  private static func inviter(tree: UInt32, generation: UInt16, joinedDay: Int) -> Inviter {
    Inviter(
      persona: 0, person: 0, group: 0,
      background: Background(source: 0, generation: generation, tree: tree), joinedDay: joinedDay)
  }

  @Test func `sizes, depth and times are those of the trees`() {
    let trees = Self.trees
    #expect(trees.meanSize == 2)
    #expect(trees.depth == 2)
    #expect(trees.largeTreeShare == 0)
    #expect(trees.deepShare == 0)
    // 2, 4 and 5 days.
    #expect(trees.meanCycleDays == 11.0 / 3)
  }

  @Test func `everyone is counted in their generation, and at that of whom they were brought by`() {
    let generations = Self.trees.generations
    #expect(generations.count == ReplicationOutcome.generationLimit + 1)
    #expect(generations.map(\.joined).prefix(4) == [3, 2, 1, 0])
    #expect(generations.map(\.invited).prefix(4) == [2, 1, 0, 0])
    #expect(generations.map(\.eligible30).prefix(4) == [3, 1, 0, 0])
  }

  @Test func `a chain of twelve is large and deep, and its end is counted together`() {
    var trees = InvitationTrees()
    let tree = trees.plant(isEligible: false)
    var generation: UInt16 = 0
    for day in 1...11 {
      generation = trees.grow(
        from: Self.inviter(tree: tree, generation: generation, joinedDay: day - 1), day: day,
        isEligible: false)
    }
    #expect(trees.depth == 11 && trees.meanSize == 12)
    #expect(trees.largeTreeShare == 1)
    #expect(trees.deepShare == 9.0 / 11)
    #expect(trees.generations.map(\.joined) == Array(repeating: 1, count: 10) + [2])
  }

  @Test func `trees are large from eleven people on`() {
    var trees = InvitationTrees()
    let sizes = [1, 10, 11, 12, 300]
    for size in sizes {
      let root = Self.inviter(
        tree: trees.plant(isEligible: false), generation: 0, joinedDay: 0)
      for _ in 1..<size { _ = trees.grow(from: root, day: 1, isEligible: false) }
    }
    #expect(trees.largeTreeShare == Double(11 + 12 + 300) / Double(sizes.reduce(0, +)))
  }

  @Test func `without sizes people have the same generations`() {
    var trees = InvitationTrees()
    trees.keepsSizes = false
    let tree = trees.plant(isEligible: false)
    for day in 1...11 {
      let inviter = Self.inviter(tree: tree, generation: UInt16(day - 1), joinedDay: day - 1)
      #expect(trees.grow(from: inviter, day: day, isEligible: false) == UInt16(day))
    }
    #expect(trees.depth == 11 && trees.largeTreeShare == 0)
  }

  @Test func `without people there are no figures`() {
    let trees = InvitationTrees()
    #expect(trees.meanSize.isNaN && trees.depth.isNaN && trees.largeTreeShare.isNaN)
    #expect(trees.deepShare.isNaN && trees.meanCycleDays.isNaN)
  }
}
