import ArgumentParser
import CommunityModel

/// What may be said about a search besides its scenario.
struct SearchOptions: ParsableArguments {
  @Option(help: HelpWords.evaluations)
  var evaluations: Int?

  @Option(help: HelpWords.more)
  var more: Int?

  @Flag(help: HelpWords.resume)
  var resume = false

  @Option(help: HelpWords.seed)
  var seed: UInt64?

  @OptionGroup var threads: ThreadOptions

  func validate() throws {
    if let evaluations, !SearchPlan.evaluationRange.contains(evaluations) {
      throw ValidationError(
        UsageWords.outOfRange("--evaluations", SearchPlan.evaluationRange))
    }
    if let more, !SearchPlan.evaluationRange.contains(more) {
      throw ValidationError(UsageWords.outOfRange("--more", SearchPlan.evaluationRange))
    }
    if more != nil, evaluations != nil { throw ValidationError(UsageWords.moreAndEvaluations) }
  }

  private var seedKeys: [String] { seed.map { ["seed: \($0)"] } ?? [] }

  /// What is said differently from the scenario, as lines of a scenario file.
  var scenarioKeys: [String] {
    seedKeys + (evaluations.map { ["optimize: {evaluations: \($0)}"] } ?? [])
  }
}
