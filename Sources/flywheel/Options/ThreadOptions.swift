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

  private static let range = 1...1_024
}
