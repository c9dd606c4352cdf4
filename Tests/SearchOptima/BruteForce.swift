import CommunityModel

/// Finds the best plan of a scenario by simulating all of a grid, and more round the best of it.
package struct BruteForce {
  private let searched: SearchedScenario
  private let grid: DesignGrid
  private let rounds: Int
  private let replications: Int
  private let finalReplications: Int

  /// Prepares the simulations.
  ///
  /// - Parameters:
  ///   - searched: the scenario.
  ///   - levels: numbers that are tried of each range at first.
  ///   - rounds: how often the grid is made finer.
  ///   - replications: futures of every plan.
  ///   - finalReplications: futures of the best ones and of the plan of the file.
  package init(
    _ searched: SearchedScenario, levels: Int, rounds: Int, replications: Int,
    finalReplications: Int
  ) {
    self.searched = searched
    self.rounds = rounds
    self.replications = replications
    self.finalReplications = finalReplications
    grid = DesignGrid(variables: searched.search.variables, levels: levels)
  }

  /// Plans round which the grid is made finer, and plans that are simulated many more times.
  private static let leaderCount = 4
  private static let finalistCount = 30
  /// A plan is not given up for a limit that so many standard errors would mend.
  private static let tolerance = 2.0

  /// Simulates everything.
  ///
  /// - Parameter tell: called with what is done next.
  /// - Returns: the plan of the file, the finalists with the best that keeps to the limits first, and the grid.
  /// - Throws: `EngineError`; `CancellationError`.
  package func run(_ tell: (String) -> Void) async throws -> KnownOptimum {
    var tried: [KnownOptimum.Row] = []
    var known: Set<[SearchValue]> = []
    for round in 0...rounds {
      let around = leading(tried, Self.leaderCount)
      let wanted =
        round == 0
        ? grid.designs : around.flatMap { grid.neighbours(of: $0.design, round: round) }
      let fresh = wanted.filter { known.insert($0).inserted }
      tell("round \(round): \(fresh.count) designs")
      tried += try await rows(of: fresh, role: .grid, replications)
    }
    tell("\(Self.finalistCount) of \(tried.count) plans again")
    var finalists = try await rows(
      of: leading(tried, Self.finalistCount).map(\.design), role: .finalist, finalReplications)
    finalists.sort { searched.gain(of: $0.truth, over: $1.truth) > 0 }
    if let best = finalists.firstIndex(where: { searched.allows($0.truth) }) {
      finalists[best].role = .best
      finalists.swapAt(0, best)
    }
    let today = try await searched.truths(
      of: [searched.presentPlan], replications: finalReplications)
    return KnownOptimum(
      rows: [.init(role: .today, design: searched.presentDesign, truth: today[0])] + finalists
        + tried)
  }

  /// The best plans that may keep to the limits.
  private func leading(_ rows: [KnownOptimum.Row], _ count: Int) -> [KnownOptimum.Row] {
    Array(
      rows.filter { searched.allows($0.truth, within: Self.tolerance) }
        .sorted { searched.gain(of: $0.truth, over: $1.truth) > 0 }.prefix(count))
  }

  private func rows(
    of designs: [[SearchValue]], role: KnownOptimum.Role, _ replications: Int
  ) async throws -> [KnownOptimum.Row] {
    let possible = designs.compactMap { design in
      searched.plan(of: design).map { (design: design, plan: $0) }
    }
    let truths = try await searched.truths(
      of: possible.map(\.plan), replications: replications)
    return zip(possible, truths).map { .init(role: role, design: $0.design, truth: $1) }
  }
}
