import CommunityModel
import InputFiles

/// A draft that is to become a strategy, with the scenario that must come of it.
struct DraftSaving {
  private let draft: ScenarioDraft
  private let name: String
  private let heldPaths: [String]
  private let expected: ScenarioReader.Reading
  private let expectedScenario: Scenario

  /// Reads the scenario with the draft, and checks the name.
  init(
    _ draft: ScenarioDraft, named name: String, content: [UInt8], path: String
  ) throws(StrategyWriter.Refusal) {
    guard !draft.set.isEmpty else { throw .nothingChanged }
    self.name = name
    heldPaths = draft.hold.map(\.path)
    self.draft = ScenarioDraft(base: draft.base, set: draft.set)
    do throws(ScenarioReader.Failure) {
      expected = try ScenarioReader.read(content: content, path: path, draft: self.draft)
    } catch {
      throw .unreadable(error, self.draft)
    }
    var scenario = expected.scenario
    let names = scenario.strategies.dropLast().map(\.name)
    let place = DraftPlaces(draft).base
    if !TextShape.name.allows(name) {
      throw .problem(.badText(name, allowed: TextShape.name.wording, path: "name", at: place))
    }
    if names.contains(name) { throw .problem(.takenStrategyName(name, names: names, at: place)) }
    scenario.strategies[scenario.strategies.count - 1].name = name
    expectedScenario = scenario
  }

  /// The strategies to write: the new one last, before it `plan` if no file states any.
  func strategies(in source: SourceText) -> [StrategyText] {
    guard let root = FileChain(source).root, let stated = root.statedStrategies,
      let base = stated.first(where: { $0.itemName == draft.base })
    else { return [] }
    let changes = DraftChanges(draft, of: base, in: root).entries
    let implicit =
      root[.strategies] == nil
      ? [StrategyText(name: StrategyResolution.unnamedStrategy, changes: [])] : []
    return implicit + [StrategyText(name: name, changes: changes)]
  }

  /// A text, if it says what is expected.
  func checked(
    _ content: [UInt8], at path: String
  ) throws(StrategyWriter.Refusal) -> StrategyWriter.Saved {
    guard let reading = try? ScenarioReader.read(content: content, path: path),
      reading.scenario == expectedScenario, reading.history == expected.history
    else { throw .notTheSame }
    return StrategyWriter.Saved(content: content, heldPaths: heldPaths)
  }
}

extension StrategyWriter.Refusal {
  fileprivate static func unreadable(
    _ failure: ScenarioReader.Failure, _ draft: ScenarioDraft
  ) -> Self {
    switch failure {
    case .unread(let obstacle, let path):
      .problem(
        .unread(
          .blocked(obstacle), [path], limit: ScenarioLimits.fileBytes, path: path,
          at: SourcePlace(file: path, line: 1, column: 1)))
    case .problems(let report): .problems(draft.problems(in: report))
    }
  }

  static func problem(_ problem: ScenarioProblem) -> Self {
    .problems([DraftProblem(path: nil, message: problem.wording)])
  }
}
