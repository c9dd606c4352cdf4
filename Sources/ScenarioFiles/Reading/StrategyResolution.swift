import CommunityModel

/// One strategy of a file, with the plan that follows from it.
struct StrategyResolution {
  let name: String
  /// The changes as the file states them.
  let changes: DocumentNode?
  /// The completed tree with the changes made.
  let root: DocumentNode?
  let problems: [ScenarioProblem]

  /// Makes a strategy's changes and checks what comes of them.
  ///
  /// Problems the file has without the strategy are not told again. Those that a change causes
  /// elsewhere are told at the strategy, unless it only leaves a key of the file without effect:
  /// that key still counts in the other strategies.
  init(_ item: DocumentNode, name: String, of file: DocumentNode, base: Set<ScenarioProblem>) {
    self.name = name
    self.changes = item[ScenarioKey.set]
    let applied = StrategyChanges(changes, of: name, in: file)
    let horizon = PlanResolution.horizonDays(of: file)
    let resolution = PlanResolution(applied.root, horizonDays: horizon)
    let stated = item.allPlaces
    self.root = resolution.root
    self.problems =
      applied.problems
      + resolution.problems.filter { !base.contains($0) }.compactMap { problem in
        if stated.contains(problem.place) { return problem }
        return problem.code == .ineffectiveKey
          ? nil : problem.told(at: item[ScenarioKey.name]?.place ?? item.place, by: name)
      }
  }

  /// All strategies of a file whose measured series were read; one, `plan`, if it has none.
  static func all(
    of file: DocumentNode, base: Set<ScenarioProblem>
  ) -> [StrategyResolution] {
    var plan = file
    plan[.strategies] = nil
    guard let items = file[.strategies]?.items else {
      let item = DocumentNode(content: .map([]), place: file.place)
      return [StrategyResolution(item, name: unnamedStrategy, of: plan, base: base)]
    }
    return items.prefix(Scenario.strategyLimit).compactMap { item in
      item.itemName.map { StrategyResolution(item, name: $0, of: plan, base: base) }
    }
  }

  /// The name of the file as it stands.
  static let unnamedStrategy = "plan"
}

extension ScenarioProblem {
  /// The problem as one of a strategy, at its line.
  fileprivate func told(at place: SourcePlace, by strategy: String) -> ScenarioProblem {
    var problem = self
    let name = Self.shortened(strategy)
    problem.place = place
    problem.sentence = LocalizedText(
      "with strategy \(name), \(sentence.english)", "策略 “\(name)” 之下，\(sentence.chinese)")
    return problem
  }
}
