import ArgumentParser
import CommunityModel
import ScenarioFiles

/// Says what the code of a problem means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: HelpWords.explain)

  @Argument(help: HelpWords.code, completion: .list(ProblemCode.allCases.map(\.rawValue)))
  var code: String?

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let style = speech.outputStyle
    guard let code else {
      for code in ProblemCode.allCases {
        TerminalStream.output.writeLine(
          style.bold(code.rawValue) + "  " + ExplainWords.summary(of: code))
      }
      return TerminalStream.output.writeLine(ExplainWords.askForOne)
    }
    guard let known = ProblemCode(naming: code) else {
      throw Failure(
        ExitCodes.usage, ExplainWords.unknown(code, nearest: ProblemCode.nearest(to: code)))
    }
    TerminalStream.output.writeLine(
      style.bold(known.rawValue) + "  " + known.explanation[Session.language])
  }
}
