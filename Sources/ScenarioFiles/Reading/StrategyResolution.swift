import CommunityModel

/// One strategy of a file, with the plan that follows from it.
struct StrategyResolution: Sendable {
  let name: String
  /// The changes as the file states them, each item that they replace with the preset it starts from.
  let changes: DocumentNode?
  /// The completed tree with the changes made.
  let root: DocumentNode?
  /// Its phases.
  let phases: [PhaseResolution]
  /// The plan that follows from it; `nil` if it could not be completed.
  let plan: CommunityPlan?
  let problems: [ScenarioProblem]

  /// Makes a strategy's changes and checks what comes of them.
  ///
  /// Problems the file has without the strategy are not told again. Those that a change causes
  /// elsewhere are told at the strategy, unless it only leaves a key of the file without effect:
  /// that key still counts in the other strategies.
  init(_ item: DocumentNode, name: String, of file: DocumentNode, base: Set<ScenarioProblem>) {
    let found = ScenarioProblem.shortened(name)
    self.init(
      item[ScenarioKey.set], of: item, name: name,
      at: ScenarioProblem.joined(ScenarioKey.strategies.rawValue, name) + ".set", in: file,
      base: base, toldAt: item[ScenarioKey.name]?.place ?? item.place,
      LocalizedText("with strategy \(found)", "策略 “\(found)” 之下"))
  }

  /// Makes changes that stand under a path in a part of the file, and checks what comes of them.
  ///
  /// - Parameters:
  ///   - changes: a map of new values, by the keys that lead to them.
  ///   - item: the part of the file that says them; problems at its own places stay there.
  ///   - name: the name of what comes of them.
  ///   - path: the keys that lead to the changes.
  ///   - file: the tree in which they are made.
  ///   - base: problems that it has without them.
  ///   - place: where problems are told that the changes cause elsewhere.
  ///   - context: what is told before these.
  init(
    _ changes: DocumentNode?, of item: DocumentNode, name: String, at path: String,
    in file: DocumentNode, base: Set<ScenarioProblem>, toldAt place: SourcePlace,
    _ context: LocalizedText
  ) {
    self.name = name
    let applied = StrategyChanges(changes, at: path, in: file)
    let horizon = PlanResolution.horizonDays(of: file)
    let resolution = PlanResolution(applied.root, horizonDays: horizon)
    root = resolution.root
    phases = resolution.phases
    plan = Self.plan(root, phases, horizon)
    let explicit = applied.explicit.map { $0.stating(resolution.phases) }
    self.changes = explicit.isEmpty ? changes : changes?.with(.map(explicit))
    problems =
      applied.problems
      + resolution.problems.caused(by: item, known: base, at: place, context)
  }

  /// A strategy that changes nothing in a file without problems.
  private init(
    unchanged item: DocumentNode, name: String, of base: PlanResolution, horizonDays: Int?
  ) {
    self.name = name
    changes = item[ScenarioKey.set]
    root = base.root.map(\.withoutStrategies)
    phases = base.phases
    plan = Self.plan(root, phases, horizonDays)
    problems = []
  }

  private static func plan(
    _ root: DocumentNode?, _ phases: [PhaseResolution], _ horizonDays: Int?
  ) -> CommunityPlan? {
    root.map { ModelBuilder.plan($0, phases: phases, horizonDays: horizonDays ?? 1) }
  }

  /// All strategies of a file whose measured series were read; one, `plan`, if it has none.
  static func all(of file: DocumentNode, completed base: PlanResolution) -> [StrategyResolution] {
    let plan = file.withoutStrategies
    let known = Set(base.problems)
    let horizonDays = PlanResolution.horizonDays(of: file)
    let resolution = { (item: DocumentNode, name: String) in
      let changes = item[ScenarioKey.set]
      let isPlan = known.isEmpty && (changes == nil || changes?.entries?.isEmpty == true)
      return isPlan
        ? StrategyResolution(unchanged: item, name: name, of: base, horizonDays: horizonDays)
        : StrategyResolution(item, name: name, of: plan, base: known)
    }
    guard let items = file[.strategies]?.items else {
      return [resolution(DocumentNode(content: .map([]), place: file.place), unnamedStrategy)]
    }
    return items.prefix(Scenario.strategyLimit).compactMap { item in
      item.itemName.map { resolution(item, $0) }
    }
  }

  /// The name of the file as it stands.
  static let unnamedStrategy = "plan"
}

extension DocumentNode.Entry {
  /// The change with what phases change, if it changes any, as these phases state it.
  fileprivate func stating(_ phases: [PhaseResolution]) -> DocumentNode.Entry {
    var entry = self
    let block = ScenarioKey.phases.rawValue
    if key == block, let items = value.items {
      entry.value = value.with(.list(zip(items, phases).map { $0.stating($1.changes) }))
      return entry
    }
    for phase in phases {
      let path = ScenarioProblem.joined(block, phase.name)
      if key == path { entry.value = value.stating(phase.changes) }
      if key == ScenarioProblem.joined(path, ScenarioKey.set.rawValue), let changes = phase.changes
      {
        entry.value = changes
      }
    }
    return entry
  }
}

extension [ScenarioProblem] {
  /// Those of a changed plan that its changes cause.
  ///
  /// - Parameters:
  ///   - changes: what says the changes; problems at its own places stay there.
  ///   - known: problems that the plan has without them.
  ///   - place: where all others are told.
  ///   - context: what is told before them.
  /// - Returns: the problems, without keys that the changes only leave without effect: those still count
  ///   elsewhere.
  func caused(
    by changes: DocumentNode, known: Set<ScenarioProblem>, at place: SourcePlace,
    _ context: LocalizedText
  ) -> [ScenarioProblem] {
    let stated = changes.allPlaces
    return filter { !known.contains($0) }.compactMap { problem in
      if stated.contains(problem.place) { return problem }
      if problem.code == .ineffectiveKey { return nil }
      var told = problem
      told.place = place
      told.sentence = LocalizedText(
        "\(context.english), \(problem.sentence.english)",
        "\(context.chinese)，\(problem.sentence.chinese)")
      return told
    }
  }
}
