import CommunityModel
import ScenarioFiles
import Testing

/// Where a strategy is put, and how it is written there.
struct StrategyLayoutTests {
  struct Layout: CustomTestStringConvertible {
    var before: String
    var after: String
    var testDescription: String { before }
  }

  private static let head = """
    name: small
    start: 2026-01-01
    horizon_days: 30
    personas: [{use: learner, pool: 100}]
    seed_members: {learner: 1}

    """

  private static let layouts = [
    // Dashes in the column of the key, a key after it, comments between.
    Layout(
      before: "strategies:\n- name: plan   # as it is\n  # not now: 1\n# the end\n\nseed: 3\n",
      after:
        "strategies:\n- name: plan   # as it is\n  # not now: 1\n- name: new\n  set:\n    mechanics.reply: 0.5\n# the end\n\nseed: 3\n"
    ),
    // Deep indentation and a wide dash.
    Layout(
      before: "strategies:\n    -   name: plan\n        set:\n           seeding.bond: 0.1\n",
      after:
        "strategies:\n    -   name: plan\n        set:\n           seeding.bond: 0.1\n    -   name: new\n        set:\n           seeding.bond: 0.1\n           mechanics.reply: 0.5\n"
    ),
    // Lines without text between items.
    Layout(
      before: "strategies:\n  - name: plan\n\n  # other\n  - {name: b}\n\nseed: 3\n",
      after:
        "strategies:\n  - name: plan\n\n  # other\n  - {name: b}\n\n  - {name: new, set: {mechanics.reply: 0.5}}\n\nseed: 3\n"
    ),
    // No line break at the end.
    Layout(
      before: "strategies:\n  - {name: plan}",
      after: "strategies:\n  - {name: plan}\n  - {name: new, set: {mechanics.reply: 0.5}}"),
    // A dash in a line of its own.
    Layout(
      before: "strategies:\n  -\n    name: plan\n",
      after:
        "strategies:\n  -\n    name: plan\n  - name: new\n    set:\n      mechanics.reply: 0.5\n"),
    // Brackets in one line.
    Layout(
      before: "strategies: [{name: plan}]  # one\nseed: 3\n",
      after:
        "strategies: [{name: plan}, {name: new, set: {mechanics.reply: 0.5}}]  # one\nseed: 3\n"),
    Layout(
      before: "strategies: [ name: plan , ]\n",
      after: "strategies: [ name: plan , {name: new, set: {mechanics.reply: 0.5}}, ]\n"),
    // Brackets over several lines.
    Layout(
      before: "strategies: [\n  {name: plan},  # one\n  {name: b}  # two, three\n]\n",
      after:
        "strategies: [\n  {name: plan},  # one\n  {name: b},  # two, three\n  {name: new, set: {mechanics.reply: 0.5}}\n]\n"
    ),
    Layout(
      before: "strategies: [\n  {name: plan},\n  {name: b}, # two\n]\n",
      after:
        "strategies: [\n  {name: plan},\n  {name: b}, # two\n  {name: new, set: {mechanics.reply: 0.5}},\n]\n"
    ),
    Layout(
      before: "strategies: [{name: plan},\n             {name: b}]\n",
      after:
        "strategies: [{name: plan},\n             {name: b},\n             {name: new, set: {mechanics.reply: 0.5}}]\n"
    ),
    // No list.
    Layout(
      before: "seed: 3\n",
      after:
        "seed: 3\n\nstrategies:\n  - name: plan\n  - name: new\n    set:\n      mechanics.reply: 0.5\n"
    ),
    Layout(
      before: "seed: 3  # end\n...\n",
      after:
        "seed: 3  # end\n\nstrategies:\n  - name: plan\n  - name: new\n    set:\n      mechanics.reply: 0.5\n...\n"
    ),
    Layout(
      before: "strategies:\n  - &p {name: plan}\n  # more\n...\n# after\n",
      after:
        "strategies:\n  - &p {name: plan}\n  - {name: new, set: {mechanics.reply: 0.5}}\n  # more\n...\n# after\n"
    ),
  ]

  private let draft = ScenarioDraft(
    base: "plan", set: [.init("mechanics.reply", .number(0.5))])

  @Test(arguments: layouts)
  func `a strategy is put after the last and looks like it`(_ layout: Layout) throws {
    for (start, lineBreak) in [
      ("", "\n"), ("\u{FEFF}", "\n"), ("", "\r\n"), ("\u{FEFF}---\n", "\r\n"),
    ] {
      let form = { (text: String) in (start + Self.head + text).replacing("\n", with: lineBreak) }
      #expect(
        try Array(saved(draft, as: "new", in: form(layout.before)).utf8)
          == Array(form(layout.after).utf8))
    }
  }

  @Test(arguments: [
    "strategies: &s\n  - name: plan\n", "strategies: !x [{name: plan}]\n",
    "optimize: 3\n",
  ])
  func `a list that is marked, and a file with problems, are left alone`(_ text: String) {
    #expect(refusal(draft, in: Self.head + text) != nil)
    #expect(refusal(draft, in: Self.head + "strategies:\n  - name: plan\n") == nil)
  }

  @Test func `every layout keeps what it has`() throws {
    var layouts = GeneratedLayouts(generator: SplitMix(state: 10_2026))
    var kinds: Set<String> = []
    for number in 0..<300 {
      let (text, kind, names) = layouts.next()
      kinds.insert(kind)
      let base = names[number % names.count]
      let draft = ScenarioDraft(base: base, set: draft.set)
      var expected = try scenario(text, draft)
      expected.strategies[expected.strategies.count - 1].name = "新 \(number)"
      let new = try saved(draft, as: "新 \(number)", in: text)
      #expect(try scenario(new) == expected, "\(text)")
      #expect(isWithin(text, new), "\(text)")
      let removed = lines(new).difference(from: lines(text)).removals.count
      #expect(removed <= (kind == "flow" || kind == "rows" ? 1 : 0), "\(text)\n\(new)")
      let again = try saved(draft, as: "x", in: new)
      #expect(try scenario(again).strategies.map(\.name) == expected.strategies.map(\.name) + ["x"])
    }
    #expect(kinds.count == 4)
  }

  @Test func `the check of what is kept sees a change`() {
    #expect(!isWithin("a b", "ab c") && isWithin("a b", "xa, b"))
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }
  }

  /// Whether the bytes of a text stand in another in the same order.
  private func isWithin(_ old: String, _ new: String) -> Bool {
    var rest = Array(old.utf8)[...]
    for byte in new.utf8 where byte == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}

/// Files that say much the same in many ways.
private struct GeneratedLayouts {
  var generator: SplitMix

  mutating func next() -> (text: String, kind: String, names: [String]) {
    var blocks = [
      "name: small\n", "start: 2026-01-01\n", "horizon_days: 30\n",
      "personas: [{use: learner, pool: 100}]\n", "seed_members: {learner: 1}\n",
      "seed: 3   # 种子\n",
      "positioning:\n  # inner\n  screening: 20%\n", "mechanics: {reply: 0.4}\n",
    ]
    let names = (0..<Int.random(in: 1...4, using: &generator)).map {
      ["plan", "甲", "b c", "x.1"][$0]
    }
    let kind = ["block", "flow", "rows", "none"].randomElement(using: &generator) ?? ""
    if kind != "none" {
      blocks.insert(
        list(kind, names), at: Int.random(in: 0...blocks.count, using: &generator))
    }
    var text = blocks.map { filler("") + $0 }.joined() + filler("")
    if maybe { text = "---\n" + text }
    if maybe { text = String(text.reversed().drop { $0 == "\n" }.reversed()) }
    if maybe { text = text.replacing("\n", with: "\r\n") }
    if maybe { text = "\u{FEFF}" + text }
    return (text, kind, kind == "none" ? ["plan"] : names)
  }

  private var maybe: Bool {
    mutating get { Bool.random(using: &generator) }
  }

  /// Perhaps a comment or a line without text.
  private mutating func filler(_ indent: String) -> String {
    ["", "", "\n", "\(indent)# 说明 / note: [x, {y}]\n", "  \n", "\(indent)# a\n\n\(indent)#b\n"]
      .randomElement(using: &generator) ?? ""
  }

  private mutating func list(_ kind: String, _ names: [String]) -> String {
    let note = maybe ? "  # note, with comma" : ""
    switch kind {
    case "flow":
      let end = maybe ? " ]" : ",]"
      return "strategies: [" + names.map { flowItem($0) }.joined(separator: ", ") + end + note
        + "\n"
    case "rows":
      let rows = names.map { "  " + flowItem($0) }.joined(separator: ",\(note)\n")
      return "strategies: [\n" + rows + (maybe ? "," : "") + note + "\n" + (maybe ? "  " : "")
        + "]\n"
    default:
      let indent = ["", "  ", "     "].randomElement(using: &generator) ?? ""
      return "strategies:\(note)\n"
        + names.map { filler(indent) + blockItem($0, indent, note) }.joined()
    }
  }

  private mutating func flowItem(_ name: String) -> String {
    let set = maybe ? ", set: {seeding.bond: 0.1, \"mechanics.reply\": 0.2}" : ""
    return "{name: '\(name)'\(set)}"
  }

  private mutating func blockItem(_ name: String, _ indent: String, _ note: String) -> String {
    if maybe { return "\(indent)- \(flowItem(name))\(note)\n" }
    let gap = maybe ? "" : "  "
    guard maybe else { return "\(indent)- \(gap)name: \(name)\(note)\n" }
    let inner = "\(indent)  \(gap)"
    return "\(indent)- \(gap)name: \(name)\n\(inner)set:\(note)\n\(filler(inner))"
      + "\(inner)  seeding.bond: 0.1\n\(filler(inner))\(inner)  channels: [\n\(inner)    ]\(note)\n"
      + (maybe ? "\(inner)  # channels: []\n" : "")
  }
}
