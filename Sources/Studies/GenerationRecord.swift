import CommunityEngine
import OutputAnalysis
import StudyResults

/// The generations of the invitation trees, over the replications of one strategy.
struct GenerationRecord {
  private var rows = (0...ReplicationOutcome.generationLimit).map { _ in Row() }

  /// Takes in one replication, from the roots downwards.
  mutating func add(_ generations: [GenerationCounts]) {
    for (place, counts) in generations.enumerated() { rows[place].add(counts) }
  }

  /// What the replications say of the generations that anybody was ever in.
  func results() -> [GenerationResult] {
    let total = rows.reduce(0) { $0 + $1.peopleEver }
    return rows.indices.filter { rows[$0].peopleEver > 0 }.map { place in
      let row = rows[place]
      return GenerationResult(
        generation: place, includesDeeper: place == ReplicationOutcome.generationLimit,
        joined: MeanEstimate(row.joined), share: Double(row.peopleEver) / Double(total),
        invited: MeanEstimate(row.invited), kFactor: MeanEstimate(row.kFactor),
        retentionDay30: MeanEstimate(row.retentionDay30),
        engagedAtEnd: MeanEstimate(row.engagedAtEnd))
    }
  }

  private struct Row {
    /// Those who joined, over all replications.
    var peopleEver = 0
    var joined = RunningMoments()
    var invited = RunningMoments()
    var kFactor = RunningMoments()
    var retentionDay30 = RunningMoments()
    var engagedAtEnd = RunningMoments()

    mutating func add(_ counts: GenerationCounts) {
      peopleEver += counts.joined
      joined.add(Double(counts.joined))
      invited.add(Double(counts.invited))
      engagedAtEnd.add(Double(counts.engagedAtEnd))
      kFactor.add(Double(counts.invited), per: counts.joined)
      retentionDay30.add(Double(counts.visited30), per: counts.eligible30)
    }
  }
}
