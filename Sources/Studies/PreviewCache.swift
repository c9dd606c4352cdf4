import CommunityEngine
import CommunityModel
import StudyResults
import Synchronization

/// Courses that were expected already, so that a change of one strategy costs the time of one.
package final class PreviewCache: Sendable {
  private let recent = Mutex<[Course]>([])

  private struct Course {
    let plan: CommunityPlan
    let horizonDays: Int
    let outcome: MeanFieldOutcome
  }

  /// Courses that stay.
  private static let limit = 32

  /// Nothing yet.
  package init() {}

  /// What is expected of a plan.
  ///
  /// - Throws: `EngineError`.
  func outcome(
    of plan: CommunityPlan, horizonDays: Int
  ) throws(EngineError) -> MeanFieldOutcome {
    let known = recent.withLock { recent in
      recent.first { $0.horizonDays == horizonDays && $0.plan == plan }?.outcome
    }
    if let known { return known }
    let outcome = try MeanField(plan: plan, horizonDays: horizonDays).outcome()
    recent.withLock { recent in
      recent.append(Course(plan: plan, horizonDays: horizonDays, outcome: outcome))
      if recent.count > Self.limit { recent.removeFirst() }
    }
    return outcome
  }
}
