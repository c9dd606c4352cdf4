import Foundation

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

  func bold(_ text: String) -> String { wrapped(text, "1") }
  func faint(_ text: String) -> String { wrapped(text, "2") }
  func red(_ text: String) -> String { wrapped(text, "31") }
  func green(_ text: String) -> String { wrapped(text, "32") }
  func blue(_ text: String) -> String { wrapped(text, "34") }

  private func wrapped(_ text: String, _ code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
