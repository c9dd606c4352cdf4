import ArgumentParser
import CommunityModel
import Foundation
import ScenarioFiles

/// Writes a first scenario.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: HelpWords.initialize)

  @Argument(help: HelpWords.name)
  var name: String

  @Flag(help: HelpWords.ask)
  var ask = false

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    let question = StarterQuestion.all.first { $0.key == .name }
    if let problem = question?.problem(with: name) {
      throw ValidationError(problem[Session.language])
    }
  }

  func run() throws {
    let path = name + ".yaml"
    // Asked before the questions, so that nobody answers them for nothing.
    if FileManager.default.fileExists(atPath: path) { throw Self.exists(path) }
    var answers = ask ? try Questionnaire.answers() : [:]
    answers[.name] = name
    if answers[.title] == nil { answers[.title] = name }
    let text = StarterScenario(answers: answers, language: Session.language).text
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
    } catch CocoaError.fileWriteFileExists {
      throw Self.exists(path)
    } catch {
      throw Failure(ExitCodes.cannotWrite, FailureWords.unwritable(path, error))
    }
    TerminalStream.output.writeLine(InitWords.written(path))
    TerminalStream.output.writeLine(InitWords.next(path))
  }

  private static func exists(_ path: String) -> Failure {
    Failure(ExitCodes.cannotWrite, FailureWords.exists(path))
  }
}
