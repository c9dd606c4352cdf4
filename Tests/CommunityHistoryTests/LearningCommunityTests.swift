import CommunityHistory
import CommunityModel
import Testing

/// The learning community on Slack (R for Data Science), whose export has other headings than ours.
@Suite(.enabled(if: SharedData.has("r4ds_slack/series.csv")))
struct LearningCommunityTests {
  private func reading() throws -> HistoryReading {
    try HistoryReader.read(
      try SharedData.bytes("r4ds_slack/series.csv"), path: "series.csv", salt: testSalt)
  }

  @Test func `the export is read as it comes`() throws {
    let report = try reading().report
    #expect(report.rowsRead == 678 && report.rowsKept == 678)
    #expect(report.columns.filter { $0.role == nil }.map(\.heading) == ["weekly_posting"])
    #expect(report.finding(.missingDates) == nil)
    #expect(report.finding(.activeAboveMembers) == nil)
    #expect(report.finding(.postersAboveActive) == nil)
    #expect(report.finding(.weeklyBelowDaily) == nil)
    #expect(report.finding(.unexplainedFall) != nil, "the total falls by 14 in all")
  }

  @Test func `members and weekly actives are those of the source note`() throws {
    let series = try #require(try reading().series)
    #expect(series.dayCount == 678 && series[.members].last == 3_029)
    #expect(series[.weeklyActive].compactMap(\.self).max() == 525)
    let falls = zip(series[.members], series[.members].dropFirst()).compactMap { before, after in
      before.flatMap { before in after.map { max(0, before - $0) } }
    }
    // The total falls by 14 between its highest and a later day, by 10 on the worst day.
    #expect(falls.max() == 10)
  }

  @Test func `the description has no retention, and the launch is suspected of a shock`() throws {
    let description = HistoryDescription(History(try #require(try reading().series)))
    #expect(description.retention.isEmpty && description.inequality == nil)
    #expect(description.invitations == nil)
    #expect(description.weeks.count == 98)
    let launch = description.shocks.first { $0.measure == .active }
    #expect(launch.map { $0.day <= 14 } == true, "\(String(describing: launch))")
    #expect(description.weekdayPatterns.map(\.measure) == [.messages])
  }
}
