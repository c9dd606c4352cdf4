import OutputAnalysis
import StudyResults
import Testing

@testable import CommunityEngine
@testable import Studies

struct CohortTableTests {
  @Test func `the K-factor of a cohort is a ratio of each replication that has somebody`() {
    var table = CohortTable(weeks: 1, personas: ["reader", "talker"])
    table.add([cohort(joined: 8, invited: 2), cohort(joined: 0, invited: 0)])
    table.add([cohort(joined: 2, invited: 1), cohort(joined: 4, invited: 4)])
    let rows = table.retention()
    #expect(rows.map(\.persona) == [nil, "reader", "talker"])
    #expect(rows.map(\.invited.mean) == [3.5, 1.5, 2])
    // Of all 2/8 and 5/6, of readers 2/8 and 1/2, of talkers 4/4 alone.
    #expect(rows[0].kFactor == MeanEstimate(RunningMoments([0.25, 5.0 / 6])))
    #expect(rows[1].kFactor.mean == 0.375)
    #expect(rows[2].kFactor.mean == 1 && rows[2].kFactor.standardError.isNaN)
  }

  @Test func `a cohort that nobody ever joined has no K-factor`() {
    var table = CohortTable(weeks: 1, personas: ["reader"])
    table.add([cohort(joined: 0, invited: 0)])
    #expect(table.retention().allSatisfy { $0.kFactor.mean.isNaN && $0.invited.mean == 0 })
  }

  private func cohort(joined: Int, invited: Int) -> CohortCounts {
    var counts = CohortCounts()
    counts.joined = joined
    counts.invited = invited
    return counts
  }
}
