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

  /// The problems as a terminal shows them: place, code, message, the line and a caret below.
  package func text(in language: Language) -> String {
    var blocks = problems.map { block(for: $0, in: language) }
    if omittedCount > 0 {
      blocks.append(
        LocalizedText("… and \(omittedCount) more problems.\n", "……还有 \(omittedCount) 个问题。\n")[
          language])
    }
    return blocks.joined()
  }

  private func block(for problem: ScenarioProblem, in language: Language) -> String {
    let place = problem.place
    let label = LocalizedText("error", "错误")[language]
    let head =
      "\(place.file):\(place.line):\(place.column): \(label)[\(problem.code.rawValue)]: "
      + problem.message(in: language) + "\n"
    guard let lines = lines[place.file], lines.indices.contains(place.line - 1) else { return head }
    return head + excerpt(of: lines[place.line - 1], at: place)
  }

  /// The line and the caret, cut to a window around the place.
  private func excerpt(of line: String, at place: SourcePlace) -> String {
    let scalars = Array(line.unicodeScalars)
    let start = min(place.column - 1, scalars.count)
    let isShort = scalars.count <= 2 * Self.excerptReach
    let first = isShort ? 0 : max(0, start - Self.excerptReach)
    let last = isShort ? scalars.count : min(scalars.count, start + Self.excerptReach)
    let before = Self.shown(scalars[first..<start])
    let marked = Self.shown(scalars[start..<min(last, start + place.length)])
    let after = Self.shown(scalars[min(last, start + place.length)..<last])
    let padding = String(repeating: " ", count: DisplayWidth.of(before))
    let caret = String(repeating: "^", count: max(1, DisplayWidth.of(marked)))
    return "  \(before)\(marked)\(after)\n  \(padding)\(caret)\n"
  }

  /// Scalars shown on each side of a place in a long line.
  private static let excerptReach = 60

  /// Text with each tab as two spaces, so that the caret's column does not depend on tab stops.
  private static func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars {
      if scalar == "\t" {
        text.append(contentsOf: "  ".unicodeScalars)
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
