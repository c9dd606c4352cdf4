import ArgumentParser
import CommunityModel
import Reports
import Studies

/// Writes what the model is.
struct ExplainModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain-model", abstract: HelpWords.explainModel)

  @Argument(help: HelpWords.describedScenario, completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String?

  @Option(help: HelpWords.documentFile, completion: .file())
  var out: String?

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let scenario = try scenario.map(Self.checkedScenario)
    let text = ModelDescriptionMarkdown.text(
      of: ModelDescription(of: scenario), in: Session.language)
    guard let out else { return TerminalStream.output.writeDocument(text) }
    do {
      try SingleFile(path: out).replace(with: text)
    } catch .refused(_, let code) {
      throw Failure(ExitCodes.cannotWrite, FailureWords.unwritable(out, code: code))
    }
    TerminalStream.output.writeLine(InitWords.written(out))
  }

  /// A scenario that `check` calls valid.
  private static func checkedScenario(_ path: String) throws -> Scenario {
    let scenario = try LoadedScenario(path: path).scenario
    try ForecastSize(of: scenario).requireWithinLimit()
    return scenario
  }
}
