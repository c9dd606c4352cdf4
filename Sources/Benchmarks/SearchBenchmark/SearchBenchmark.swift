import ArgumentParser

/// Finds the best plans of two scenarios by brute force, and how often the search finds them.
@main
struct SearchBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds best plans by brute force, and how often the search comes near them.",
    subcommands: [Optimum.self, Check.self])
}
