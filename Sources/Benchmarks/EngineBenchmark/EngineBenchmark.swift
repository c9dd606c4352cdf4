import ArgumentParser

/// Times the engine on the core model, alone or beside other programs, and counts what decisions take.
@main
struct EngineBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Times the engine, and counts what decisions between strategies take.",
    subcommands: [
      Engine.self, Agree.self, Compare.self, Decide.self, Screening.self, Lapsed.self,
      Machine.self, Builds.self,
    ])
}
