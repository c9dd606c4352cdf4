import ArgumentParser

/// The scenario a command is about.
struct ScenarioArgument: ParsableArguments {
  @Argument(help: HelpWords.scenario, completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String
}
