package import CommunityModel

/// A problem that a scenario has with a draft.
package struct DraftProblem: Sendable, Equatable {
  /// The path of the draft's change or held number that it is about; `nil` if it is about none, or about
  /// several together.
  package let path: String?
  /// What is wrong, in one sentence.
  package let message: LocalizedText
}

extension ScenarioDraft {
  /// The problems of a report, each with the path of the draft that it is about.
  package func problems(in report: ProblemReport) -> [DraftProblem] {
    report.problems.map { problem in
      DraftProblem(
        path: path(of: problem),
        message: problem.wording)
    }
  }

  private func path(of problem: ScenarioProblem) -> String? {
    let places = DraftPlaces(self)
    if let path = places.path(at: problem.place) { return path }
    let paths = set.map(\.path) + hold.map(\.path)
    let key = problem.keyPath
    if let path = paths.first(where: { $0 == key || "\(key).".hasPrefix("\($0).") }) {
      return path
    }
    // What the draft causes elsewhere is about its only change if it has one.
    return problem.place == places.strategy && set.count == 1 ? set.first?.path : nil
  }
}

extension ScenarioProblem {
  /// The problem with what may have been meant, in both languages.
  var wording: LocalizedText {
    LocalizedText(message(in: .english), message(in: .chinese))
  }
}
