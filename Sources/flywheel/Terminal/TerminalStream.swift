import Foundation

/// A stream that people may be reading.
enum TerminalStream {
  case output
  case error

  /// Whether people read it, rather than a program or a file.
  var isTerminal: Bool { isatty(handle.fileDescriptor) == 1 }

  /// Writes text as it is.
  func write(_ text: String) {
    handle.write(Data(text.utf8))
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
