import Testing

@testable import CommunityEngine

@Suite struct ColumnTests {
  @Test func `a column keeps its values from a few bytes to pages of its own`() {
    var column = Column<UInt32>()
    let long = ColumnMemory.long / MemoryLayout<UInt32>.stride
    for places in [1, 16, long - 1, long, long + 1, 3 * long, 100 * long] {
      let before = column.count
      column.grow(to: places, with: UInt32(places))
      for place in before..<places { column[place] &+= UInt32(place) }
      let count = column.count
      #expect(count == places)
    }
    var wrong: [Int] = []
    var stage = 0
    let stages = [1, 16, long - 1, long, long + 1, 3 * long, 100 * long]
    for place in 0..<column.count {
      while place >= stages[stage] { stage += 1 }
      if column[place] != UInt32(stages[stage]) &+ UInt32(place) { wrong.append(place) }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [1, 16, 17, 8_191, 8_192, 100_000, 3_000_000])
  func `columns grow by whole runs, and little when they are long`(places: Int) {
    let grown = Columns.grown(places)
    #expect(grown > places && grown.isMultiple(of: Columns.run))
    #expect(places < 8_192 || grown <= places + places / 16 + Columns.run)
  }
}
