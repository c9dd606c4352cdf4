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

  /// The scenario with what the command line overrides.
  func applied(to scenario: Scenario) -> Scenario {
    var scenario = scenario
    if let replications { scenario.replications = .fixed(replications) }
    if let seed { scenario.seed = seed }
    return scenario
  }

  /// Threads this machine offers.
  static var processorCount: Int {
    min(max(1, ProcessInfo.processInfo.activeProcessorCount), threadRange.upperBound)
  }

  private static let threadRange = 1...1_024
}
