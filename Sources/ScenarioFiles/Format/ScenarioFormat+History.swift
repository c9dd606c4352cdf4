import CommunityHistory
import CommunityModel

extension ScenarioFormat {
  /// Where the group's own history is, and how it is to be read.
  static let historyMap = MapShape(keys: [
    KeyShape(
      .file, .text(.path), .derived(nothing), "file of the history: CSV as exported",
      "历史数据文件：导出的 CSV"),
    KeyShape(
      .kind, .word(words(of: HistoryKind.self)), detected, "what a row is: an event or a day",
      "每行是一个事件还是一天"),
    KeyShape(
      .columns, .map(MapShape(keys: HistoryRole.all.map(columnKey))),
      .derived(LocalizedText("by their usual headings", "按常用的表头识别")),
      "which column is what", "哪一列是什么"),
    KeyShape(
      .events, .map(MapShape(keys: EventKind.allCases.map(eventKey))),
      .derived(LocalizedText("the usual words", "常用的词")),
      "what words of the event column mean", "事件列里的词是什么意思"),
    KeyShape(
      .everyRowIs, .word(words(of: EventKind.self)), .derived(nothing),
      "what every row is, in a file without a column of events", "文件没有事件列时，每一行是什么事件"),
    KeyShape(
      .timeFormat, .word(words(of: TimeFormat.self)), detected, "how dates and times are written",
      "日期和时间的写法"),
    KeyShape(
      .zone, .clockOffset, usual(Double(usualMapping.zoneMinutes)),
      "by how much the group's clocks are ahead of UTC: minutes, or such as +08:00",
      "社群所在时区比 UTC 快多少：分钟数，或 +08:00 这样的写法"),
    KeyShape(
      .encoding, .word(words(of: TextEncoding.self)), detected, "encoding of the text", "文本编码"),
    KeyShape(
      .firstActionIsJoin, .flag,
      .constant(
        .plain(String(usualMapping.firstActionIsJoin)), .assumption, source: convention),
      "whether the first thing seen of a member without a join counts as the join",
      "没有加入记录的成员，首次出现是否算加入"),
  ])

  private static func columnKey(_ role: HistoryRole) -> KeyShape {
    KeyShape(
      role.key, .text(.cell), .derived(nothing),
      LocalizedText("heading of \(role.name.english)", "\(role.name.chinese)的表头"))
  }

  private static func eventKey(_ kind: EventKind) -> KeyShape {
    KeyShape(
      kind.rawValue, .texts(.cell), .derived(nothing),
      LocalizedText(
        "words that mean \(kind.name.english): one, or a list",
        "表示“\(kind.name.chinese)”的词：一个或列表"))
  }

  private static let detected = KeyShape.Presence.derived(LocalizedText("detected", "自动识别"))
  private static let usualMapping = HistoryMapping()
}
