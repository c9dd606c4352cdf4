/// A strategy as a scenario file states it.
struct StrategyText {
  /// How the items of a block list are laid out.
  struct Layout {
    /// Columns before the dash.
    var dash: Int
    /// Columns from the dash to the keys of an item.
    var keys = 2
    /// Columns from `set` to the keys within it.
    var changes = 2
    /// Whether an item is a map in braces.
    var isFlow = false
  }

  let name: String
  let changes: [DocumentNode.Entry]

  /// The strategy as a map in braces.
  var flow: String {
    FlowText.text(.strategy(name, setting: changes, at: SourcePlace(file: "", line: 1, column: 1)))
  }

  /// The strategy as lines of a block list.
  func lines(_ layout: Layout) -> [String] {
    let dash = Self.blanks(layout.dash) + "-" + Self.blanks(layout.keys - 1)
    if layout.isFlow { return [dash + flow] }
    let nameText = FlowText.text(
      DocumentNode(
        content: .text(name), place: SourcePlace(file: "", line: 1, column: 1)))
    let first = "\(dash)\(ScenarioKey.name.rawValue): \(nameText)"
    guard !changes.isEmpty else { return [first] }
    let inner = Self.blanks(layout.dash + layout.keys)
    let deepest = inner + Self.blanks(layout.changes)
    return [first, "\(inner)\(ScenarioKey.set.rawValue):"]
      + changes.map { "\(deepest)\(FlowText.key($0.key)): \(FlowText.text($0.value))" }
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
