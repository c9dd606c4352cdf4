import ArgumentParser
import ScenarioFiles

/// Prints the schema of scenario files.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: HelpWords.schema)

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    TerminalStream.output.writeDocument(ScenarioSchema.json())
  }
}
