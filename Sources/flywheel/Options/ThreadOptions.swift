import ArgumentParser
import Foundation

/// How much is done at a time.
struct ThreadOptions: ParsableArguments {
  @Option(help: HelpWords.threads)
  var threads: Int?

  func validate() throws {
    if let threads, !Self.range.contains(threads) {
      throw ValidationError(UsageWords.outOfRange("--threads", Self.range))
    }
  }

  /// Threads to run with: all processors, unless told otherwise.
  var count: Int { threads ?? Self.processorCount }

  /// Threads this machine offers.
  static var processorCount: Int {
    min(max(1, ProcessInfo.processInfo.activeProcessorCount), range.upperBound)
  }

  #if MPI
  /// Threads that a command line asks for, before it is parsed; else all processors.
  static func count(askedIn arguments: [String]) -> Int {
    let asked = arguments.enumerated().lazy.compactMap { place, argument in
      argument == "--threads"
        ? arguments[(place + 1)...].first.flatMap { Int($0) }
        : argument.hasPrefix("--threads=") ? Int(argument.dropFirst(10)) : nil
    }.first { range.contains($0) }
    return asked ?? processorCount
  }
  #endif

  private static let range = 1...1_024
}
