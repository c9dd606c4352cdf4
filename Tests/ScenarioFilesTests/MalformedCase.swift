import Foundation
import Testing

/// A change to a valid scenario that must give a problem of a code on the line of the change.
struct MalformedCase: CustomTestStringConvertible {
  var old: String
  var new: String
  var code: String
  /// Lines below the start of the change.
  var offset: Int
  /// What is changed.
  var start: String

  init(
    _ old: String, _ new: String, _ code: String, offset: Int = 0,
    in start: String = ScenarioTexts.full
  ) {
    self.old = old
    self.new = new
    self.code = code
    self.offset = offset
    self.start = start
  }

  var testDescription: String { "\(old) → \(new.prefix(60)): \(code)" }

  /// The changed text and the line on which the problem must be.
  var changed: (text: String, line: Int)? {
    let text = start
    guard let range = text.range(of: old) else { return nil }
    let line = text[..<range.lowerBound].reduce(1) { $0 + ($1 == "\n" ? 1 : 0) }
    return (text.replacingCharacters(in: range, with: new), line + offset)
  }
}
