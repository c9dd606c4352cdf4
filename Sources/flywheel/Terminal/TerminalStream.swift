import ArgumentParser
import Foundation
import ScenarioFiles

/// A stream that people may be reading.
///
/// Names, paths and messages may hold what somebody else wrote, so whatever is written for people is made
/// safe here: see `VisibleText`.
enum TerminalStream {
  case output
  case error

  /// Whether people read it, rather than a program or a file.
  var isTerminal: Bool { isatty(handle.fileDescriptor) == 1 }

  /// Writes text for people.
  func write(_ text: String) {
    writeBytes(of: TextStyle.visible(text))
  }

  /// Writes text for people and ends the line.
  func writeLine(_ text: String = "") {
    write(text + "\n")
  }

  /// Writes a text that other programs read: as it is, unless people see it now.
  func writeDocument(_ text: String) {
    isTerminal ? write(text) : writeBytes(of: text)
  }

  /// Writes in place of what stands on the terminal's line.
  func replaceLine(with text: String) {
    writeBytes(of: "\r\u{1B}[K" + TextStyle.visible(text))
  }

  /// When results cannot be written the process ends and says so by its exit code; when complaints
  /// cannot be written there is nobody to tell.
  private func writeBytes(of text: String) {
    do {
      try handle.write(contentsOf: Data(text.utf8))
    } catch  where self == .output {
      TerminalStream.error.writeLine(FailureWords.label + FailureWords.outputClosed)
      Foundation.exit(ExitCodes.cannotWrite.rawValue)
    } catch {}
  }

  private var handle: FileHandle {
    switch self {
    case .output: .standardOutput
    case .error: .standardError
    }
  }
}
