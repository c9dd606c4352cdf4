import Testing

@testable import Studies

struct ValueTextTests {
  private struct Example {
    var number = 1.5
    var count = 3
    var name: String? = "a"
    var choice = Choice.one
    var days: ClosedRange<Int>? = 0...4
  }

  private enum Choice {
    case one
    case two
    case some(Int)
    case other(Int)
  }

  @Test func `every part of a value is in its text`() {
    let changes: [(inout Example) -> Void] = [
      { _ in }, { $0.number = 1.5.nextUp }, { $0.number = -1.5 }, { $0.count = 4 },
      { $0.name = nil }, { $0.name = "b" }, { $0.name = "" }, { $0.choice = .two },
      { $0.choice = .some(1) }, { $0.choice = .other(1) }, { $0.choice = .other(2) },
      { $0.days = nil }, { $0.days = 0...5 }, { $0.days = 1...4 },
    ]
    let texts = changes.map { change in
      var example = Example()
      change(&example)
      return ValueText(of: example).text
    }
    #expect(Set(texts).count == changes.count)
  }

  @Test func `numbers are told apart to the bit`() {
    #expect(ValueText(of: 0.0).text != ValueText(of: -0.0).text)
    #expect(ValueText(of: Double.nan).text == ValueText(of: Double.nan).text)
    #expect(ValueText(of: 0.1 + 0.2).text != ValueText(of: 0.3).text)
  }

  @Test func `no string looks like two`() {
    #expect(ValueText(of: ["a", "b"]).text != ValueText(of: ["a,:1'b"]).text)
    #expect(ValueText(of: [["a"], []]).text != ValueText(of: [[], ["a"]]).text)
  }

  @Test func `sets and dictionaries have one text`() {
    let names = (0..<50).map { "name \($0)" }
    #expect(ValueText(of: Set(names)).text == ValueText(of: Set(names.reversed())).text)
    let pairs = names.map { ($0, $0.count) }
    let texts = [pairs, pairs.reversed()].map { pairs in
      var dictionary: [String: Int] = [:]
      for (key, value) in pairs { dictionary[key] = value }
      return ValueText(of: dictionary).text
    }
    #expect(texts[0] == texts[1])
  }
}
