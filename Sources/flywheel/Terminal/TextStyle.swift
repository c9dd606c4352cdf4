import CommunityModel
import Foundation
import ScenarioFiles

/// Whether and how text is styled with escape codes.
struct TextStyle {
  /// Whether escape codes may be written.
  let isColored: Bool

  /// Follows the command line, then `NO_COLOR` and `FORCE_COLOR`, then whether the stream is a
  /// terminal that can do it.
  init(
    _ choice: ColorChoice, for stream: TerminalStream,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    let isSet = { (name: String) in environment[name]?.isEmpty == false }
    isColored =
      switch choice {
      case .always: true
      case .never: false
      case .auto where isSet("NO_COLOR"): false
      case .auto where isSet("FORCE_COLOR"): environment["FORCE_COLOR"] != "0"
      case .auto: stream.isTerminal && environment["TERM"] != "dumb"
      }
  }

  func bold(_ text: String) -> String { wrapped(text, .bold) }
  func faint(_ text: String) -> String { wrapped(text, .faint) }
  func red(_ text: String) -> String { wrapped(text, .red) }
  func green(_ text: String) -> String { wrapped(text, .green) }
  func blue(_ text: String) -> String { wrapped(text, .blue) }

  /// Text that is safe to show: line breaks, tabs and the codes of this type stay, other characters that a
  /// terminal obeys are named.
  ///
  /// A text from elsewhere that holds one of these codes can set itself off, and nothing more.
  static func visible(_ text: String) -> String {
    pieces(of: text).map { piece in
      piece.isCode ? piece.text : VisibleText.of(piece.text, keeping: ["\n", "\t"])
    }.joined()
  }

  /// Columns of a text on a terminal: those of its characters, not of the codes of this type.
  static func columns(_ text: String) -> Int {
    pieces(of: text).reduce(0) { $0 + ($1.isCode ? 0 : DisplayWidth.of($1.text)) }
  }

  /// The text in pieces, each a code of this type or without one.
  private static func pieces(of text: String) -> [(text: String, isCode: Bool)] {
    var pieces: [(text: String, isCode: Bool)] = []
    for part in text.unicodeScalars.split(separator: "\u{1B}", omittingEmptySubsequences: false) {
      let isFirst = pieces.isEmpty
      let part = (isFirst ? "" : "\u{1B}") + String(part)
      if let code = isFirst ? nil : Code.allCases.first(where: { part.hasPrefix($0.text) }) {
        pieces.append((code.text, true))
        pieces.append((String(part.unicodeScalars.dropFirst(code.text.count)), false))
      } else {
        pieces.append((part, false))
      }
    }
    return pieces
  }

  private enum Code: String, CaseIterable {
    case reset = "0"
    case bold = "1"
    case faint = "2"
    case red = "31"
    case green = "32"
    case blue = "34"

    var text: String { "\u{1B}[\(rawValue)m" }
  }

  private func wrapped(_ text: String, _ code: Code) -> String {
    isColored && !text.isEmpty ? code.text + text + Code.reset.text : text
  }
}
