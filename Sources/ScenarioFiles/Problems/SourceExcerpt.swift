import CommunityModel

/// A line of a file and the one before it, numbered, with carets below what is wrong.
struct SourceExcerpt {
  /// Columns that the numbers of the lines take.
  let marginWidth: Int
  private let number: Int
  private let before: String?
  private let line: String
  private let caret: String

  /// The lines around a place; `nil` if the file has no such line.
  init?(_ lines: [String], at place: SourcePlace) {
    guard lines.indices.contains(place.line - 1) else { return nil }
    number = place.line
    marginWidth = String(place.line).count
    let scalars = Array(lines[place.line - 1].unicodeScalars)
    let start = min(place.column - 1, scalars.count)
    let window = Self.window(of: scalars.count, around: start)
    let end = min(window.upperBound, start + place.length)
    let lead = (window.lowerBound > 0 ? "…" : "") + Self.shown(scalars[window.lowerBound..<start])
    let marked = Self.shown(scalars[start..<end])
    line =
      lead + marked + Self.shown(scalars[end..<window.upperBound])
      + (window.upperBound < scalars.count ? "…" : "")
    caret =
      String(repeating: " ", count: DisplayWidth.of(lead))
      + String(repeating: "^", count: max(1, DisplayWidth.of(marked)))
    before = window.lowerBound == 0 ? Self.lineAbove(place.line, in: lines) : nil
  }

  /// The excerpt, with a note beside the carets.
  func lines(note: String?) -> [String] {
    let margin = String(repeating: " ", count: marginWidth)
    let gutter = margin + " |"
    let above = before.map { ["\(Self.padded(number - 1, to: marginWidth)) | \($0)"] } ?? []
    let pointer = "\(gutter) \(caret)" + (note.map { " " + VisibleText.of($0) } ?? "")
    return [gutter] + above + ["\(number) | \(line)", pointer, gutter]
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: width - digits.count) + digits
  }

  /// The line before, unless it is blank or long.
  private static func lineAbove(_ line: Int, in lines: [String]) -> String? {
    guard line > 1 else { return nil }
    let above = lines[line - 2]
    let isBlank = above.allSatisfy(\.isWhitespace)
    guard !isBlank, above.unicodeScalars.count <= 2 * reach else { return nil }
    return shown(Array(above.unicodeScalars)[...])
  }

  /// The part of a line that is shown around a place.
  private static func window(of count: Int, around start: Int) -> Range<Int> {
    guard count > 2 * reach else { return 0..<count }
    return max(0, start - reach)..<min(count, start + reach)
  }

  /// Scalars shown on each side of a place in a long line.
  private static let reach = 60

  /// Text with each tab as two spaces, so that the caret's column does not depend on tab stops.
  private static func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    scalars.map { $0 == "\t" ? "  " : VisibleText.of($0) }.joined()
  }
}
