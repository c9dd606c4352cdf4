import ArgumentParser
import Foundation

/// Shows the report of a run in the browser.
struct OpenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: HelpWords.open)

  @Argument(help: HelpWords.run, completion: .custom(RunNames.asked))
  var wanted: String?

  @Option(help: HelpWords.resultsFolder, completion: .directory)
  var out = StudyOptions.defaultFolder

  @OptionGroup var speech: SpeechOptions

  func run() async throws {
    let found = try RunFinder(folder: out).run(wanted)
    guard found.hasReport else {
      throw Failure(ExitCodes.missingFile, OpenWords.noReport(in: found.path))
    }
    let environment = ProcessInfo.processInfo.environment
    let isOpen = await Browser.open(found.report, environment: environment)
    TerminalStream.output.writeLine(
      isOpen ? OpenWords.opened(found.report) : OpenWords.openByHand(found.report))
  }
}
