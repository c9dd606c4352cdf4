import CommunityHistory
import CommunityModel
import Testing

struct MappingTests {
  @Test func `Chinese exports need no mapping`() throws {
    let reading = try read("统计日期,总人数,新增人数,退群人数,活跃人数,发言人数,消息数,备注\n2024-03-01,10,2,1,5,3,20,x\n")
    let series = try #require(reading.series)
    #expect(
      series.knownMeasures == [.joins, .leaves, .members, .active, .posters, .messages])
    #expect(reading.report.columns.filter { $0.role == nil }.map(\.heading) == ["备注"])
  }

  @Test func `no heading means two things in one kind of file`() {
    for roles in [HistoryRole.ofEvents, HistoryRole.ofSeries] {
      let headings = roles.flatMap(\.usualHeadings)
      #expect(Set(headings).count == headings.count)
    }
    let words = EventKind.allCases.flatMap(\.usualWords)
    #expect(Set(words).count == words.count)
  }

  @Test func `stated headings and words take the place of the usual ones`() throws {
    var mapping = HistoryMapping()
    mapping.headings = [.time: "When it was", .member: "谁", .event: "what"]
    mapping.eventWords = [.visit: ["join"], .join: ["IN"], .leave: ["out"]]
    let log = try #require(
      try read(
        "when-it-was,谁,what\n2024-03-01,a,in\n2024-03-02,a,join\n2024-03-03,a,out\n", mapping
      ).log)
    #expect(log.events.map(\.kind) == [.join, .visit, .leave])
  }

  @Test func `words that are taken leave their former meanings`() throws {
    var mapping = HistoryMapping()
    mapping.eventWords = [.join: ["in", "up"], .leave: ["out"], .visit: ["seen"]]
    mapping.takeWords([.leave: ["UP", "off"]])
    #expect(mapping.eventWords == [.join: ["in"], .leave: ["UP", "off"], .visit: ["seen"]])
    mapping.takeWords([.join: ["both"], .visit: ["both"]])
    #expect(throws: HistoryProblem.self) {
      try read("member,time,event\na,2024-03-01,both\n", mapping)
    }
  }

  @Test(
    arguments: [
      ("+08:00", 480), ("-03:30", -210), ("+00:00", 0), ("+14:59", 899), ("-99:00", -5_940),
      ("+8:00", nil), ("08:00", nil), ("+08:60", nil), ("+08:00 ", nil), ("480", nil),
      ("+٠٨:00", nil),
    ])
  func `a clock's offset is written with sign, hours and minutes`(_ text: String, _ minutes: Int?) {
    #expect(ClockOffset.minutes(of: text) == minutes)
  }

  @Test func `a file without a column of events can be all of one kind`() throws {
    var mapping = HistoryMapping()
    mapping.everyRowIs = .message
    mapping.firstActionIsJoin = true
    let log = try #require(
      try read("sender,date\na,2024-03-01\nb,2024-03-02\na,2024-03-02\n", mapping).log)
    #expect(log.events.map(\.kind) == [.message, .message, .message])
    #expect(log.spells.map(\.isJoinCounted) == [true, true])
  }

  @Test func `a misspelt heading is told with the nearest name`() {
    let problem = #expect(throws: HistoryProblem.self) {
      try read("member,timestmp,event\na,2024-03-01,join\n")
    }
    #expect(problem?.message(in: .english).contains("timestmp meant to be timestamp?") == true)
    #expect(problem?.message(in: .chinese).contains("“timestmp”是不是“timestamp”？") == true)
  }

  @Test func `the inviter of a join or an invitation is the one who invites`() throws {
    let joins = try #require(
      try read("成员,时间,事件,邀请人\na,2024-03-01,进群,\nb,2024-03-02,进群,a\n").log)
    #expect(joins.events[1].member == 1 && joins.events[1].peer == 0)
    let invitations = try #require(
      try read("成员,时间,事件,邀请人\na,2024-03-01,进群,\nb,2024-03-02,邀请,a\n").log)
    #expect(invitations.events[1].member == 0 && invitations.events[1].peer == 1)
  }
}
