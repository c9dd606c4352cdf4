import CommunityModel
import Testing

@testable import CommunityHistory

struct MemberLogTests {
  private let text = """
    member,time,event,peer,amount
    a,2024-03-01,join,,
    b,2024-03-02,join,a,
    a,2024-03-02,message,,
    a,2024-03-02,message,,
    b,2024-03-03,visit,,
    b,2024-03-04,leave,,
    a,2024-03-09,purchase,,12.5
    a,2024-03-10,invite,c,

    """

  @Test func `days count what happened`() throws {
    let series = DailySeries(try readLog(text))
    #expect(series.dayCount == 10 && series.firstDate?.iso8601 == "2024-03-01")
    #expect(series[.joins] == [1, 1, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(series[.leaves] == [0, 0, 0, 1, 0, 0, 0, 0, 0, 0])
    #expect(series[.members] == [1, 2, 2, 1, 1, 1, 1, 1, 1, 1])
    #expect(series[.active] == [0, 1, 1, 0, 0, 0, 0, 0, 1, 1])
    #expect(series[.posters] == [0, 1, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(series[.messages] == [0, 2, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(series[.weeklyActive] == [nil, nil, nil, nil, nil, nil, 2, 2, 2, 1])
    #expect(series[.monthlyActive].allSatisfy { $0 == nil })
    #expect(series[.revenue].compactMap(\.self).reduce(0, +) == 12.5)
    #expect(series[.invites].last == 1)
  }

  @Test func `a member who falls silent stays a member`() throws {
    let log = try #require(
      try read("member,day,event\na,0,join\nb,0,join\na,1,message\nb,300,message\n").log)
    let series = DailySeries(log)
    #expect(series[.members].allSatisfy { $0 == 2 })
    // No leave was ever noted, which does not say that nobody left.
    #expect(!series.knownMeasures.contains(.leaves))
  }

  @Test func `trailing actives are those of a count by hand`() throws {
    var rows = "member,day,event\n"
    var active: [Set<Int>] = []
    for day in 0..<60 {
      let members = Set((0..<12).filter { ($0 * 7 + day * 5) % (3 + $0) == 0 || day % 59 == 0 })
      active.append(members)
      for member in members.sorted() { rows += "m\(member),\(day),visit\n" }
    }
    let series = DailySeries(try readLog(rows))
    for (measure, length) in [(HistoryMeasure.weeklyActive, 7), (.monthlyActive, 28)] {
      for day in 0..<60 {
        let expected: Double? =
          day < length - 1
          ? nil
          : Double(active[(day - length + 1)...day].reduce(into: Set()) { $0.formUnion($1) }.count)
        #expect(series[measure][day] == expected)
      }
    }
  }

  @Test func `an action before a join counts as one only if the mapping says so`() throws {
    let text = "member,day,event\na,0,join\nb,2,message\nb,9,message\n"
    let unseen = DailySeries(try readLog(text))
    #expect(unseen[.joins].compactMap(\.self).reduce(0, +) == 1 && unseen[.members].last == 2)
    var mapping = HistoryMapping()
    mapping.firstActionIsJoin = true
    let counted = DailySeries(try readLog(text, mapping))
    #expect(counted[.joins][2] == 1 && counted[.members] == unseen[.members])
  }

  @Test func `a word seconds before the join of the same day is no other join`() throws {
    let reading = try read(
      "member,time,event\na,2024-03-01 10:00:00,message\na,2024-03-01 10:00:04,join\na,2024-03-02 10:00:00,leave\na,2024-03-02 10:00:09,message\n"
    )
    let log = try #require(reading.log)
    #expect(
      log.spells == [MembershipSpell(member: 0, firstDay: 0, isJoinCounted: true, leaveDay: 1)])
    #expect(reading.report.finding(.actedBeforeJoin) == nil)
    #expect(reading.report.finding(.actedAfterLeaving) == nil)
  }

  @Test func `who comes back is a member twice`() throws {
    let log = try #require(
      try read("member,day,event\na,0,join\na,3,leave\na,9,join\n").log)
    #expect(log.spells.map(\.firstDay) == [0, 9] && log.spells.map(\.leaveDay) == [3, nil])
    #expect(DailySeries(log)[.members] == [1, 1, 1, 0, 0, 0, 0, 0, 0, 1])
  }

  @Test func `two files of one group become one log`() throws {
    let whole = try readLog(text)
    let lines = text.split(separator: "\n").map(String.init)
    let (joins, rest) = (
      lines.filter { $0.contains("join") }, lines.filter { !$0.contains("join") }
    )
    let first = try #require(try read(joins.map { $0 + "\n" }.joined().withHeading(lines[0])).log)
    let second = try #require(try read(rest.map { $0 + "\n" }.joined()).log)
    let merged = try #require(first.merged(with: second, firstActionIsJoin: false))
    #expect(DailySeries(merged.log) == DailySeries(whole))
    #expect(Set(merged.log.memberHashes) == Set(whole.memberHashes))
    let numbered = try #require(try read("member,day,event\na,0,join\n").log)
    #expect(first.merged(with: numbered, firstActionIsJoin: false) == nil)
  }

  @Test func `counts complete what a log does not know`() throws {
    let log = try readLog(text)
    let counts = try #require(
      try read("date,members,leaves,weekly_active\n2024-02-28,3,0,2\n2024-03-20,9,1,4\n").series)
    let days = History(log, counts: counts).days
    #expect(days.firstDate?.iso8601 == "2024-02-28" && days.dayCount == 22)
    #expect(days[.members][2] == 1 && days[.members][0] == nil)
  }
}

extension String {
  fileprivate func withHeading(_ heading: String) -> String { heading + "\n" + self }
}
