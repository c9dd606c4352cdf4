import ArgumentParser

/// Says how good forecasts of real communities' past would have been, in tables for the documentation.
@main
struct CommunityBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Back-tests histories of real communities, and fits to histories whose truth is known.",
    subcommands: [JudgeOne.self, JudgeMany.self, Recovery.self])
}
