import ArgumentParser
import ScenarioFiles

/// `flywheel schema`
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: HelpWords.schema)

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    TerminalStream.output.write(ScenarioSchema.json())
  }
}
