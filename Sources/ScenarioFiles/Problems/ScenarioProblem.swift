package import CommunityModel

/// Something in a scenario that cannot be run as it stands.
package struct ScenarioProblem: Error, Sendable, Hashable {
  /// What kind of problem it is.
  package var code: ProblemCode
  /// Where it is.
  package var place: SourcePlace
  /// The keys that lead there, such as `personas.learner.pool`; empty for the whole file.
  package var keyPath: String
  /// What was found, as written.
  package var found: String?
  /// What is allowed there.
  package var allowed: LocalizedText?
  /// The name nearest to the one found.
  package var suggestion: String?
  /// The problem in one sentence, without the suggestion.
  var sentence: LocalizedText

  init(
    _ code: ProblemCode, at place: SourcePlace, path: String = "", found: String? = nil,
    allowed: LocalizedText? = nil, suggestion: String? = nil, _ english: String, _ chinese: String
  ) {
    self.code = code
    self.place = place
    self.keyPath = path
    self.found = found
    self.allowed = allowed
    self.suggestion = suggestion
    self.sentence = LocalizedText(english, chinese)
  }

  /// The problem with what may have been meant.
  package func message(in language: Language) -> String {
    guard let question else { return sentence[language] }
    return sentence[language] + LocalizedText(" ", "")[language] + question[language]
  }

  /// Asks whether the suggestion was meant.
  var question: LocalizedText? {
    suggestion.map { LocalizedText("Did you mean \($0)?", "你是想写 “\($0)” 吗？") }
  }

  /// What was found in a form short enough for a message.
  ///
  /// Characters are kept whole, and count as what they are made of: one may be made of thousands.
  static func shortened(_ text: String) -> String {
    if text.utf8.count <= foundLength, text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      return text
    }
    let isLong = text.unicodeScalars.count > foundLength
    // What follows may be megabytes.
    let beginning = isLong ? String(text.unicodeScalars.prefix(foundLength)) : text
    let oneLine = beginning.map { $0.isNewline ? " " : $0 }
    guard isLong else { return String(oneLine) }
    var room = foundLength - 3
    let start = oneLine.prefix {
      room -= $0.unicodeScalars.count
      return room >= 0
    }
    return String(start) + "…"
  }

  /// Unicode scalars of a text that a message repeats.
  private static let foundLength = 60
}
