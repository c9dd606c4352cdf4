package import CommunityModel
import Foundation
import StudyResults

/// A forecast or a comparison that several machines simulate a part of each.
///
/// How many replications it takes follows from their outcomes, which no machine has all of: each simulates
/// its part of the most that may be asked for.
package struct ShardedStudy: Sendable {
  /// What is asked about the outcomes.
  package enum Question: String, Codable, Sendable {
    case forecast
    case compare
  }

  /// A plan that is simulated.
  struct Part: Sendable {
    let run: PlanRun
    /// Whether some replications have a twin.
    let hasTwins: Bool
  }

  /// What is asked about the outcomes.
  package let question: Question
  /// Whether the reasons for the answer are asked for too.
  package let explains: Bool
  /// Whether every replication draws the uncertain numbers.
  package let assumptions: AssumptionTreatment
  let scenario: ScenarioIdentity
  let seed: UInt64
  /// Replications of each plan at most.
  let replications: Int
  /// The plans, each of them once.
  let parts: [Part]
  /// About what the outcome of a replication holds in memory.
  let bytesPerOutcome: Int

  /// Everything that may be simulated to answer a question about a scenario.
  package init(
    _ question: Question, explains: Bool = false, about scenario: Scenario,
    named identity: ScenarioIdentity, assumptions: AssumptionTreatment
  ) {
    self.question = question
    self.explains = explains
    self.assumptions = assumptions
    self.scenario = identity
    seed = scenario.seed
    bytesPerOutcome =
      scenario.horizonDays * Metric.allCases.count * DailyRecord.bytesPerValue
    switch question {
    case .forecast: replications = scenario.replications.maximum
    case .compare:
      let asked = scenario.comparison
      replications = max(asked.minimumReplications, asked.maximumReplications)
    }
    var known: Set<String> = []
    parts = zip(
      PlanRun.all(of: scenario, assumptions: assumptions), scenario.draws(assumptions)
    ).compactMap { run, draws in
      known.insert(run.fingerprint).inserted
        ? Part(run: run, hasTwins: question == .forecast && draws != nil) : nil
    }
  }

  /// The plans, as they are simulated.
  package var runs: [PlanRun] { parts.map(\.run) }

  /// What a file with a part of the outcomes says of itself.
  func header(of share: ShardShare, lockedScenario: String) -> ShardHeader {
    ShardHeader(
      question: question, explains: explains, scenario: scenario.name,
      scenarioSha256: scenario.hash, seed: seed, assumptions: assumptions.rawValue,
      replications: replications, shard: share.index, shards: share.count, versions: .current,
      plans: parts.map {
        ShardHeader.Plan(
          strategy: $0.run.name ?? "", fingerprint: $0.run.fingerprint, hasTwins: $0.hasTwins)
      },
      scenarioLock: lockedScenario)
  }
}
