import Foundation
import OutputAnalysis
import SearchProblems

/// The quartiles of all methods on a problem, as a Markdown table.
struct ProblemTable {
  let problem: SearchProblem
  let found: [(method: SearchMethod, runs: [SearchRun])]

  /// Prints it; the first of the references is the one to be measured against.
  func print() {
    let references = problem.references
    Swift.print("\n### \(problem.name): \(measure)\n")
    printRow(
      ["method (seeds)"] + problem.checkpoints.map { "at \($0)" }
        + ["best sampled", "infeasible", "is flywheel worse?"])
    printRow(Array(repeating: "---", count: problem.checkpoints.count + 4))
    for (method, runs) in found {
      printRow(
        ["\(method.rawValue) (\(runs.count))"]
          + problem.checkpoints.indices.map { place in
            quartiles(runs.map { $0.recommended[place] })
          }
          + [
            quartiles(runs.compactMap(\.bestSampled.last)), infeasible(runs), "",
          ])
    }
    for reference in references {
      printRow(
        ["\(reference.name) (\(reference.final.count))"] + reference.early.map(text)
          + [
            quartiles(reference.final), text(reference.finalBestSampled), "",
            verdict(chanceNotWorse(than: reference)),
          ])
    }
  }

  private var measure: String {
    switch problem.score {
    case .regret: "regret of the recommended design, median [quartiles]; less is better"
    case .hypervolume:
      "true hypervolume of the recommended front, median [quartiles]; more is better"
    }
  }

  /// The chance of ranks as bad as the optimizer's if it were as good as a reference.
  private func chanceNotWorse(than reference: ReferenceMethod) -> Double {
    let optimizer = found.first { $0.method == .model }?.runs.compactMap(\.recommended.last) ?? []
    return switch problem.score {
    case .regret: RankSumTest(optimizer, reference.final).chanceOfLarger
    case .hypervolume: RankSumTest(optimizer.map(-), reference.final.map(-)).chanceOfLarger
    }
  }

  private func verdict(_ chance: Double) -> String {
    String(format: chance < Self.level ? "**worse** (p %.4f)" : "no (p %.3f)", chance)
  }

  /// The chance of calling an optimizer worse that is as good.
  private static let level = 0.01

  private func infeasible(_ runs: [SearchRun]) -> String {
    "\(runs.reduce(0) { $0 + $1.infeasibleCount }) of \(runs.count * problem.budget)"
  }

  private func quartiles(_ values: [Double]) -> String {
    text(OutputAnalysis.quantiles(of: values, at: [0.25, 0.5, 0.75]))
  }

  private func text(_ quartiles: [Double]) -> String {
    String(format: "%.3f [%.3f, %.3f]", quartiles[1], quartiles[0], quartiles[2])
  }

  private func printRow(_ cells: [String]) {
    Swift.print("| " + cells.joined(separator: " | ") + " |")
  }
}
