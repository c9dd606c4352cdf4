import CommunityModel
import Foundation
import StudyResults

/// When and how a run was started.
struct RunClock {
  private let startedAt = Date().timeIntervalSince1970
  private let start = ContinuousClock.now
  private let threads: Int

  /// Starts a run with so many replications at a time.
  init(threads: Int) {
    self.threads = threads
  }

  /// The facts of the run as it is now.
  func facts(
    of scenario: Scenario, _ assumptions: AssumptionTreatment, replications: Int,
    stopReason: RunFacts.StopReason, memberDays: Int
  ) -> RunFacts {
    RunFacts(
      software: .current, seed: scenario.seed, assumptions: assumptions,
      replications: replications, stopReason: stopReason, threads: threads, startedAt: startedAt,
      seconds: (ContinuousClock.now - start) / .seconds(1), memberDays: memberDays)
  }
}
