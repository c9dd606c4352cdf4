import CommunityHistory

extension DamagedFile {
  private static func events(
    _ name: String, _ rows: String, _ findings: [FindingKind: Int], kept: Int,
    mapping: (inout HistoryMapping) -> Void = { _ in }
  ) -> DamagedFile {
    DamagedFile(
      name, "member,time,event,peer,amount\n" + rows, .findings(findings, kept: kept),
      mapping: mapping)
  }

  private static func days(
    _ name: String, _ rows: String, _ findings: [FindingKind: Int], kept: Int
  ) -> DamagedFile {
    DamagedFile(
      name, "date,members,joins,leaves,active,posters,weekly_active,monthly_active\n" + rows,
      .findings(findings, kept: kept))
  }

  /// Events that cannot have happened.
  static let ofEvents: [DamagedFile] = [
    events(
      "a leave before the join", "a,2024-03-01,leave\na,2024-03-02,join\na,2024-03-03,visit\n",
      [.leaveBeforeJoin: 1], kept: 2),
    events(
      "a leave without a join", "a,2024-03-01,leave\nb,2024-03-02,join\n",
      [.leaveWithoutJoin: 1], kept: 2),
    events(
      "two joins", "a,2024-03-01,join\na,2024-03-02,join\n", [.joinWhileMember: 1], kept: 1),
    events(
      "two leaves", "a,2024-03-01,join\na,2024-03-02,leave\na,2024-03-03,leave\n",
      [.leaveWhileAway: 1], kept: 2),
    events(
      "a word after leaving",
      "a,2024-03-01,join\na,2024-03-02,leave\na,2024-03-09,message\n",
      [.actedAfterLeaving: 1], kept: 3),
    events(
      "an action before the join", "a,2024-03-01,visit\na,2024-03-03,join\n",
      [.actedBeforeJoin: 1, .joinWhileMember: 1], kept: 1),
    events(
      "joins nowhere", "a,2024-03-01,visit\nb,2024-03-03,message\n",
      [.actedBeforeJoin: 2], kept: 2),
    events(
      "joins taken from actions", "a,2024-03-01,visit\nb,2024-03-03,message\n",
      [.joinTakenFromAction: 2], kept: 2
    ) { $0.firstActionIsJoin = true },
    events(
      "the same row twice", "a,2024-03-01 10:00:00,join\na,2024-03-01 10:00:00,join\n",
      [.repeatedRow: 1], kept: 1),
    events(
      "the same message twice in a minute",
      "a,2024-03-01 10:00,join\na,2024-03-01 10:00,message\na,2024-03-01 10:00,message\n",
      [.lookalikeRow: 1], kept: 3),
    events(
      "the same message twice in a minute, dropped",
      "a,2024-03-01 10:00,join\na,2024-03-01 10:00,message\na,2024-03-01 10:00,message\n",
      [.repeatedRow: 1], kept: 2
    ) { $0.repeatedRows = .dropped },
    events(
      "not in order", "b,2024-03-02,join\na,2024-03-01,join\n", [.unsorted: 1], kept: 2),
    events(
      "nobody", "a,2024-03-01,join\n ,2024-03-01,join\n", [.missingMember: 1], kept: 1),
    events(
      "nothing", "a,2024-03-01,join\na,2024-03-02,\n", [.missingEvent: 1], kept: 1),
    events(
      "unknown words", "a,2024-03-01,join\na,2024-03-02,dance\na,2024-03-02,sing\n",
      [.unknownEvent: 2], kept: 1),
    events(
      "inviting oneself", "a,2024-03-01,join\na,2024-03-02,invite,a\n",
      [.invitedThemselves: 1], kept: 1),
    events(
      "writing to oneself", "a,2024-03-01,join\na,2024-03-02,message,a\n", [.ownPeer: 1], kept: 2),
    events(
      "amounts that are none",
      "a,2024-03-01,join\na,2024-03-02,purchase,,\na,2024-03-03,purchase,,much\na,2024-03-04,purchase,,-3\na,2024-03-05,purchase,,1e99\n",
      [.missingAmount: 1, .unreadableAmount: 1, .negativeAmount: 1, .hugeAmount: 1], kept: 5),
    events(
      "people only named", "a,2024-03-01,join\na,2024-03-02,message,z\n", [.namedOnly: 1], kept: 2),
    events(
      "a hole of weeks", "a,2024-03-01,join\na,2024-03-31,visit\n", [.daysWithoutEvents: 29],
      kept: 2),
  ]

  /// Days that contradict themselves or each other.
  static let ofDays: [DamagedFile] = [
    days(
      "negative counts", "2024-03-01,10,1,0,5,1,5,5\n2024-03-02,10,-1,0,5,1,5,5\n",
      [.negativeCount: 1], kept: 2),
    days(
      "words for counts", "2024-03-01,ten,1,0,5,1,5,5\n2024-03-02,10,1,0,5%,1,5,5\n",
      [.unreadableCount: 2], kept: 2),
    days(
      "infinite counts", "2024-03-01,inf,1e400,1,5,1,5,5\n", [.unreadableCount: 1, .hugeCount: 1],
      kept: 1),
    days(
      "huge counts", "2024-03-01,99999999999999,1,0,5,1,5,5\n", [.hugeCount: 1], kept: 1),
    days(
      "nothing on a day", "2024-03-01,10,1,0,5,1,5,5\n2024-03-02,,NA,-,,,,\n",
      [.noCounts: 1], kept: 1),
    days(
      "cells for nothing", "2024-03-01,10,n/a,0,5,1,5,5\n", [.missingCount: 1], kept: 1),
    days(
      "missing dates", "2024-03-01,10,1,0,5,1,5,5\n2024-03-05,10,1,0,5,1,5,5\n",
      [.missingDates: 3], kept: 2),
    days(
      "the same day twice", "2024-03-01,10,1,0,5,1,5,5\n2024/3/1,10,1,0,5,1,5,5\n",
      [.repeatedRow: 1], kept: 1),
    days(
      "two rows for a day", "2024-03-01,10,1,0,5,1,5,5\n2024-03-01,11,1,0,5,1,5,5\n",
      [.repeatedDate: 1], kept: 1),
    days(
      "days backwards", "2024-03-02,11,1,0,5,1,5,5\n2024-03-01,10,1,0,5,1,5,5\n",
      [.unsorted: 1], kept: 2),
    days(
      "a fall without leaves", "2024-03-01,10,1,0,5,1,5,5\n2024-03-02,7,0,1,5,1,5,5\n",
      [.unexplainedFall: 1], kept: 2),
    days(
      "more active than members", "2024-03-01,4,1,0,5,1,5,5\n", [.activeAboveMembers: 1], kept: 1),
    days(
      "more writing than active", "2024-03-01,10,1,0,5,6,6,6\n", [.postersAboveActive: 1],
      kept: 1),
    days(
      "weeks below days", "2024-03-01,10,1,0,5,1,4,6\n", [.weeklyBelowDaily: 1], kept: 1),
    days(
      "months below weeks", "2024-03-01,10,1,0,5,1,6,5\n", [.monthlyBelowWeekly: 1], kept: 1),
    days(
      "parts of people", "2024-03-01,10.5,1,0,5,1,6,6\n", [.fractionalCount: 1], kept: 1),
    days(
      "members of before", "2024-03-01,10,1,0,5,1,6,6\n", [.beginsWithMembers: 9], kept: 1),
    days(
      "a late start", "2024-03-01,10,1,0,,1,,\n2024-03-02,10,1,0,5,1,6,6\n",
      [.lateStart: 3, .missingCount: 3], kept: 2),
  ]
}
