import ArgumentParser
import Foundation

/// A stream that people may be reading.
enum TerminalStream {
  case output
  case error

  /// Whether people read it, rather than a program or a file.
  var isTerminal: Bool { isatty(handle.fileDescriptor) == 1 }

  /// Writes text as it is.
  ///
  /// When results cannot be written the process ends and says so by its exit code; when complaints
  /// cannot be written there is nobody to tell.
  func write(_ text: String) {
    do {
      try handle.write(contentsOf: Data(text.utf8))
    } catch  where self == .output {
      TerminalStream.error.writeLine(FailureWords.label + FailureWords.outputClosed)
      Foundation.exit(ExitCodes.cannotWrite.rawValue)
    } catch {}
  }

  /// Writes text and ends the line.
  func writeLine(_ text: String = "") {
    write(text + "\n")
  }

  private var handle: FileHandle {
    switch self {
    case .output: .standardOutput
    case .error: .standardError
    }
  }
}
