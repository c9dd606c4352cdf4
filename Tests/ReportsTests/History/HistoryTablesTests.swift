import CommunityHistory
import CommunityModel
import Foundation
import StudyResults
import TestSupport
import Testing

@testable import Reports

struct HistoryTablesTests {
  private let findings: HistoryFindings

  init() throws {
    findings = try HandMadeHistory.findings()
  }

  /// The cells of a column, in the rows in which others have these values.
  private func column(
    _ name: String, of table: CSVTable, where conditions: [String: String] = [:]
  ) throws -> [String] {
    let place = { (name: String) in try #require(table.header.firstIndex(of: name)) }
    let conditions = try conditions.map { (try place($0.key), $0.value) }
    let column = try place(name)
    return table.rows.filter { row in conditions.allSatisfy { row[$0.0].encoded == $0.1 } }
      .map { $0[column].encoded }
  }

  @Test func `weeks add up to the counts of the file`() throws {
    let table = CSVTable(weeksOf: findings.description)
    #expect(table.rows.count == 12)
    #expect(try column("joins", of: table) == Array(repeating: "7", count: 12))
    #expect(try column("week_start", of: table).first == "2024-01-01")
    #expect(try column("members", of: table).last == "76")
    let leaves = try column("leaves", of: table).compactMap(Int.init).reduce(0, +)
    let messages = try column("messages", of: table).compactMap(Int.init).reduce(0, +)
    #expect(leaves == 8)
    #expect(messages == SmallHistory.events.ranges(of: ",message,").count)
  }

  @Test func `everybody who was observed for a week came back in it`() throws {
    let table = CSVTable(returnsOf: findings.description)
    let week = ["cohort": "all", "window": "W1"]
    #expect(try column("observed", of: table, where: week) == ["77"])
    #expect(try column("share", of: table, where: week) == ["1"])
    let months = ["2024-01", "2024-02", "2024-03"]
    #expect(try Set(column("cohort", of: table)) == Set(["all"] + months))
  }

  @Test func `staying follows the product of those at risk`() throws {
    let table = CSVTable(survivalOf: findings.description)
    let leaving = ["cohort": "all", "kind": "leaving"]
    #expect(try column("day", of: table, where: leaving) == ["40"])
    #expect(try column("at_risk", of: table, where: leaving) == ["44"])
    #expect(try column("ended", of: table, where: leaving) == ["8"])
    #expect(try column("survival", of: table, where: leaving) == ["0.8181818182"])
    #expect(try !column("day", of: table, where: ["kind": "silence"]).isEmpty)
  }

  @Test func `invitations and participation are told in both languages`() throws {
    let forest = try #require(findings.description.invitations)
    let table = CSVTable(forestOf: forest)
    #expect(try column("value", of: table, where: ["metric": "members"]) == ["84"])
    #expect(try column("value", of: table, where: ["metric": "invited"]) == ["42"])
    #expect(try column("value", of: table, where: ["metric": "k_factor"]) == ["0.5"])
    let sizes = try column("size", of: table, where: ["metric": "tree_size"]).compactMap(Int.init)
    let trees = try column("value", of: table, where: ["metric": "tree_size"]).compactMap(Int.init)
    #expect(zip(sizes, trees).reduce(0) { $0 + $1.0 * $1.1 } == 84)
    let inequality = try #require(findings.description.inequality)
    let shares = CSVTable(participationOf: inequality)
    #expect(try column("value", of: shares, where: ["metric": "members"]) == ["84"])
    for table in [table, shares] {
      for chinese in try column("meaning_zh", of: table) {
        let isChinese = chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        #expect(isChinese)
      }
    }
  }

  @Test func `the week and its shocks are found where they were put`() throws {
    let weekdays = CSVTable(weekdaysOf: findings.description)
    #expect(weekdays.rows.count == 14)
    let factors = try column("factor", of: weekdays, where: ["metric": "messages"])
      .compactMap(Double.init)
    #expect(factors.first == factors.max())
    let shocks = CSVTable(shocksOf: findings.description)
    #expect(
      try column("date", of: shocks, where: ["metric": "messages", "kind": "single_day"])
        .contains("2024-02-20"))
    let largest = try #require(findings.largestShocks(1).first)
    #expect(largest.measure == .messages && largest.day == 50)
    // One event in several measures, or for some days, is told once.
    let told = findings.largestShocks(10).map(\.day).sorted()
    #expect(zip(told, told.dropFirst()).allSatisfy { $1 - $0 > 7 })
  }

  @Test func `each row that was read is kept or dropped for a reason`() throws {
    let dirty = SmallHistory.events + "anna-1,soon,message,,\n,2024-03-01,message,,\n\n"
    let table = CSVTable(of: try HandMadeHistory.reading(dirty).report)
    let count = { (item: String) in
      Int(try column("value", of: table, where: ["kind": "rows", "item": item])[0])
    }
    let reasons = try column("value", of: table, where: ["kind": "dropped"]).compactMap(Int.init)
    let (read, kept, dropped) = (try #require(try count("read")), try count("kept"), 3)
    #expect(try count("dropped") == dropped && reasons.reduce(0, +) == dropped)
    #expect(kept == read - dropped)
    let items = try column("item", of: table, where: ["kind": "dropped"])
    #expect(items == ["blank_row", "unreadable_time", "missing_member"])
    #expect(try column("value", of: table, where: ["item": "name"]) == ["club.csv"])
    #expect(try column("value", of: table, where: ["item": "inviter"]) == ["inviter"])
  }

  @Test(
    arguments: [SmallHistory.events, SmallHistory.counts, "day,members,revenue\n3,5,0.25\n5,,7\n"],
    [Language.english, .chinese])
  func `days that were written are read as the same days`(
    _ file: String, _ header: Language
  ) throws {
    let days = try HandMadeHistory.findings(file).days
    let written = CSVTable(seriesOf: days).text(CSVFormat(header: header))
    guard case .series(let read) = try HandMadeHistory.reading(written).content else {
      Issue.record("no daily counts")
      return
    }
    #expect(read == days)
  }

  @Test func `what is not known has no file`() throws {
    let names = { (text: String) in
      HistoryFiles.all(
        of: try HandMadeHistory.findings(text), software: HandMadeResult.make().run.software,
        format: CSVFormat()
      ).map(\.name)
    }
    let few = try names("date,members\n2024-03-01,5\n2024-03-02,6\n")
    #expect(
      few.filter { $0.hasSuffix(".csv") }
        == ["reading.csv", "daily.csv", "weeks.csv", "shocks.csv"])
    #expect(
      try Set(names(SmallHistory.events)).isSuperset(of: [
        "retention.csv", "survival.csv", "participation.csv", "invitations.csv", "weekdays.csv",
      ]))
  }
}
