import Testing

@testable import flywheel

struct TextTableTests {
  @Test func `columns line up with wide characters`() {
    var table = TextTable([.leading, .trailing, .leading])
    table.add(["期末成员", "499 人", "x"])
    table.add(["target", "96%", "y"])
    table.add(["short"])
    // A Chinese character takes two columns: 期末成员 takes 8, 499 人 takes 6.
    #expect(table.lines() == ["  期末成员  499 人  x", "  target       96%  y", "  short"])
  }
}
