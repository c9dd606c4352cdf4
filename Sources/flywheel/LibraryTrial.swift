import ArgumentParser
import DenseLinearAlgebra
import Foundation

/// The self-check of the linked OpenBLAS in a process of its own, while this one goes on.
///
/// A kernel that the processor cannot execute kills the process that calls it, so the first call is
/// left to a child: this process then lives to say what to do.
struct LibraryTrial {
  private let child = Process()

  /// Starts it.
  init() throws {
    child.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    child.arguments = [Self.word]
    child.environment = ProcessInfo.processInfo.environment.merging(
      ["SWIFT_BACKTRACE": "enable=no", "OPENBLAS_NUM_THREADS": "1"]) { _, new in new }
    child.standardOutput = FileHandle.nullDevice
    child.standardError = FileHandle.nullDevice
    try child.run()
  }

  /// Waits for its end and throws if it was killed; what a check that fails means is left to the caller's own run.
  func requireSurvival() throws {
    child.waitUntilExit()
    if child.terminationReason == .uncaughtSignal {
      throw Failure(
        ExitCodes.internalFault, FailureWords.killedByLibrary(signal: child.terminationStatus))
    }
    if child.terminationStatus == EXIT_SUCCESS { LibrarySelfCheck.notePassed() }
  }

  /// Whether this process is the child.
  static func isAsked(by arguments: [String]) -> Bool { arguments == [word] }

  /// What the child does.
  static func run() -> Never {
    exit(LibrarySelfCheck.run().passed ? EXIT_SUCCESS : EXIT_FAILURE)
  }

  /// What the child is started with; it is no command, so that people need not know it.
  private static let word = "library-trial"
}
