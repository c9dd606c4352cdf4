import CommunityEngine
import CommunityModel
import StudyResults

/// What a shard says of itself: what it is a part of, and all it takes to go on from it.
package struct ShardHeader: Codable, Sendable, Equatable {
  /// A plan whose outcomes are in the file.
  struct Plan: Codable, Sendable, Equatable {
    let strategy: String
    let fingerprint: String
    let hasTwins: Bool
  }

  /// What the outcomes depend on besides the scenario.
  struct Versions: Codable, Sendable, Equatable {
    let flywheel: String
    let results: Int
    /// The form in which outcomes are kept.
    let outcomes: String

    static var current: Versions {
      Versions(
        flywheel: SoftwareVersions.productVersion, results: ResultsVersion.current,
        outcomes: PlanRun.outcomeForm)
    }
  }

  /// What is asked about the outcomes.
  package let question: ShardedStudy.Question
  /// Whether the reasons for the answer are asked for too.
  package let explains: Bool
  /// The name of the scenario.
  package let scenario: String
  /// The hash of the scenario.
  package let scenarioSha256: String
  let seed: UInt64
  let assumptions: String
  let replications: Int
  let shard: Int
  let shards: Int
  let versions: Versions
  let plans: [Plan]
  /// The scenario with everything written out, as it stands in the shard's folder.
  package let scenarioLock: String
}

extension ShardHeader {
  /// Whether uncertain numbers were taken as certain.
  package var isWithFixedAssumptions: Bool { assumptions == AssumptionTreatment.fixed.rawValue }

  /// `nil` if it names no part that there can be.
  var share: ShardShare? {
    ReplicationPlan.range.contains(replications) ? ShardShare(index: shard, count: shards) : nil
  }

  /// Which outcomes of a plan are in the file, in order.
  func numbers(ofPlan plan: Int) -> [Int] {
    share?.numbers(ofFirst: replications, hasTwins: plans[plan].hasTwins) ?? []
  }

  /// All that parts of one study have in common.
  var study: ShardStudyFacts {
    ShardStudyFacts(
      question: question, explains: explains, scenario: scenario, scenarioHash: scenarioSha256,
      seed: seed, fixesAssumptions: isWithFixedAssumptions, replications: replications,
      shards: shards)
  }
}

/// What tells one study from another, for people.
package struct ShardStudyFacts: Sendable, Hashable {
  /// What is asked about the outcomes.
  package let question: ShardedStudy.Question
  /// Whether the reasons for the answer are asked for too.
  package let explains: Bool
  /// The name of the scenario.
  package let scenario: String
  /// The hash of the scenario.
  package let scenarioHash: String
  /// The number all randomness follows from.
  package let seed: UInt64
  /// Whether uncertain numbers are taken as certain.
  package let fixesAssumptions: Bool
  /// Replications of each plan at most.
  package let replications: Int
  /// Into how many parts it is dealt.
  package let shards: Int
}
