package import CommunityModel

/// What somebody at the live page changed: a number of the plan, or an assumption held at a value.
package struct LiveChange: Sendable, Equatable {
  /// The keys that lead to it.
  package var path: String
  /// What it is.
  package var meaning: LocalizedText
  /// The value it had.
  package var before: LocalizedText
  /// The value it has.
  package var after: LocalizedText
  /// Whether it is how the world is, and not what the operator does.
  package var isAssumption: Bool

  /// Makes a change.
  package init(
    path: String, meaning: LocalizedText, before: LocalizedText, after: LocalizedText,
    isAssumption: Bool
  ) {
    self.path = path
    self.meaning = meaning
    self.before = before
    self.after = after
    self.isAssumption = isAssumption
  }

  /// The change in words.
  var words: LocalizedText {
    let name = AssumptionName.text(meaning, path: path)
    let change = LocalizedText(
      "\(name.english): \(before.english) → \(after.english)",
      "\(name.chinese)：\(before.chinese) → \(after.chinese)")
    return isAssumption
      ? LocalizedText("If the world is so — \(change.english)", "假如实际是这样——\(change.chinese)")
      : change
  }

  /// How a number is written among changes: as anybody would state it.
  package static func text(_ value: Double) -> LocalizedText {
    let text = PlainNumber.text(value, digits: 6)
    return LocalizedText(text, text)
  }
}
