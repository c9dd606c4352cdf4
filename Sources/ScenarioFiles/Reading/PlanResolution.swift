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
    let completed = dates.flatMap { resolved?.withoutPresetHolidays(outside: $0) } ?? resolved
    // A value that was refused is absent from the tree, so a rule would call its key missing.
    let refused = Set(resolver.problems.map(\.keyPath))
    let rules =
      (resolved.map {
        PlanRules.problems(of: $0, horizonDays: horizonDays, refused: refused)
      } ?? []) + CalendarRules.problems(of: root, dates: dates)
    let problems = resolver.problems + rules.filter { !refused.contains($0.keyPath) }
    phases =
      completed.map {
        PhaseResolution.all(
          of: root, completed: $0, known: Set(problems), horizonDays: horizonDays)
      } ?? []
    self.root = completed?.stating(phases)
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

extension DocumentNode {
  /// The tree of a plan with its phases as they were resolved.
  fileprivate func stating(_ phases: [PhaseResolution]) -> DocumentNode {
    guard !phases.isEmpty, let block = self[.phases] else { return self }
    var plan = self
    plan[.phases] = block.with(.list(phases.map(\.item)))
    return plan
  }
}
