import CommunityEngine
import CommunityModel

/// Two plans lived with the same people and the same luck.
enum Counterfactual {
  /// The outcomes of one replication of each.
  static func outcomes(
    _ left: CommunityPlan, _ right: CommunityPlan, horizonDays: Int
  ) async throws -> (ReplicationOutcome, ReplicationOutcome) {
    let run = { (plan: CommunityPlan) in
      try await ReplicationRunner(plan: plan, horizonDays: horizonDays, seed: 8)
        .outcomes(of: [2], threads: 1)[0]
    }
    return (try await run(left), try await run(right))
  }
}
