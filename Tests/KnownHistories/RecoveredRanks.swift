import CommunityModel
import OutputAnalysis
import Studies
import StudyResults

/// Where the truth lies among the draws of fits to histories whose truth is known.
///
/// Citation: S. Talts et al. (2018), "Validating Bayesian inference algorithms with simulation-based
/// calibration", arXiv:1804.06788.
package struct RecoveredRanks: Sendable {
  /// The share of draws below the truth, of each number that was fitted, by its path; a value a history.
  package private(set) var ranks: [String: [Double]] = [:]
  /// How many histories called a number something that it is not worth fitting, by its path.
  package private(set) var untouchedCounts: [String: Int] = [:]
  /// Histories fitted.
  package private(set) var historyCount = 0

  /// None so far.
  package init() {}

  /// Fits a history and takes in what came of it.
  package mutating func add(_ known: KnownHistory, threads: Int) async throws {
    let result = try await HistoryFit(known.scenario, history: known.subject, threads: threads)
      .run().result
    historyCount += 1
    for (place, parameter) in result.parameters.enumerated() {
      let path = parameter.assumption.path
      guard parameter.isInfluential, let truth = known.truth[path] else {
        untouchedCounts[path, default: 0] += 1
        continue
      }
      let below = result.draws.count { $0[place] < truth }
      ranks[path, default: []].append((Double(below) + 0.5) / Double(result.draws.count + 1))
    }
  }

  /// All ranks of all numbers.
  package var pooled: [Double] { ranks.values.flatMap(\.self) }

  /// The share of truths within the central 90 % of the draws.
  package static func heldShare(_ ranks: [Double]) -> Double {
    Double(ranks.count { (0.05...0.95).contains($0) }) / Double(ranks.count)
  }

  /// The chance of ranks as uneven over so many equal parts if they are uniform, by chi-square.
  package static func uniformityPValue(_ ranks: [Double], parts: Int) -> Double {
    var counts = [Double](repeating: 0, count: parts)
    for rank in ranks { counts[min(Int(rank * Double(parts)), parts - 1)] += 1 }
    let expected = Double(ranks.count) / Double(parts)
    let distance = counts.reduce(0) { $0 + ($1 - expected) * ($1 - expected) / expected }
    return ChiSquareDistribution(degreesOfFreedom: Double(parts - 1)).upperTail(distance)
  }
}
