package import CommunityModel

/// All problems of a scenario, with the texts they are about.
package struct ProblemReport: Error, Sendable {
  /// The problems in the order they are shown.
  package let problems: [ScenarioProblem]
  /// Problems found but not kept.
  package let omittedCount: Int
  private let lines: [String: [String]]

  init(_ problems: [ScenarioProblem], sources: [SourceText]) {
    var seen: Set<ScenarioProblem> = []
    let distinct = problems.filter { seen.insert($0).inserted }
    self.problems = Array(distinct.prefix(ScenarioLimits.problems))
    self.omittedCount = distinct.count - self.problems.count
    let files = Set(self.problems.map(\.place.file))
    var lines: [String: [String]] = [:]
    for source in sources where files.contains(source.path) { lines[source.path] = source.lines }
    self.lines = lines
  }

  /// The problems as a terminal shows them, with empty lines between.
  ///
  /// Each has its code and message, its place, the line with a caret below and what may have been meant, and
  /// the command that explains the code.
  package func text(in language: Language) -> String {
    var blocks = problems.map { block(for: $0, in: language) }
    if omittedCount > 0 {
      blocks.append(
        LocalizedText("… and \(omittedCount) more problems.\n", "……还有 \(omittedCount) 个问题。\n")[
          language])
    }
    return blocks.joined(separator: "\n")
  }

  private func block(for problem: ScenarioProblem, in language: Language) -> String {
    let (place, code) = (problem.place, problem.code.rawValue)
    let excerpt = lines[place.file].flatMap { SourceExcerpt($0, at: place) }
    let margin = String(repeating: " ", count: excerpt?.marginWidth ?? 1)
    let label = LocalizedText("error[\(code)]: ", "错误[\(code)] ")[language]
    let message = excerpt == nil ? problem.message(in: language) : problem.sentence[language]
    let help = LocalizedText("help: flywheel explain \(code)", "说明: flywheel explain \(code)")
    let position = "\(VisibleText.of(place.file)):\(place.line):\(place.column)"
    let parts =
      [label + VisibleText.of(message), "\(margin)--> \(position)"]
      + (excerpt?.lines(note: problem.question?[language]) ?? [])
      + ["\(margin) = \(help[language])"]
    return parts.map { $0 + "\n" }.joined()
  }
}
