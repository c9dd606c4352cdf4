package import CommunityModel

/// Why a file cannot be read as a history.
package struct HistoryProblem: Error, Sendable, Equatable {
  /// What kind of problem it is.
  package enum Code: String, Sendable, CaseIterable {
    case emptyFile, tooLarge, tooManyRows, tooManyColumns, fieldTooLong
    case binaryFile, zeroByte, undecodable, contradictedEncoding, noConverter, unclosedQuote
    case noHeadings, unknownKind, missingColumn, noMeasures, ambiguousColumn, unknownHeading
    case foreignColumn, sharedColumn, repeatedEventWord
    case unreadableTimes, mixedTimes, ambiguousDayAndMonth, noUsableRows
  }

  /// What kind of problem it is.
  package let code: Code
  /// The file's path as it is to be shown.
  package let path: String
  /// The line, from 1; `nil` for the whole file.
  package let line: Int?
  /// The column of the table, from 1, if the problem is about one.
  package let column: Int?
  /// What is wrong and what can be done.
  package let sentence: LocalizedText

  init(
    _ code: Code, path: String, line: Int? = nil, column: Int? = nil, _ english: String,
    _ chinese: String
  ) {
    self.code = code
    self.path = path
    self.line = line
    self.column = column
    sentence = LocalizedText(english, chinese)
  }

  /// The problem with its place: `events.csv:12: …`.
  package func message(in language: Language) -> String {
    let place = [line, line == nil ? nil : column].compactMap { $0.map(String.init) }
    return ([VisibleText.of(path)] + place).joined(separator: ":")
      + LocalizedText(": ", "：")[language] + sentence[language]
  }
}
