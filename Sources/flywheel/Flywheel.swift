import ArgumentParser
import Foundation
import ScenarioFiles
import StudyResults
import Studies

/// The command line tool.
@main
struct Flywheel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flywheel",
    abstract: HelpWords.flywheel,
    version: VersionWords.line,
    subcommands: [
      ForecastCommand.self, CompareCommand.self, VerifyCommand.self, RunsCommand.self,
      CheckCommand.self, InitCommand.self, ShowCommand.self,
      ExplainModelCommand.self, SchemaCommand.self, DoctorCommand.self, LibraryTrialCommand.self,
    ])

  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      try requireKnownCommand(arguments)
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      leave(with: error)
    }
  }

  /// The parser suggests options but not commands.
  private static func requireKnownCommand(_ arguments: [String]) throws {
    let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
    guard let name = words.first, !name.hasPrefix("-") else { return }
    guard name != "help", name != LibraryTrial.commandName else { return }
    let known = configuration.subcommands.compactMap { command in
      command.configuration.shouldDisplay ? command.configuration.commandName : nil
    }
    guard !known.contains(name) else { return }
    let suggestion = NearestName.nearest(to: name, among: known)
    throw Failure(
      ExitCodes.usage,
      UsageWords.unknownCommand(name, suggestion: suggestion) + "\n" + UsageWords.usage(known))
  }

  /// Says what happened and ends the process.
  private static func leave(with error: any Error) -> Never {
    if let code = error as? ExitCode { Foundation.exit(code.rawValue) }
    if isOfParser(error) {
      let code = exitCode(for: error)
      let message = ParserWords.translated(fullMessage(for: error))
      (code.isSuccess ? TerminalStream.output : .error).writeLine(message)
      Foundation.exit(code.rawValue)
    }
    let failure = Failure(describing: error)
    TerminalStream.error.writeLine(failure.message)
    Foundation.exit(failure.exitCode.rawValue)
  }

  /// Whether an error is one of parsing: help, the version, or a wrong command line.
  private static func isOfParser(_ error: any Error) -> Bool {
    let code = exitCode(for: error)
    return code.isSuccess || code == .validationFailure
  }
}
