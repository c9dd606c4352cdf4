import CommunityModel
import Reports
import ScenarioFiles

extension LiveDraft {
  /// What a state of the page changes in a file.
  ///
  /// - Parameters:
  ///   - state: what is tried.
  ///   - file: the scenario without it.
  ///   - levers: its levers.
  ///   - tried: the scenario with it.
  init(
    _ state: LiveState, of file: ScenarioReader.Reading, _ levers: [PlanLever],
    tried: ScenarioReader.Reading
  ) {
    let strategies = tried.scenario.strategies
    let base = strategies.firstIndex { $0.name == state.base } ?? 0
    self.init(
      base: base, place: state.set.isEmpty ? nil : strategies.count - 1,
      changes: Self.decided(state, base: base, levers) + Self.held(state, file))
  }

  private static func decided(
    _ state: LiveState, base: Int, _ levers: [PlanLever]
  ) -> [LiveChange] {
    guard !state.set.isEmpty else { return [] }
    let levers = Dictionary(levers.map { ($0.path, $0) }) { first, _ in first }
    return state.set.sorted { $0.key < $1.key }.map { path, value in
      let lever = levers[path]
      let old = lever?.values[base].map(LiveValue.init)
      return LiveChange(
        path: path, meaning: lever?.meaning ?? LocalizedText(path, path),
        before: old.map { LiveWords.value($0, of: lever) } ?? LiveWords.absent,
        after: LiveWords.value(value, of: lever), isAssumption: false)
    }
  }

  private static func held(_ state: LiveState, _ file: ScenarioReader.Reading) -> [LiveChange] {
    guard !state.hold.isEmpty else { return [] }
    let known = Dictionary(file.holdableAssumptions.map { ($0.path, $0) }) { first, _ in first }
    return state.hold.sorted { $0.key < $1.key }.map { path, value in
      LiveChange(
        path: path, meaning: known[path]?.meaning ?? LocalizedText(path, path),
        before: known[path].map { LiveChange.text($0.value) } ?? LiveWords.absent,
        after: LiveChange.text(value), isAssumption: true)
    }
  }
}
