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

  @Test func `a line is drawn under the header`() {
    var table = TextTable([.leading, .trailing])
    table.add(["方案", "n"])
    table.addRule()
    table.add(["a", "100"])
    #expect(table.lines() == ["  方案    n", "  ────  ───", "  a     100"])
  }

  @Test func `styles take no column`() {
    let style = TextStyle(.always, for: .output)
    var table = TextTable([.leading, .trailing])
    table.add([style.bold("ab"), "1"])
    table.add(["abc", style.blue("23")])
    #expect(
      table.lines() == ["  \u{1B}[1mab\u{1B}[0m    1", "  abc  \u{1B}[34m23\u{1B}[0m"])
  }

  @Test func `columns line up whatever names hold`() {
    var table = TextTable([.leading, .leading])
    let names = [
      "营\u{202E}abc", "\u{1B}[2J\u{9B}31m", "👨‍👩‍👧 家庭", "a\u{200B}b", "c\r\n",
      String(repeating: "长", count: 100), "z" + String(repeating: "\u{301}", count: 99),
    ]
    for name in names { table.add([TextTable.name(name), "|"]) }
    let lines = table.lines()
    let columns = Set(lines.map { TextStyle.columns(String($0.prefix { $0 != "|" })) })
    #expect(columns == [2 + 32 + 2 - 1] || columns == [2 + 32 + 2])
    for line in lines {
      let isHostile = line.unicodeScalars.contains {
        [.control].contains($0.properties.generalCategory)
          || ($0.properties.generalCategory == .format && $0 != "\u{200D}")
      }
      #expect(!isHostile, "\(line)")
    }
  }
}
