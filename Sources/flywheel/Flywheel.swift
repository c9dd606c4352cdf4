import ArgumentParser
import CommunityEngine
import CommunityModel
import DenseLinearAlgebra
import Foundation
import StudyResults
import Studies

#if MPI
import ClusterRuns
#endif

/// The command line tool.
@main
struct Flywheel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flywheel",
    abstract: HelpWords.flywheel,
    version: VersionWords.line,
    subcommands: [
      ForecastCommand.self, CompareCommand.self, MergeCommand.self, ServeCommand.self,
      OptimizeCommand.self, DescribeCommand.self,
      BacktestCommand.self, FitCommand.self, TrackCommand.self, VerifyCommand.self,
      RunsCommand.self, CleanCommand.self, RebuildCommand.self,
      OpenCommand.self, ExportCommand.self, CheckCommand.self, InitCommand.self,
      ShowCommand.self, ExplainCommand.self, ExplainModelCommand.self, SchemaCommand.self,
      DoctorCommand.self,
    ])

  static func main() async {
    BLASKernel.chooseCommon()
    BLASThreads.pinToOne()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if LibraryTrial.isAsked(by: arguments) { LibraryTrial.run() }
    #if MPI
    if Cluster.isLaunched(ProcessInfo.processInfo.environment) {
      return await Cluster.run(
        threads: ThreadOptions.count(askedIn: arguments), memory: AvailableMemory.ofMachine.bytes
      ) {
        await answer(arguments)
      }
    }
    #endif
    await answer(arguments)
  }

  /// Does what the command line asks for.
  private static func answer(_ arguments: [String]) async {
    do {
      try requireKnownCommand(arguments)
      try requireRunnableEngine()
      #if MPI
      try requireNumberOfMembers()
      #endif
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
    let known = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard name != "help", !known.contains(name) else { return }
    let suggestion = NearestName.nearest(to: name, among: known)
    throw Failure(
      ExitCodes.usage,
      UsageWords.unknownCommand(name, suggestion: suggestion) + "\n" + UsageWords.usage(known))
  }

  /// Whoever names a build of the engine is not given another one.
  private static func requireRunnableEngine() throws {
    guard let name = ProcessInfo.processInfo.environment[EngineBuild.variable],
      !name.isEmpty, !EngineBuild.runnable.contains(where: { $0.rawValue == name })
    else { return }
    throw Failure(ExitCodes.usage, UsageWords.unknownBuild(name, known: EngineBuild.runnable))
  }

  #if MPI
  /// Whoever says which futures processes live together says it as a number.
  private static func requireNumberOfMembers() throws {
    guard let text = ProcessInfo.processInfo.environment[Cluster.membersVariable], !text.isEmpty,
      Cluster.mostMembers(text) == nil
    else { return }
    throw Failure(
      ExitCodes.usage, UsageWords.wrongNumberOfMembers(text, in: Cluster.membersVariable))
  }
  #endif

  /// Says what happened and ends the process.
  private static func leave(with error: any Error) -> Never {
    if let code = error as? ExitCode { Foundation.exit(code.rawValue) }
    if isOfParser(error) {
      tell(fullMessage(for: error), code: exitCode(for: error))
    }
    let failure = Failure(describing: error)
    TerminalStream.error.writeLine(failure.message)
    Foundation.exit(failure.exitCode.rawValue)
  }

  /// Says what the parser has to say and ends the process; what other programs read stays as it is.
  private static func tell(_ message: String, code: ExitCode) -> Never {
    let stream = code.isSuccess ? TerminalStream.output : .error
    if CommandLine.arguments.contains(where: { argument in
      scriptOptions.contains { argument.hasPrefix($0) }
    }) {
      stream.writeDocument(message + "\n")
    } else {
      stream.writeLine(ParserWords.translated(message))
    }
    Foundation.exit(code.rawValue)
  }

  /// What shells and tools ask the parser with.
  private static let scriptOptions = [
    "--generate-completion-script", "---completion", "--experimental-dump-help",
  ]

  /// Whether an error is one of parsing: help, the version, or a wrong command line.
  private static func isOfParser(_ error: any Error) -> Bool {
    let code = exitCode(for: error)
    return code.isSuccess || code == .validationFailure
  }
}
