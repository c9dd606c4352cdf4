import CommunityHistory
import CommunityModel
import Testing

/// The student network of Opsahl and Panzarasa (2009), against the figures of its source note, which were
/// computed by another program.
@Suite(.enabled(if: SharedData.has("uci_oc/events.csv")))
struct StudentNetworkTests {
  private func reading(_ rows: HistoryMapping.RepeatedRows) throws -> HistoryReading {
    var mapping = HistoryMapping()
    mapping.repeatedRows = rows
    return try HistoryReader.read(
      try SharedData.bytes("uci_oc/events.csv"), path: "events.csv", mapping: mapping,
      salt: testSalt)
  }

  @Test func `members, actions and days are those of the source`() throws {
    let reading = try reading(.kept)
    let log = try #require(reading.log)
    #expect(log.memberCount == 1_899 && log.dayCount == 218)
    #expect(log.events.count { $0.kind == .message } == 59_835)
    #expect(reading.report.dates?.lowerBound.iso8601 == "2004-03-23")
    #expect(reading.report.dates?.upperBound.iso8601 == "2004-10-26")
    #expect(reading.report.rowsDropped == 0)
    // Registrations come before everything a node does.
    #expect(reading.report.finding(.actedBeforeJoin) == nil)
    #expect(reading.report.finding(.joinWhileMember) == nil)
  }

  @Test func `rows that are the same to the second are dropped and counted`() throws {
    let report = try reading(.detected).report
    // `sort | uniq -c` of the rows: 35 stand twice and one three times.
    #expect(report.finding(.repeatedRow)?.count == 37)
    #expect(report.rowsRead == 61_734 && report.rowsKept == 61_734 - 37)
  }

  @Test func `participation is that of the source`() throws {
    let log = try #require(try reading(.kept).log)
    let inequality = try #require(HistoryDescription(History(log)).inequality)
    #expect(inequality.memberCount == 1_899)
    #expect(percent(inequality.neverPostedShare) == 28.9)
    #expect(percent(inequality.oneDayShare) == 13.0)
    #expect(percent(inequality.top1PercentShare.value) == 17.6)
    #expect(percent(inequality.top10PercentShare.value) == 65.2)
    #expect(inequality.medianMessagesOfPosters == 14)
  }

  @Test(arguments: [
    ("all", 1_899, "28.4 17.8 8.7 50.2 37.7 27.9 8.6 17.5 9.2 59.1 39.5 19.1"),
    ("2004-04", 665, "21.7 20.9 16.5 47.2 41.4 40.8 10.8 21.7 8.9 65.3 51.7 22.0"),
    ("2004-05", 928, "34.8 18.3 3.9 55.8 40.8 24.4 7.8 14.5 — 58.5 32.3 16.9"),
    ("2004-06", 171, "32.2 8.2 4.1 47.4 19.3 10.5 4.7 16.4 — 42.1 32.7 —"),
    ("2004-07", 34, "17.6 11.8 5.9 47.1 20.6 5.9 0.0 15.6 — 44.1 28.1 —"),
    ("2004-08", 37, "10.8 10.8 13.5 18.9 24.3 13.5 10.8 — — 50.0 — —"),
    ("2004-09", 50, "12.0 14.0 2.5 28.0 18.0 2.3 — — — — — —"),
  ])
  func `retention is that of the source`(_ name: String, _ count: Int, _ figures: String) throws {
    let log = try #require(try reading(.kept).log)
    let cohorts = HistoryDescription(History(log)).retention
    let cohort = try #require(cohorts.first { ($0.cohort ?? "all") == name })
    #expect(cohort.memberCount == count)
    #expect(
      cohort.shares.map(\.window.name)
        == ["D1", "D7", "D30", "W1", "W2", "W4", "W8", "M3", "M6", "U7", "U30", "U90"])
    for (share, figure) in zip(cohort.shares, figures.split(separator: " ")) {
      // The source leaves out cells with few members.
      guard let expected = Double(figure) else { continue }
      #expect(percent(share.share) == expected, "\(name) \(share.window.name)")
    }
  }

  @Test func `weeks are those of the source`() throws {
    let log = try #require(try reading(.kept).log)
    let rows = String(decoding: try SharedData.bytes("uci_oc/weekly.csv"), as: UTF8.self)
      .split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",") }
    let weeks = HistoryDescription(History(log)).weeks
    #expect(weeks.count == rows.count && weeks.count == 32)
    for (week, row) in zip(weeks, rows) {
      #expect(week.firstDate?.iso8601 == String(row[0]))
      let found = [week.joins, week.weeklyActive, week.messages, week.members]
      #expect(found == row.dropFirst().map { Double($0) })
    }
  }

  @Test func `the end of term is suspected of a shock`() throws {
    let log = try #require(try reading(.kept).log)
    let shocks = HistoryDescription(History(log)).shocks
    let falls = shocks.filter {
      $0.measure == .messages && $0.kind == .levelChange && $0.toLevel < $0.fromLevel / 2
    }
    let dates = falls.compactMap { $0.date?.iso8601 }
    #expect(dates.contains { ("2004-06-01"..."2004-06-15").contains($0) }, "\(dates)")
    #expect(shocks.count < 40, "one shock in five days says nothing")
  }

  private func percent(_ share: Double) -> Double { (share * 1_000).rounded() / 10 }
}
