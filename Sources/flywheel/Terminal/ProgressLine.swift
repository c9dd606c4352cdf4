import CommunityModel
import Foundation
import ScenarioFiles

/// A line on standard error, if that is a terminal, that is drawn over itself.
struct ProgressLine {
  /// Whether anything is shown.
  let isShown: Bool

  init(isWanted: Bool) {
    let canErase = ProcessInfo.processInfo.environment["TERM"] != "dumb"
    isShown = isWanted && canErase && TerminalStream.error.isTerminal
  }

  /// Nothing is shown of what is done within a second.
  static let patience = Duration.seconds(1)

  func show(_ text: String) {
    guard isShown else { return }
    TerminalStream.error.replaceLine(with: fitted(text))
  }

  func clear() {
    guard isShown else { return }
    TerminalStream.error.replaceLine(with: "")
  }

  /// The line cut to the terminal's width, so that redrawing it never leaves parts behind.
  private func fitted(_ line: String) -> String {
    var size = winsize()
    let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return DisplayWidth.cut(VisibleText.of(line), to: (isKnown ? Int(size.ws_col) : 80) - 1)
  }
}
