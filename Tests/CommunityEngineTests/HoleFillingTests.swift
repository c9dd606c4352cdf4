@testable import CommunityEngine
import RandomStreams
import Testing

@Suite struct HoleFillingTests {
  @Test func `every choice of removed places keeps exactly the others`() {
    for count in 0...10 {
      for chosen in 0..<1 << count {
        let removed = (0..<count).filter { chosen >> $0 & 1 == 1 }
        var column = Array(0..<count)
        var holes = HoleFilling()
        let left = holes.plan(removing: removed[...], count: count)
        holes.apply(to: &column)
        guard column[..<left].sorted() == (0..<count).filter({ !removed.contains($0) }) else {
          Issue.record("\(removed) of \(count) leave \(column[..<left])")
          return
        }
      }
    }
  }

  @Test func `several columns keep belonging together`() {
    var names = Array(0..<100)
    var squares = names.map { $0 * $0 }
    var holes = HoleFilling()
    let removed = names.filter { $0 % 3 == 1 || $0 > 90 }
    let left = holes.plan(removing: removed[...], count: 100)
    holes.apply(to: &names)
    holes.apply(to: &squares)
    #expect(left == 100 - removed.count)
    #expect(zip(names[..<left], squares[..<left]).allSatisfy { $0 * $0 == $1 })
  }
}
