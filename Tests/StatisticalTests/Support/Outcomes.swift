import CommunityEngine
import CommunityModel
import OutputAnalysis

/// Runs replications 0, 1, 2, … of a plan on two threads.
func outcomes(
  of plan: CommunityPlan, horizonDays: Int, replications: Int, seed: UInt64
) async throws -> [ReplicationOutcome] {
  let runner = ReplicationRunner(plan: plan, horizonDays: horizonDays, seed: seed)
  return try await runner.outcomes(of: 0..<replications, threads: 2)
}

extension ReplicationOutcome {
  /// The value of a metric on a day.
  func value(of metric: Metric, on day: Int) -> Double {
    Double(daily[metric.index * days + day])
  }

  /// A figure of the whole run.
  func value(of metric: SummaryMetric) -> Double {
    zip(SummaryMetric.allCases, summary).first { $0.0 == metric }?.1 ?? .nan
  }

  /// How many people of each persona ever joined, seed members included.
  func joinedByPersona(count personaCount: Int) -> [Double] {
    var joined = [Double](repeating: 0, count: personaCount)
    for (place, cohort) in cohorts.enumerated() {
      joined[place % personaCount] += Double(cohort.joined)
    }
    return joined
  }
}

extension [ReplicationOutcome] {
  /// The moments of a metric on a day over the replications.
  func moments(of metric: Metric, on day: Int) -> RunningMoments {
    RunningMoments(map { $0.value(of: metric, on: day) })
  }

  /// The moments of a figure of the whole run over the replications.
  func moments(of metric: SummaryMetric) -> RunningMoments {
    RunningMoments(map { $0.value(of: metric) })
  }
}
