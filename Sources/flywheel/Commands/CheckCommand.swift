import ArgumentParser
import CommunityModel
import Studies

/// Looks for mistakes in a scenario.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: HelpWords.check)

  @OptionGroup var argument: ScenarioArgument
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let scenario = try LoadedScenario(path: argument.scenario).scenario
    let size = ForecastSize(of: scenario)
    try size.requireWithinLimit()
    let output = TerminalStream.output
    output.writeLine(speech.outputStyle.green("✓ ") + CheckWords.valid(argument.scenario))
    output.writeLine("  " + CheckWords.size(size, plan: scenario.replications))
    if let search = scenario.search { output.writeLine("  " + CheckWords.search(search)) }
    output.writeLine(CheckWords.next(argument.scenario))
  }
}
