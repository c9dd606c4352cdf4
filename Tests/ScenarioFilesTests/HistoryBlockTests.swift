import CommunityHistory
import CommunityModel
import Foundation
import ScenarioFiles
import Testing

/// Where the group's own history is and how it is read, as files say it.
struct HistoryBlockTests {
  private func reading(_ text: String, path: String = "a.yaml") throws -> ScenarioReader.Reading {
    try ScenarioReader.read(content: Array(text.utf8), path: path)
  }

  private func history(_ block: String) throws -> StatedHistory {
    try #require(try reading(ScenarioTexts.small + "history: \(block)\n").history)
  }

  @Test func `every key counts`() throws {
    let history = try #require(try reading(ScenarioTexts.everyKey).history)
    var mapping = HistoryMapping()
    mapping.kind = .events
    mapping.headings = [
      .time: "入群时间", .member: "昵称", .event: "动作", .peer: "对象", .inviter: "邀请人", .amount: "金额",
    ]
    mapping.eventWords = [
      .join: ["进来了", "in"], .invite: ["拉人"], .visit: ["看"], .message: ["说话"],
      .purchase: ["付了"], .leave: ["走了"],
    ]
    mapping.timeFormat = .dayMonthYear
    mapping.zoneMinutes = 480
    mapping.encoding = .gb18030
    mapping.firstActionIsJoin = true
    #expect(history.path == "club.csv" && history.mapping == mapping)
    #expect(try self.history("{every_row_is: join}").mapping.everyRowIs == .join)
  }

  @Test func `what is not said is detected, and a file without the block says nothing`() throws {
    let history = try history("{}")
    #expect(history.path == nil && history.mapping == HistoryMapping())
    let reading = try reading(ScenarioTexts.small)
    #expect(reading.history == nil)
    #expect(!reading.normalized.text.contains("history"))
  }

  @Test(arguments: HistoryRole.all)
  func `every column can be named`(_ role: HistoryRole) throws {
    #expect(try history("{columns: {\(role.key): a b}}").mapping.headings == [role: "a b"])
  }

  @Test func `every word of the mapping can be stated`() throws {
    for kind in HistoryKind.allCases {
      #expect(try history("{kind: \(kind.rawValue)}").mapping.kind == kind)
    }
    for event in EventKind.allCases {
      let name = event.rawValue
      #expect(try history("{every_row_is: \(name)}").mapping.everyRowIs == event)
      for (text, words) in [("入", ["入"]), ("[入, \"1\"]", ["入", "1"])] {
        #expect(
          try history("{events: {\(name): \(text)}}").mapping.eventWords == [event: words])
      }
    }
    for format in TimeFormat.allCases {
      #expect(try history("{time_format: \(format.rawValue)}").mapping.timeFormat == format)
    }
    for encoding in TextEncoding.allCases {
      #expect(try history("{encoding: \(encoding.rawValue)}").mapping.encoding == encoding)
    }
  }

  @Test(
    arguments: [
      ("480", 480), ("+08:00", 480), ("\"+08:00\"", 480), ("-03:30", -210), ("0", 0),
      ("-840", -840), ("840", 840), ("+14:00", 840), ("-14:00", -840),
    ])
  func `a zone is minutes or a clock's offset`(_ text: String, _ minutes: Int) throws {
    #expect(try history("{zone: \(text)}").mapping.zoneMinutes == minutes)
  }

  @Test func `the schema has the keys and words of the mapping`() throws {
    let schema = try JSONValue(json: ScenarioSchema.json())
    let keys = try #require(schema["properties"]?["history"]?["properties"]?.object)
    let columns = keys["columns"]?["properties"]?.object?.keys.map(\.self)
    #expect(columns?.sorted() == HistoryRole.all.map(\.key).sorted())
    let events = keys["events"]?["properties"]?.object?.keys.map(\.self)
    #expect(events?.sorted() == EventKind.allCases.map(\.rawValue).sorted())
    for (key, words) in [
      ("kind", HistoryKind.allCases.map(\.rawValue)),
      ("every_row_is", EventKind.allCases.map(\.rawValue)),
      ("time_format", TimeFormat.allCases.map(\.rawValue)),
      ("encoding", TextEncoding.allCases.map(\.rawValue)),
    ] {
      #expect(keys[key]?["enum"]?.list?.compactMap(\.text) == words, "\(key)")
    }
  }

  @Test func `the block changes nothing that is simulated or reported`() throws {
    let with = try reading(ScenarioTexts.full + "history: {file: a.csv, zone: 60}\n")
    #expect(try with.scenario == scenario(ScenarioTexts.full))
  }

  @Test func `a file that is not there is no problem of the scenario`() {
    #expect(problems(ScenarioTexts.small + "history: {file: nowhere/a.csv}\n").isEmpty)
  }

  @Test func `a file that extends another changes the block key by key`() throws {
    let folder = try TemporaryFolder([
      "base/base.yaml": ScenarioTexts.small
        + "history: {file: past.csv, zone: 60, columns: {time: a, member: b}, events: {join: [x, y]}}\n",
      "a.yaml": "extends: base/base.yaml\nhistory: {columns: {time: c}, events: {join: z}}\n",
      "b.yaml": "extends: base/base.yaml\nhistory: {file: past.csv}\n",
    ])
    let upper = try #require(try ScenarioReader.read(path: folder.path + "a.yaml").history)
    #expect(upper.path == folder.path + "base/past.csv")
    #expect(upper.mapping.headings == [.time: "c", .member: "b"])
    #expect(upper.mapping.eventWords == [.join: ["z"]])
    #expect(upper.mapping.zoneMinutes == 60)
    let other = try #require(try ScenarioReader.read(path: folder.path + "b.yaml").history)
    #expect(other.path == folder.path + "past.csv")
  }

  @Test(
    arguments: [ScenarioTexts.everyKey, ScenarioTexts.everyKeyOfDays, Self.odd])
  func `reading the lock gives the same history, and the same lock`(_ text: String) throws {
    let first = try reading(text)
    let second = try reading(first.normalized.text)
    #expect(second.history == first.history && first.history != nil)
    #expect(second.normalized.hash == first.normalized.hash)
    #expect(try reading(second.normalized.text).normalized == second.normalized)
  }

  private static let odd =
    ScenarioTexts.small + """
      history:
        file: "../x y/'12': #.csv"
        kind: events
        columns: {time: "7", member: "true", event: "a: b", peer: " ", inviter: "\\\"", amount: "金额（元）"}
        events: {join: ["- 1", "[x]"], leave: "null"}
        first_action_is_join: false

      """

  @Test func `a lock leads to the history from wherever it is`() throws {
    let folder = try TemporaryFolder([
      "scenarios/a.yaml": ScenarioTexts.small + "history: {file: ../past/club.csv}\n",
      "past/club.csv": "date,joins\n", "elsewhere/deep/none": "",
    ])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "link", withDestinationPath: "elsewhere/deep")
    let first = try ScenarioReader.read(path: folder.path + "scenarios/a.yaml")
    for place in ["scenarios/", "", "out/", "elsewhere/deep/run/", "link/run/"] {
      let text = first.normalizedText(inFolder: folder.path + place)
      try FileManager.default.createDirectory(
        atPath: folder.path + place, withIntermediateDirectories: true)
      let lock = folder.path + place + "lock.yaml"
      try Data(text.utf8).write(to: URL(fileURLWithPath: lock))
      let second = try ScenarioReader.read(path: lock)
      let path = try #require(second.history?.path)
      #expect(FileManager.default.contents(atPath: path) == Data("date,joins\n".utf8), "\(path)")
      #expect(second.normalized.hash == first.normalized.hash)
      #expect(!text.contains(folder.path))
    }
    #expect(
      first.normalizedText(inFolder: folder.path + "out/").contains("file: \"../past/club.csv\""))
  }

  @Test func `a path from the root stays`() throws {
    let reading = try reading(ScenarioTexts.small + "history: {file: /data/club.csv}\n")
    #expect(reading.history?.path == "/data/club.csv")
    #expect(reading.normalizedText(inFolder: "out/").contains("\n  file: \"/data/club.csv\"\n"))
  }

  @Test func `the hash follows how the history is read, not where it is`() throws {
    let hash = { (block: String) in
      try reading(ScenarioTexts.small + "history: \(block)\n").normalized.hash
    }
    #expect(try hash("{file: a.csv, zone: 60}") == hash("{zone: +01:00, file: b/c.csv}"))
    #expect(try hash("{zone: 60}") == hash("{file: a.csv, zone: 60}"))
    #expect(try hash("{file: a.csv, zone: 61}") != hash("{file: a.csv, zone: 60}"))
  }

  @Test func `a lock says what is detected`() throws {
    let text = try reading(ScenarioTexts.small + "history: {file: a.csv}\n").normalized.text
    let lines = """

      history:
        file: "a.csv"
        # kind: detected
        # columns: by their usual headings
        # events: the usual words
        # time_format: detected
        zone: 0  # default, grade D: convention
        # encoding: detected
        first_action_is_join: false  # default, grade D: convention

      """
    #expect(text.contains(lines))
  }

  @Test(
    arguments: [
      (
        "{columns: {joins: 新增}, kind: events}", 21,
        "history.columns.joins has no meaning in a file of events; its columns are time, member, event, peer, inviter, amount.",
        "在事件记录里 history.columns.joins 没有意义；可用的列：time, member, event, peer, inviter, amount。"
      ),
      (
        "{kind: series, events: {join: a}}", 33,
        "history.events has no meaning in a file of daily counts; leave it out.",
        "在每日统计里 history.events 没有意义；请去掉它。"
      ),
      (
        "{events: {join: a}, every_row_is: join}", 19,
        "history.events cannot stand beside history.every_row_is, which says what every row is; leave one of them out.",
        "history.events 不能与 history.every_row_is 同时写（它已说明每一行是什么），请去掉其中一个。"
      ),
      (
        "{columns: {member: 昵称, time: 昵称}}", 29,
        "history.columns.member is 昵称, which is the column of time already; a column is one thing.",
        "history.columns.member 是 “昵称”，它已经是 time 列；一列只能是一种内容。"
      ),
      (
        "{events: {leave: [走, In], join: in}}", 31,
        "history.events.leave: In means join already; leave it out of one of them.",
        "history.events.leave：“In” 已表示 join；请只写在一处。"
      ),
      (
        "{zone: +15:00}", 17, "history.zone is +15:00; must be -840...840 minutes.",
        "history.zone 是 +15:00；允许 -840...840 分钟。"
      ),
      (
        "{zone: east}", 17, "history.zone is “east”; must be minutes, or such as +08:00.",
        "history.zone 是 “east”；必须是分钟数，或 +08:00 这样的写法。"
      ),
    ])
  func `a mistake is told in both languages at its place`(
    _ block: String, _ column: Int, _ english: String, _ chinese: String
  ) throws {
    let found = problems(ScenarioTexts.full + "history: \(block)\n")
    let problem = try #require(found.first)
    #expect(found.count == 1)
    #expect(problem.place.column == column)
    #expect(problem.message(in: .english) == english)
    #expect(problem.message(in: .chinese) == chinese)
  }

  @Test(
    arguments: [
      ("{fil: a.csv}", "file"), ("{columns: {memeber: a}}", "member"),
      ("{events: {leaves: a}}", "leave"),
      ("{kind: event}", "events"), ("{time_format: year-month-day}", "year_month_day"),
      ("{encoding: gb18031}", "gb18030"), ("{first_action_is_join: no}", "false"),
    ])
  func `the nearest name is offered`(_ block: String, _ name: String) {
    #expect(problems(ScenarioTexts.small + "history: \(block)\n").map(\.suggestion) == [name])
  }
}
