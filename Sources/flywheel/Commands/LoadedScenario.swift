import CommunityModel
import ScenarioFiles

/// A scenario as it will be run.
struct LoadedScenario: Sendable {
  let scenario: Scenario
  /// Its text with presets resolved and every default written out.
  let lockedText: String
  /// The hash of that text.
  let hash: String
}
