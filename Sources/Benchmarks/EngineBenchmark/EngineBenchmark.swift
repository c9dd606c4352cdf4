import ArgumentParser

/// Times the engine on the core model, alone or beside other programs.
@main
struct EngineBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Times the engine on the core model.", subcommands: [Engine.self, Compare.self])
}
