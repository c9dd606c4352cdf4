import ArgumentParser

/// `flywheel init`
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: HelpWords.initialize)

  @Argument(help: HelpWords.name)
  var name: String

  @Flag(help: HelpWords.ask)
  var ask = false

  @OptionGroup var speech: SpeechOptions

  func run() throws {
  }
}
