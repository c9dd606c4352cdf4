import ArgumentParser
import DenseLinearAlgebra
import Foundation

/// Runs the self-check of the linked OpenBLAS in a process of its own.
///
/// A kernel that the processor cannot execute kills the process that calls it, so the first call is
/// left to a child: this process then lives to say what to do.
enum LibraryTrial {
  /// Whether this process is the child.
  static func isAsked(by arguments: [String]) -> Bool { arguments == [word] }

  /// What the child does.
  static func run() {
    BLASThreads.pinToOne()
    _ = LibrarySelfCheck.run()
  }

  /// Throws if the child was killed; what a check that fails means is left to the caller's own run.
  static func requireSurvival() throws {
    let child = Process()
    child.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    child.arguments = [word]
    child.environment = ProcessInfo.processInfo.environment.merging(
      ["SWIFT_BACKTRACE": "enable=no"]) { _, new in new }
    child.standardOutput = FileHandle.nullDevice
    child.standardError = FileHandle.nullDevice
    try child.run()
    child.waitUntilExit()
    if child.terminationReason == .uncaughtSignal {
      throw Failure(
        ExitCodes.internalFault, FailureWords.killedByLibrary(signal: child.terminationStatus))
    }
  }

  /// What the child is started with; it is no command, so that people need not know it.
  private static let word = "library-trial"
}
