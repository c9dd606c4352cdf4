import ArgumentParser

/// How the process says what went wrong; the numbers are those of `sysexits.h` and of shells.
enum ExitCodes {
  /// The command line is wrong.
  static let usage = ExitCode(64)
  /// The scenario or its data is wrong.
  static let badData = ExitCode(65)
  /// A file that was named does not exist or may not be read.
  static let missingFile = ExitCode(66)
  /// A program or font that a command needs is not installed.
  static let notInstalled = ExitCode(69)
  /// The product or what it rests on is at fault.
  static let internalFault = ExitCode(70)
  /// The system refuses what a command needs, such as a port or memory.
  static let systemRefuses = ExitCode(71)
  /// Results cannot be written.
  static let cannotWrite = ExitCode(73)
  /// Somebody stopped the run: Ctrl-C.
  static let interrupted = ExitCode(130)
  /// The system or another program stopped the run: SIGTERM.
  static let terminated = ExitCode(143)
}
