import ArgumentParser
import DenseLinearAlgebra
import Foundation
import OutputAnalysis
import RandomStreams
import StrategyOptimizer

/// Times proposals of a search that already knows some designs.
struct Proposals: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "How long a proposal takes, on one thread.")

  @Option(help: "Designs evaluated before.")
  var designs = 60

  @Option(help: "Variables of a design, all real.")
  var variables = 10

  @Option(help: "How many proposals are timed, each of another seed.")
  var rounds = 9

  func run() async throws {
    BLASThreads.pinToOne()
    let clock = ContinuousClock()
    var seconds: [Double] = []
    for round in 0..<rounds {
      let search = search(seed: UInt64(round))
      let start = clock.now
      guard try search.proposal()?.isModels == true else {
        throw ValidationError("the model was not asked")
      }
      seconds.append((clock.now - start) / .seconds(1))
    }
    let quartiles = quantiles(of: seconds, at: [0.25, 0.5, 0.75])
    print(
      "a proposal at \(designs) designs of \(variables) variables:",
      String(
        format: "median %.2f s [%.2f, %.2f], limit 1 s", quartiles[1], quartiles[0], quartiles[2]))
  }

  /// A bowl with noise of a tenth of its height.
  private func search(seed: UInt64) -> DesignSearch {
    let space = SearchSpace(Array(repeating: .real, count: variables))
    var search = DesignSearch(SearchTask(space, startCount: designs, seed: seed))
    let points = SobolSequence(dimension: variables, scramblingSeed: seed)
    let noise = NamedStream(name: "bowl", seed: seed, purpose: 0)
    for place in 0..<designs {
      let design = points.point(place)
      let depth = design.reduce(0) { $0 + ($1 - 0.4) * ($1 - 0.4) } / Double(variables)
      let words = noise.words(replication: place)
      let error = NormalDistribution.quantile(openUnitDouble(words.0, words.1))
      search.add(Evaluation(design: design, outcomes: [0.02 * error - depth]))
    }
    return search
  }
}
