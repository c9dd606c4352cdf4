import ArgumentParser
import CommunityModel
import Foundation

/// What may be said about a run besides its scenario.
struct RunOptions: ParsableArguments {
  @Option(help: HelpWords.replications)
  var replications: Int?

  @Option(help: HelpWords.seed)
  var seed: UInt64?

  @Option(help: HelpWords.threads)
  var threads: Int?

  func validate() throws {
    if let replications, !ReplicationPlan.range.contains(replications) {
      throw ValidationError(UsageWords.outOfRange("--replications", ReplicationPlan.range))
    }
    if let threads, !Self.threadRange.contains(threads) {
      throw ValidationError(UsageWords.outOfRange("--threads", Self.threadRange))
    }
  }

  /// Threads to run with: all processors, unless told otherwise.
  var threadCount: Int { threads ?? Self.processorCount }

  /// What is said differently from the scenario, as lines of a scenario file.
  var scenarioKeys: [String] {
    let replications = replications.map { "replications: \($0)" }
    let seed = seed.map { "seed: \($0)" }
    return [replications, seed].compactMap(\.self)
  }

  /// Threads this machine offers.
  static var processorCount: Int {
    min(max(1, ProcessInfo.processInfo.activeProcessorCount), threadRange.upperBound)
  }

  private static let threadRange = 1...1_024
}
