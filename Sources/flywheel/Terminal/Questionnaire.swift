import CommunityModel
import ScenarioFiles

/// Asks people what their first scenario is about.
enum Questionnaire {
  /// The answers; Return alone takes the default.
  ///
  /// - Throws: `Failure` if the input ends before all questions are answered.
  static func answers() throws -> [StarterQuestion.Key: String] {
    var answers: [StarterQuestion.Key: String] = [:]
    for question in StarterQuestion.all where question.key != .name {
      answers[question.key] = try answer(to: question)
    }
    return answers
  }

  private static func answer(to question: StarterQuestion) throws -> String {
    while true {
      TerminalStream.error.write(InitWords.prompt(question))
      guard let line = readLine() else {
        throw Failure(ExitCodes.usage, InitWords.unanswered)
      }
      let text = String(line.trimmingPrefix { $0.isWhitespace })
      let answer = text.isEmpty ? question.defaultAnswer : text
      guard let problem = question.problem(with: answer) else { return answer }
      TerminalStream.error.writeLine("  " + problem[Session.language])
    }
  }
}
