import ArgumentParser
import CommunityModel

/// What may be said about a comparison besides its scenario.
struct ComparisonOptions: ParsableArguments {
  @Option(help: HelpWords.worth)
  var worth: Double?

  @Option(help: HelpWords.confidence)
  var confidence: Share?

  @Option(help: HelpWords.maximumReplications)
  var maxReplications: Int?

  @Option(help: HelpWords.seed)
  var seed: UInt64?

  @OptionGroup var threads: ThreadOptions

  func validate() throws {
    if let worth, !ComparisonPlan.worthRange.contains(worth) {
      throw ValidationError(UsageWords.outOfRange("--worth", ComparisonPlan.worthRange))
    }
    if let confidence = confidence?.value,
      !(0.5 < confidence && ComparisonPlan.confidenceRange.contains(confidence))
    {
      throw ValidationError(UsageWords.confidenceOutOfRange)
    }
    if let maxReplications, !ComparisonPlan.replicationRange.contains(maxReplications) {
      throw ValidationError(
        UsageWords.outOfRange("--max-replications", ComparisonPlan.replicationRange))
    }
  }

  private var seedKeys: [String] { seed.map { ["seed: \($0)"] } ?? [] }

  /// What is said differently from the scenario, as lines of a scenario file.
  var scenarioKeys: [String] {
    let asked = [
      worth.map { "worth: \($0)" }, confidence.map { "confidence: \($0.value)" },
      maxReplications.map { "max_replications: \($0)" },
    ].compactMap(\.self)
    return seedKeys + (asked.isEmpty ? [] : ["compare: {\(asked.joined(separator: ", "))}"])
  }
}

/// A share as people write it: 0.95 or 95%.
struct Share: ExpressibleByArgument {
  let value: Double

  init?(argument: String) {
    let isPercent = argument.hasSuffix("%")
    guard let number = Double(isPercent ? argument.dropLast() : argument[...]) else { return nil }
    value = isPercent ? number / 100 : number
  }
}
