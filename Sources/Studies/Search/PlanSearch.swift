package import CommunityModel
import CommunityEngine
import DenseLinearAlgebra
import Foundation
import OutputAnalysis
import StrategyOptimizer
package import StudyResults

/// Searches the plans that a scenario's `search` allows for the best one.
///
/// Every plan is simulated with the same numbers, so that luck is shared. Which plan is tried next, and
/// everything that is found, follows from the scenario and its seed, never from threads, interruptions or what
/// a study had already; only a limit of time ends a search earlier on a slower machine.
package struct PlanSearch: Sendable {
  let scenario: Scenario
  private(set) var search: SearchPlan
  /// Whether it ends when too little is expected of further plans.
  private(set) var stopsAtWorth = true
  let source: DesignSource
  let threads: Int
  let assumptions: AssumptionTreatment
  let store: StudyStore?

  /// Prepares the search of a scenario that has been checked.
  ///
  /// - Parameters:
  ///   - scenario: what is simulated.
  ///   - source: makes its plans.
  ///   - threads: replications run at a time.
  ///   - assumptions: whether every replication draws the uncertain numbers.
  ///   - store: the study that outcomes and steps are taken from and added to; `nil`: none.
  /// - Precondition: the scenario has a search, and `threads` is positive.
  package init(
    _ scenario: Scenario, _ source: DesignSource, threads: Int,
    assumptions: AssumptionTreatment = .drawn, store: StudyStore? = nil
  ) {
    precondition(threads > 0, "a search needs at least one thread")
    guard let search = scenario.search else {
      preconditionFailure("the scenario says what is searched")
    }
    self.scenario = scenario
    self.search = search
    self.source = source
    self.threads = threads
    self.assumptions = assumptions
    self.store = store
  }

  /// Forgets the steps and outcomes of the search that the study has.
  package func startOver() throws(StudyStoreError) {
    guard let log else { return }
    try log.clear()
  }

  /// Steps of the search that the study has, the plan of the file not counted.
  ///
  /// - Throws: `StudyStoreError`.
  package func keptCount() throws(StudyStoreError) -> Int {
    try log?.steps(of: DesignCoding(search.variables)).count ?? 0
  }

  /// Tries so many plans more than the study has, however little is expected of them.
  ///
  /// - Throws: `StudyStoreError`.
  package mutating func goOn(by more: Int) throws(StudyStoreError) {
    search.evaluations = 1 + (try keptCount()) + more
    stopsAtWorth = false
  }

  /// The plans that the study has tried in this search; none if it cannot be read.
  package func keptRuns() -> [PlanRun] {
    let coding = DesignCoding(search.variables)
    guard let steps = try? log?.steps(of: coding) else { return [] }
    let plans = steps.compactMap { source.plan(coding.values(of: $0.design)) }
    return ([source.presentPlan] + plans).map { run(of: $0, name: nil) }
  }

  var log: SearchLog? { store.map { SearchLog($0, fingerprint: fingerprint) } }

  /// Of all that the steps of the search follow from.
  private var fingerprint: String {
    var endless = search
    (endless.evaluations, endless.minutes, endless.worth) = (0, nil, 0)
    return PlanRun.fingerprint(of: [
      "search \(Self.version)", SoftwareVersions.productVersion, BLASLibrary.linked.configuration,
      run(of: source.presentPlan, name: nil).fingerprint, ValueText(of: endless).text,
    ])
  }

  /// Of the way in which steps are found.
  private static let version = 1

  func run(of plan: CommunityPlan, name: String?) -> PlanRun {
    PlanRun(
      plan, named: name, horizonDays: scenario.horizonDays, seed: scenario.seed,
      assumptions: assumptions)
  }

  /// Runs the search, compares what led, and finds out what the result rests on.
  ///
  /// When the task is cancelled, the result rests on what was tried so far.
  ///
  /// - Parameters:
  ///   - explaining: whether to find out what the result rests on.
  ///   - progress: called from any thread as the search goes on.
  ///   - report: likewise, as replications are done.
  /// - Returns: what was found, and what the study was used for.
  /// - Throws: `SearchError`; `ComparisonError`; `ForecastError`; `WrongLibraryResults`; `CancellationError`
  ///   if the task is cancelled before two plans were tried.
  @concurrent
  package func run(
    explaining: Bool = true,
    _ progress: @escaping @Sendable (SearchProgress) -> Void = { _ in },
    _ report: @escaping @Sendable (ForecastStep) -> Void = { _ in }
  ) async throws -> (result: SearchResult, use: StudyUse) {
    BLASThreads.pinToOne()
    try LibrarySelfCheck.requirePassed()
    let startedAt = Date().timeIntervalSince1970
    let clock = ContinuousClock()
    let start = clock.now
    do {
      var course = SearchCourse(self, progress, report)
      try await course.run(until: search.minutes.map { start + .seconds(60 * $0) })
      var result = try await course.result(explaining: explaining)
      result.run.startedAt = startedAt
      result.run.seconds = (clock.now - start) / .seconds(1)
      return (result, course.use)
    } catch let error as EngineError {
      throw ForecastError(error)
    }
  }
}
