import CommunityHistory

extension DamagedFile {
  /// Headings and times that cannot be understood, or only in part.
  static let columns: [DamagedFile] = [
    DamagedFile(
      "no headings", "a,2024-03-01,join\nb,2024-03-02,join\n", .problem(.noHeadings, line: 1)),
    DamagedFile("strange headings", "foo,bar\n1,2\n", .problem(.unknownKind, line: 1)),
    DamagedFile(
      "members without events", "member,time\na,2024-03-01\n", .problem(.unknownKind, line: 1)),
    DamagedFile(
      "no time", "member,event\na,join\n", .problem(.missingColumn, line: 1)),
    DamagedFile(
      "a time misspelt", "member,timestmp,event\na,2024-03-01,join\n",
      .problem(.missingColumn, line: 1)),
    DamagedFile("no member", "time,event\n2024-03-01,join\n", .problem(.missingColumn, line: 1)),
    DamagedFile(
      "no date", "joins,members\n1,2\n", .problem(.missingColumn, line: 1)),
    DamagedFile(
      "no counts", "date,foo\n2024-03-01,2\n", .problem(.noMeasures, line: 1)
    ) { $0.kind = .series },
    DamagedFile(
      "two dates", "日期,统计日期,新增\n2024-03-01,2024-03-01,2\n",
      .problem(.ambiguousColumn, line: 1)),
    DamagedFile(
      "two counts of one thing", "date,dau,daily_active\n2024-03-01,2,3\n",
      .problem(.ambiguousColumn, line: 1)),
    DamagedFile(
      "the same heading twice", "date,joins,joins\n2024-03-01,2,3\n",
      .problem(.ambiguousColumn, line: 1)),
    DamagedFile(
      "a stated heading that is not there", "when,joins\n2024-03-01,2\n",
      .problem(.unknownHeading, line: 1)
    ) { $0.headings = [.time: "wehn"] },
    DamagedFile(
      "a member in a file of days", "date,joins\n2024-03-01,2\n",
      .problem(.foreignColumn, line: nil)
    ) {
      $0.kind = .series
      $0.headings = [.member: "joins"]
    },
    DamagedFile(
      "one column for two things", "date,a,b\n2024-03-01,2,3\n",
      .problem(.sharedColumn, line: 1)
    ) { $0.headings = [.measure(.joins): "a", .measure(.messages): "A"] },
    DamagedFile(
      "a word with two meanings", "member,time,event\na,2024-03-01,in\n",
      .problem(.repeatedEventWord, line: nil)
    ) { $0.eventWords = [.join: ["in"], .visit: ["In"]] },
    DamagedFile(
      "times that are none", "date,joins\nMonday,2\nTuesday,3\n",
      .problem(.unreadableTimes, line: 2)),
    DamagedFile(
      "two ways of writing times", "date,joins\n2024-03-01,2\n45353,3\n",
      .problem(.mixedTimes, line: 3)),
    DamagedFile(
      "days or months first", "date,joins\n03/04/2024,2\n05/06/2024,3\n",
      .problem(.ambiguousDayAndMonth, line: 2)),
    DamagedFile(
      "days and months first", "date,joins\n13/04/2024,2\n05/16/2024,3\n",
      .problem(.ambiguousDayAndMonth, line: 2)),
    DamagedFile(
      "a stated format that no row has", "date,joins\n2024-03-01,2\n",
      .problem(.unreadableTimes, line: 2)
    ) { $0.timeFormat = .unixSeconds },
    DamagedFile(
      "no 30th of February", "date,joins\n2024-02-29,2\n2024-02-30,3\n2024-3-1,1\n2023-02-29,9\n",
      .findings([.unreadableTime: 2], kept: 2)),
    DamagedFile(
      "impossible times of day",
      "member,time,event\na,2024-03-01 23:59:60,join\nb,2024-03-01 24:00,join\nc,2024-03-01 12:60,join\nd,2024-03-01 1:00 PM,join\n",
      .findings([.unreadableTime: 2], kept: 2)),
    DamagedFile(
      "dates before there were groups",
      "date,joins\n0001-01-01,1\n1970-01-01,1\n2024-03-01,2\n",
      .findings([.tooEarly: 2], kept: 1)),
    DamagedFile(
      "dates in the future", "date,joins\n2024-12-31,1\n2025-01-01,1\n9999-12-31,1\n",
      .findings([.future: 2], kept: 1)),
    DamagedFile(
      "only dates in the future", "date,joins\n2025-01-01,1\n", .problem(.noUsableRows, line: 2)),
    DamagedFile(
      "no date in some rows", "date,joins\n,1\n2024-03-01,1\n",
      .findings([.missingTime: 1], kept: 1)),
    DamagedFile(
      "negative and huge day numbers", "day,joins\n0,1\n-1,1\n99999999999999999999,1\n1,1\n",
      .findings([.unreadableTime: 2], kept: 2)),
    DamagedFile(
      "a month in words", "date,joins\n2024-03-01,1\n1 Mar 2024,1\n",
      .findings([.unreadableTime: 1], kept: 1)),
    DamagedFile(
      "zones too far away",
      "member,time,event\na,2024-03-01T10:00:00+08:00,join\nb,2024-03-01T10:00:00+99:00,join\n",
      .findings([.unreadableTime: 1], kept: 1)),
  ]
}
