import CommunityModel
import Testing

@testable import CommunityHistory

struct InvitationTests {
  private func forest(_ rows: String) throws -> InvitationForest? {
    InvitationForest(try readLog("member,day,event,peer\n" + rows))
  }

  @Test func `trees are those drawn by hand`() throws {
    // a → b, c; b → d; e alone; f → g.
    let found = try #require(
      try forest(
        "a,0,join,\nb,1,join,a\nc,9,join,a\nd,9,join,b\ne,9,join,\nf,10,join,\ng,12,join,f\n"))
    #expect(found.memberCount == 7 && found.invitedCount == 4 && found.treeCount == 2)
    #expect(found.treeSizes.map(\.memberCount) == [1, 2, 4])
    #expect(found.treeSizes.map(\.treeCount) == [1, 1, 1])
    #expect(found.depthShares == [3, 3, 1].map { $0 / 7 })
    #expect(abs(found.meanOffspring - 4.0 / 7) < 1e-15)
    // b after 1 day and g after 2; c after 9 and d after 8.
    #expect(found.earlyShare == 0.5 && found.impossibleCount == 0)
  }

  @Test func `an invitation before a join makes a link`() throws {
    let found = try #require(
      try forest("a,0,join,\na,1,invite,b\na,8,invite,c\nb,2,join,\nd,3,join,\n"))
    #expect(found.invitedCount == 1 && found.earlyShare == 0.5)
  }

  @Test func `circles are left out`() throws {
    let found = try #require(try forest("a,0,join,c\nb,1,join,a\nc,2,join,b\n"))
    #expect(found.invitedCount == 2 && found.impossibleCount == 1)
    #expect(try forest("a,0,join,b\nb,0,join,\n") == nil)
  }

  @Test func `a branching process has its mean`() throws {
    // Galton and Watson with Poisson offspring of mean 0.7 from 300 founders: 300 ÷ (1 - 0.7) members.
    var generator = TestGenerator(state: 23)
    var rows = ""
    var (queue, next) = (Array(0..<300).map { (id: $0, day: 0) }, 300)
    for member in queue { rows += "m\(member.id),0,join,\n" }
    while let member = queue.popLast() {
      for _ in 0..<generator.poisson(0.7) {
        rows += "m\(next),\(member.day + 1),join,m\(member.id)\n"
        queue.append((next, member.day + 1))
        next += 1
      }
    }
    let found = try #require(try forest(rows))
    #expect(abs(found.meanOffspring - 0.7) < 5 * found.meanOffspringStandardError)
    #expect(found.treeSizes.reduce(0) { $0 + $1.treeCount } == 300)
    #expect(found.treeSizes.reduce(0) { $0 + $1.memberCount * $1.treeCount } == next)
  }
}
