import OutputAnalysis
import StudyResults
import Testing

@testable import CommunityEngine
@testable import Studies

struct GenerationRecordTests {
  /// Roots alone, then three generations, then nobody at all.
  private static let replications = [
    [generation(joined: 4, invited: 0, eligible30: 4, visited30: 1, engagedAtEnd: 2)],
    [
      generation(joined: 8, invited: 4, eligible30: 2, visited30: 1, engagedAtEnd: 5),
      generation(joined: 4, invited: 1, engagedAtEnd: 3),
      generation(joined: 1, engagedAtEnd: 1),
    ],
    [],
  ]

  @Test func `generations nobody was ever in have no row`() {
    #expect(results(of: Self.replications).map(\.generation) == [0, 1, 2])
    #expect(results(of: [[], []]).isEmpty)
    #expect(GenerationRecord().results().isEmpty)
  }

  @Test func `counts are means over all replications, ratios over those with somebody`() throws {
    let roots = try #require(results(of: Self.replications).first)
    #expect(roots.joined == estimate([4, 8, 0]))
    #expect(roots.invited == estimate([0, 4, 0]))
    #expect(roots.engagedAtEnd == estimate([2, 5, 0]))
    #expect(roots.kFactor == estimate([0, 0.5]))
    #expect(roots.retentionDay30 == estimate([0.25, 0.5]))
    let first = results(of: Self.replications)[1]
    #expect(first.kFactor.mean == 0.25 && first.kFactor.standardError.isNaN)
    #expect(first.retentionDay30.mean.isNaN)
  }

  @Test func `shares are those of all who joined`() {
    // 12, 4 and 1 of 17 people.
    let shares: [Double] = [12.0 / 17, 4.0 / 17, 1.0 / 17]
    #expect(results(of: Self.replications).map(\.share) == shares)
  }

  @Test func `only the last place holds deeper generations, too`() {
    var generations = Array(
      repeating: GenerationCounts(), count: ReplicationOutcome.generationLimit + 1)
    generations[ReplicationOutcome.generationLimit].joined = 1
    generations[ReplicationOutcome.generationLimit - 1].joined = 1
    let rows = results(of: [generations])
    #expect(rows.map(\.generation) == [9, 10])
    #expect(rows.map(\.includesDeeper) == [false, true])
  }

  private func results(of replications: [[GenerationCounts]]) -> [GenerationResult] {
    var record = GenerationRecord()
    for generations in replications {
      let rest = ReplicationOutcome.generationLimit + 1 - generations.count
      record.add(generations + Array(repeating: GenerationCounts(), count: rest))
    }
    return record.results()
  }

  private func estimate(_ values: [Double]) -> MeanEstimate {
    MeanEstimate(RunningMoments(values))
  }

  private static func generation(
    joined: Int, invited: Int = 0, eligible30: Int = 0, visited30: Int = 0, engagedAtEnd: Int = 0
  ) -> GenerationCounts {
    var counts = GenerationCounts()
    counts.joined = joined
    counts.invited = invited
    counts.eligible30 = eligible30
    counts.visited30 = visited30
    counts.engagedAtEnd = engagedAtEnd
    return counts
  }
}
