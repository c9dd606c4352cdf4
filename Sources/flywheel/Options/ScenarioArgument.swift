import ArgumentParser
import CommunityEngine

/// The scenario a command is about.
struct ScenarioArgument: ParsableArguments {
  @Argument(help: HelpWords.scenario, completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String

  /// Says that results beside a saved scenario are of another version, so that running it again gives others.
  func noteOtherResultsVersion() {
    guard let stamp = ResultsStamp(besideScenario: scenario), !stamp.isCurrent else { return }
    TerminalStream.error.writeLine(
      StudyWords.note
        + ResultsWords.others(scenario, found: stamp.version, current: ResultsVersion.current))
  }

  /// Makes sure that results beside a saved scenario are what this program computes.
  ///
  /// - Throws: `Failure` with both versions.
  func requireThisResultsVersion() throws {
    guard let stamp = ResultsStamp(besideScenario: scenario), !stamp.isCurrent else { return }
    throw Failure(
      ExitCodes.badData,
      ResultsWords.refused(scenario, found: stamp.version, current: ResultsVersion.current))
  }
}
