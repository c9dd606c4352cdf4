import CommunityModel

/// A file's tree, checked and completed.
struct PlanResolution {
  /// The completed tree.
  let root: DocumentNode?
  /// The plan's phases.
  let phases: [PhaseResolution]
  let problems: [ScenarioProblem]

  /// Checks and completes a tree whose measured series were read.
  init(_ root: DocumentNode, horizonDays: Int?) {
    var resolver = ShapeResolver(context: .init(horizonDays: horizonDays, namesOf: root))
    let resolved = resolver.resolve(root, as: .map(ScenarioFormat.root), at: "")
    let dates = CalendarRules.dates(of: root, horizonDays: horizonDays)
    self.root = dates.flatMap { resolved?.withoutPresetHolidays(outside: $0) } ?? resolved
    // A value that was refused is absent from the tree, so a rule would call its key missing.
    let refused = Set(resolver.problems.map(\.keyPath))
    let rules =
      (resolved.map {
        PlanRules.problems(of: $0, horizonDays: horizonDays, refused: refused)
      } ?? []) + CalendarRules.problems(of: root, dates: dates)
    let problems = resolver.problems + rules.filter { !refused.contains($0.keyPath) }
    phases =
      self.root.map {
        PhaseResolution.all(
          of: root, completed: $0, known: Set(problems), horizonDays: horizonDays)
      } ?? []
    self.problems = problems + phases.flatMap(\.problems)
  }

  /// The days simulated, if a tree says them rightly.
  static func horizonDays(of root: DocumentNode) -> Int? {
    guard case .scalar(let text, isPlain: true) = root[.horizonDays]?.content,
      case .number(let value) = NumberText(text), let days = Int(exactly: value),
      Scenario.horizonRange.contains(days)
    else { return nil }
    return days
  }
}
