import CommunityModel

/// A file's tree, checked and completed.
struct PlanResolution {
  /// The completed tree.
  let root: DocumentNode?
  let problems: [ScenarioProblem]

  /// Checks and completes a tree whose measured series were read.
  init(_ root: DocumentNode, horizonDays: Int?) {
    let names = (root[.personas]?.items ?? []).compactMap(\.itemName)
    var resolver = ShapeResolver(
      context: .init(horizonDays: horizonDays, personaNames: names))
    self.root = resolver.resolve(root, as: .map(ScenarioFormat.root), at: "")
    let rules = self.root.map { PlanRules.problems(of: $0, horizonDays: horizonDays) }
    self.problems = resolver.problems + (rules ?? [])
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
