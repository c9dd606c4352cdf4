import Testing

@testable import CommunityEngine

@Suite struct ColumnTests {
  @Test(arguments: [true, false])
  func `a column keeps its values in pages of its own`(isShortAtFirst: Bool) {
    let long = ColumnMemory.long / MemoryLayout<UInt32>.stride
    var stages = [1, 16, long - 1, long, long + 1, long + 2, 3 * long, 100 * long]
    if !isShortAtFirst { stages.removeFirst(3) }
    var column = Column<UInt32>()
    for places in stages {
      let before = column.count
      column.grow(to: places, with: UInt32(places))
      for place in before..<places { column[place] &+= UInt32(place) }
    }
    var (wrong, stage) = (0, 0)
    for place in 0..<column.count {
      while place >= stages[stage] { stage += 1 }
      wrong += column[place] == UInt32(stages[stage]) &+ UInt32(place) ? 0 : 1
    }
    #expect(wrong == 0)
  }

  @Test func `a column of members that ends within a page keeps them`() {
    let short = ColumnMemory.long / MemoryLayout<Member>.stride
    var column = Column<Member>()
    for places in [short, short + 1, short + 2, 3 * short] {
      let before = column.count
      column.grow(to: places, with: Member.placeholder)
      for place in before..<places { column[place].person = UInt32(place) }
    }
    let kept = (0..<column.count).allSatisfy { column[$0].person == UInt32($0) }
    #expect(kept)
    let copied = Column(column.prefix(2 * short))
    let isWhole =
      copied.count == 2 * short
      && (0..<copied.count).allSatisfy { copied[$0].person == UInt32($0) }
    #expect(isWhole)
  }

  @Test(arguments: [1, 16, 17, 8_191, 8_192, 100_000, 3_000_000])
  func `columns grow by whole runs, and little when they are long`(places: Int) {
    let grown = Columns.grown(places)
    #expect(grown > places && grown.isMultiple(of: Columns.run))
    #expect(places < 8_192 || grown <= places + places / 16 + Columns.run)
  }
}
