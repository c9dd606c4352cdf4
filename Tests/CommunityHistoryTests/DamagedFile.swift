import CommunityHistory
import CommunityModel
import Testing

/// A file with something wrong, and what is to be said about it.
struct DamagedFile: Sendable, CustomTestStringConvertible {
  /// What is to be said.
  enum Answer: Sendable {
    /// It cannot be read, for this reason, on this line.
    case problem(HistoryProblem.Code, line: Int?)
    /// It is read, and this is found so many times; so many rows are kept.
    case findings([FindingKind: Int], kept: Int)
  }

  let name: String
  let bytes: [UInt8]
  var mapping = HistoryMapping()
  let answer: Answer

  var testDescription: String { name }

  init(
    _ name: String, _ text: String, _ answer: Answer,
    mapping change: (inout HistoryMapping) -> Void = { _ in }
  ) {
    self.init(name, bytes: Array(text.utf8), answer, mapping: change)
  }

  init(
    _ name: String, bytes: [UInt8], _ answer: Answer,
    mapping change: (inout HistoryMapping) -> Void = { _ in }
  ) {
    (self.name, self.bytes, self.answer) = (name, bytes, answer)
    change(&mapping)
  }

  /// The date that counts as today.
  static let today = CalendarDate(year: 2024, month: 12, day: 31)
}
