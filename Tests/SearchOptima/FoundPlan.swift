import CommunityModel
import Studies
package import StudyResults

/// The plan that a search recommends, judged by what it leads to in many futures.
package struct FoundPlan: Sendable {
  package let result: SearchResult
  /// `nil`: nothing is recommended.
  package let truth: PlanTruth?

  /// What it changes in the plan of the file.
  package var changes: [String] {
    result.recommended.map { result.evaluations[result.finalists[$0]].changes } ?? []
  }

  /// Searches a scenario once.
  ///
  /// - Parameters:
  ///   - searched: the scenario.
  ///   - seed: what the search is started from.
  ///   - evaluations: plans that it may try.
  ///   - worth: the smallest gain that it goes on for; `nil`: as the file says.
  ///   - threads: replications run at a time.
  ///   - replications: futures that the plan it recommends is judged by, others than it saw.
  /// - Throws: as `PlanSearch.run`.
  package init(
    searching searched: SearchedScenario, seed: UInt64, evaluations: Int,
    worth: Double? = nil, threads: Int, replications: Int
  ) async throws {
    var scenario = searched.scenario
    scenario.seed = seed
    scenario.search?.evaluations = evaluations
    scenario.search?.worth = worth ?? searched.search.worth
    let search = PlanSearch(scenario, searched.source, threads: threads)
    result = try await search.run(explaining: false).result
    guard let recommended = result.recommended else {
      truth = nil
      return
    }
    truth = try await searched.truths(
      of: [result.comparison.scenario.strategies[recommended].plan], replications: replications)[0]
  }
}

/// The measure of found plans: how much of what there is to gain they miss.
package struct FoundPlanJudge: Sendable {
  private let searched: SearchedScenario
  private let today: PlanTruth
  private let best: PlanTruth

  package init(_ searched: SearchedScenario, today: PlanTruth, best: PlanTruth) {
    self.searched = searched
    self.today = today
    self.best = best
  }

  /// The share of the gain from the plan of the file to the best one that a plan misses.
  package func shortfall(of truth: PlanTruth) -> Double {
    searched.gain(of: best, over: truth) / searched.gain(of: best, over: today)
  }

  /// Whether it misses at most a tenth of the gain and keeps to the limits.
  ///
  /// A limit counts as kept if it is missed by no more than two standard errors of the many futures.
  package func isGood(_ truth: PlanTruth) -> Bool {
    shortfall(of: truth) <= Self.largestShortfall
      && searched.allows(truth, within: Self.tolerance)
  }

  private static let largestShortfall = 0.1
  private static let tolerance = 2.0
}
