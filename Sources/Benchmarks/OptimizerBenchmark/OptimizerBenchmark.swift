import ArgumentParser

/// Measures the search of `flywheel optimize` on problems whose truth is known, and times it.
@main
struct OptimizerBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures how good designs the optimizer finds, and how long it takes.",
    subcommands: [Quality.self, Proposals.self, Factorization.self])
}
