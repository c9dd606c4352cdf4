import ArgumentParser
import Studies
import StudyResults

/// Proves on a scenario that its strategies share their luck.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: HelpWords.verify)

  @OptionGroup var argument: ScenarioArgument

  @OptionGroup var threads: ThreadOptions

  @OptionGroup var speech: SpeechOptions

  func run() async throws {
    try argument.requireThisResultsVersion()
    let scenario = try LoadedScenario(path: argument.scenario).scenario
    try LibraryTrial().requireSurvival()
    let audit = SynchronyAudit(scenario, threads: threads.count)
    let result = try await Interruption.cancelling { try await audit.run() }
    var table = TextTable([.leading, .leading, .leading])
    for check in result.checks {
      table.add([
        SynchronyWords.name(check.kind), TextTable.name(check.strategy),
        SynchronyWords.outcome(check),
      ])
    }
    TerminalStream.output.writeLine(
      speech.outputStyle.bold(SynchronyWords.headline(scenario, result)))
    table.lines().forEach(TerminalStream.output.writeLine)
    TerminalStream.output.writeLine(SynchronyWords.verdict(result))
    guard result.isSound else { throw ExitCodes.internalFault }
  }
}
