import CommunityModel

/// One phase of a plan, with the plan that holds in it.
struct PhaseResolution: Sendable {
  let name: String
  /// The phase, completed.
  let item: DocumentNode
  /// What it changes, each item that it replaces with the preset it starts from.
  var changes: DocumentNode? { item[.set] }
  /// The completed tree with the changes made.
  let root: DocumentNode?
  let problems: [ScenarioProblem]

  /// - Parameters:
  ///   - item: the phase, completed.
  ///   - file: the tree of the plan before presets and defaults, without phases.
  ///   - plan: the same, completed.
  ///   - known: problems that the plan has without the phase.
  ///   - horizonDays: days simulated, if the file says it rightly.
  private init(
    _ item: DocumentNode, of file: DocumentNode, completed plan: DocumentNode,
    known: Set<ScenarioProblem>, horizonDays: Int?
  ) {
    name = item.itemName ?? "?"
    let path = ScenarioProblem.joined(ScenarioKey.phases.rawValue, name)
    guard let set = item[.set], set.entries?.isEmpty == false else {
      self.item = item
      (root, problems) = (plan, [])
      return
    }
    let applied = StrategyChanges(set, at: "\(path).set", in: file, except: [.phases])
    self.item = item.stating(set.with(.map(applied.explicit)))
    let resolution = PlanResolution(applied.root, horizonDays: horizonDays)
    root = resolution.root
    let found = ScenarioProblem.shortened(name)
    let caused = resolution.problems.caused(
      by: item, known: known, at: set.place,
      LocalizedText("in phase \(found)", "阶段 “\(found)” 中"))
    // Values that were refused are absent from the tree, and would be called missing in each phase.
    let stated = item.allPlaces
    var problems =
      applied.problems + caused.filter { known.isEmpty || stated.contains($0.place) }
    if problems.isEmpty, known.isEmpty, let root {
      problems += PhaseRules.problems(
        of: root, in: plan, set: set, path: path, horizonDays: horizonDays ?? 1)
    }
    self.problems = problems
  }

  /// All phases of a tree before presets and defaults, and completed.
  static func all(
    of file: DocumentNode, completed root: DocumentNode, known: Set<ScenarioProblem>,
    horizonDays: Int?
  ) -> [PhaseResolution] {
    guard let items = root[.phases]?.items, !items.isEmpty else { return [] }
    var (plan, file) = (root, file)
    plan[.phases] = nil
    file[.phases] = nil
    return items.map {
      PhaseResolution($0, of: file, completed: plan, known: known, horizonDays: horizonDays)
    }
  }
}

extension DocumentNode {
  /// A phase that changes what `changes` say.
  func stating(_ changes: DocumentNode?) -> DocumentNode {
    guard let changes, self[.set] != nil else { return self }
    var phase = self
    phase[.set] = changes
    return phase
  }
}
