import CommunityModel

/// Pieces of Markdown.
enum MarkdownText {
  /// A table; cells are Markdown already.
  static func table(header: [String], rows: [[String]]) -> String {
    let line = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |" }
    let rule = line(header.map { _ in "---" })
    return ([line(header), rule] + rows.map(line)).joined(separator: "\n")
  }

  /// Text that is no Markdown.
  static func escaped(_ text: String) -> String {
    String(text.flatMap { "\\`*_[]<>|#".contains($0) ? ["\\", $0] : [$0] })
  }

  /// Text as it stands in a scenario file; nothing for none.
  ///
  /// A bar would end a table's cell even in code, and a backquote the code.
  static func code(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    let safe = text.contains("`") ? escaped(text) : "`" + text + "`"
    return text.contains("`") ? safe : safe.replacing("|", with: "\\|")
  }

  /// A value in one language.
  static func value(_ value: DescribedValue, in language: Language) -> String {
    switch value {
    case .number(let number): PlainNumber.text(number)
    case .derived(let number): PlainNumber.text(number, digits: 3)
    case .text(let text): escaped(text[language])
    case .code(let text): code(text)
    }
  }

  /// The values allowed.
  static func range(_ range: ClosedRange<Double>, isWhole: Bool, in language: Language) -> String {
    let ends = (PlainNumber.text(range.lowerBound), PlainNumber.text(range.upperBound))
    let whole = isWhole ? LocalizedText(", whole", "，整数")[language] : ""
    return "\(ends.0) … \(ends.1)" + whole
  }

  /// How far a value x may deviate.
  static func plausible(_ range: PlausibleRange) -> String {
    switch range {
    case .factor(let factor):
      let text = PlainNumber.text(factor)
      return "x ÷ \(text) … x · \(text)"
    case .shift(let distance): return "x ± " + PlainNumber.text(distance)
    case .power(let power):
      let text = PlainNumber.text(power)
      return "x^(1/\(text)) … x^\(text)"
    }
  }
}
