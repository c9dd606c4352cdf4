import ArgumentParser
import CommunityModel

/// What may be said about a run besides its scenario.
struct RunOptions: ParsableArguments {
  @Option(help: HelpWords.replications)
  var replications: Int?

  @Option(help: HelpWords.seed)
  var seed: UInt64?

  @OptionGroup var threads: ThreadOptions

  func validate() throws {
    if let replications, !ReplicationPlan.range.contains(replications) {
      throw ValidationError(UsageWords.outOfRange("--replications", ReplicationPlan.range))
    }
  }

  /// What is said differently from the scenario, as lines of a scenario file.
  var scenarioKeys: [String] {
    let replications = replications.map { "replications: \($0)" }
    let seed = seed.map { "seed: \($0)" }
    return [replications, seed].compactMap(\.self)
  }
}
