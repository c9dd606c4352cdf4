import ArgumentParser

/// Prints a scenario as it would be run.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: HelpWords.show)

  @OptionGroup var argument: ScenarioArgument
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    TerminalStream.output.writeDocument(try LoadedScenario(path: argument.scenario).lockedText)
  }
}
