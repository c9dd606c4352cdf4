import ArgumentParser
import CommunityModel
import Foundation
import LivePage
import Reports
import ScenarioFiles
import Studies

/// Opens the page on which a meeting changes the plan and sees the forecast move.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: HelpWords.serve, discussion: HelpWords.serveDiscussion)

  @OptionGroup var argument: ScenarioArgument

  @Option(help: HelpWords.port)
  var port = 0

  @Flag(help: HelpWords.noBrowser)
  var noBrowser = false

  @Option(help: HelpWords.out, completion: .directory)
  var out = StudyOptions.defaultFolder

  @OptionGroup var threads: ThreadOptions

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if !Self.ports.contains(port) {
      throw ValidationError(UsageWords.outOfRange("--port", Self.ports))
    }
  }

  func run() async throws {
    let loaded = try LoadedScenario(path: argument.scenario)
    try ForecastSize(ofComparing: loaded.scenario).requireWithinLimit()
    try ResultFolder(parent: out, name: loaded.scenario.name + ResultRun.comparisonSuffix)
      .prepare()
    try LibraryTrial().requireSurvival()
    let study = LiveStudy(path: argument.scenario, out: out, threads: threads.count)
    defer { study.forget() }
    let server = LiveServer(session: LiveScenarioPage(study), port: UInt16(port))
    let shows = !noBrowser
    do {
      try await Interruption.cancelling {
        try await server.run { Self.announce($0, shows: shows) }
      }
    } catch let error as LiveServerError {
      throw Failure(ExitCodes.systemRefuses, error.message[Session.language])
    }
    TerminalStream.output.writeLine(ServeWords.stopped)
  }

  private static func announce(_ address: String, shows: Bool) {
    TerminalStream.output.writeLine(ServeWords.address(address))
    TerminalStream.output.writeLine(ServeWords.howToStop)
    guard shows else { return }
    Task {
      let environment = ProcessInfo.processInfo.environment
      guard await !Browser.open(address: address, environment: environment) else { return }
      TerminalStream.output.writeLine(ServeWords.openByHand)
    }
  }

  private static let ports = 0...65_535
}
