import ArgumentParser
import Foundation
import SearchOptima

/// Finds the best plan of a scenario by brute force and keeps it.
struct Optimum: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Simulates a grid of plans and writes the table that the check compares with.")

  @Option(help: "Numbers that are tried of each range at first.")
  var levels = 5

  @Option(help: "How often the grid is made finer round the best plans.")
  var rounds = 2

  @Option(help: "Futures of every plan.")
  var replications = 100

  @Option(help: "Futures of the best plans.")
  var finalReplications = 2000

  @Flag(help: "Print the table; write nothing.")
  var dryRun = false

  @Argument(help: "The scenarios, by name.")
  var scenarios = SearchedScenario.names

  private static let shownLines = 12

  func run() async throws {
    for name in scenarios {
      let searched = try SearchedScenario(name)
      let found = try await BruteForce(
        searched, levels: levels, rounds: rounds, replications: replications,
        finalReplications: finalReplications
      ).run { print(name, $0) }
      let text = found.text(of: searched.search)
      guard !dryRun else {
        print(text)
        continue
      }
      print(text.split(separator: "\n").prefix(Self.shownLines).joined(separator: "\n"))
      try text.write(
        toFile: KnownOptimum.path(of: searched), atomically: true, encoding: .utf8)
    }
  }
}
