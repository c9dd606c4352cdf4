/// A text as Unicode scalars, with its lines.
struct TextLines {
  let scalars: [Unicode.Scalar]

  init(_ source: SourceText) {
    scalars = Array(String(decoding: source.bytes, as: UTF8.self).unicodeScalars)
  }

  /// The line break that the text uses first.
  var lineBreak: String {
    guard let first = scalars.firstIndex(where: { $0 == "\n" || $0 == "\r" }) else { return "\n" }
    guard scalars[first] == "\r" else { return "\n" }
    return scalars.dropFirst(first + 1).first == "\n" ? "\r\n" : "\r"
  }

  /// Where the line of a scalar begins.
  func start(ofLineAt place: Int) -> Int {
    (scalars[..<place].lastIndex(where: SourceText.isBreak) ?? -1) + 1
  }

  /// Where the line of a scalar ends, before its line break.
  func end(ofLineAt place: Int) -> Int {
    scalars[place...].firstIndex(where: SourceText.isBreak) ?? scalars.count
  }

  /// Where the line after a line break begins; `nil` after the last line.
  func start(ofLineAfter end: Int) -> Int? {
    guard end < scalars.count else { return nil }
    let isPair = scalars[end] == "\r" && scalars.dropFirst(end + 1).first == "\n"
    let start = end + (isPair ? 2 : 1)
    return start < scalars.count ? start : nil
  }

  /// Where the line before one ends; `nil` before the first line.
  func end(ofLineBefore start: Int) -> Int? {
    guard start > 0 else { return nil }
    let isPair = start > 1 && scalars[start - 1] == "\n" && scalars[start - 2] == "\r"
    return start - (isPair ? 2 : 1)
  }

  /// The place after the last scalar before a place that is no blank and no line break.
  func trimmed(_ place: Int) -> Int {
    (scalars[..<place].lastIndex { !$0.properties.isWhitespace } ?? -1) + 1
  }

  /// The first scalar of a line that is no blank, or the end of the line.
  func content(ofLineAt start: Int) -> Int {
    scalars[start...].firstIndex { !" \t".unicodeScalars.contains($0) } ?? scalars.count
  }

  /// Whether nothing but blanks stands in the line that begins at a place.
  func isBlank(lineAt start: Int) -> Bool { content(ofLineAt: start) >= end(ofLineAt: start) }

  /// Whether the line that begins at a place holds a comment and nothing else.
  func isComment(lineAt start: Int) -> Bool {
    scalars.dropFirst(content(ofLineAt: start)).first == "#"
  }

  /// The text between two places.
  func text(_ range: Range<Int>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[range])
    return text
  }

  /// The text with others put into it.
  func inserting(_ insertions: [Insertion]) -> String {
    var result = ""
    var done = 0
    for insertion in insertions.sorted(by: { $0.place < $1.place }) {
      result += text(done..<insertion.place) + insertion.text
      done = insertion.place
    }
    return result + text(done..<scalars.count)
  }

  /// A text to be put before a scalar.
  struct Insertion {
    var place: Int
    var text: String
  }
}
