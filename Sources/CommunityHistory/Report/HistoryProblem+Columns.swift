import CommunityModel

/// Problems of what the columns are.
extension HistoryProblem {
  static func noHeadings(path: String, line: Int) -> Self {
    Self(
      .noHeadings, path: path, line: line,
      "the first row looks like data; put a row of headings above it, such as member,time,event or date,members,joins.",
      "第一行像是数据；请在它上面加一行表头，例如 成员,时间,事件 或 日期,成员数,新增。")
  }

  static func unknownKind(
    found: [String], hasMember: Bool, suggestion: (heading: String, usual: String)?, path: String,
    line: Int
  ) -> Self {
    let measures = HistoryMeasure.allCases.map(\.rawValue).joined(separator: ", ")
    let remedy =
      hasMember
      ? LocalizedText(
        " If every row is one kind of event, say which in history.every_row_is.",
        "如果每一行都是同一种事件，请在 history.every_row_is 里写明。") : LocalizedText("", "")
    return Self(
      .unknownKind, path: path, line: line,
      "no column says whether these are events or daily counts\(listed(found).english); there must be a column event, or one of \(measures)."
        + hint(suggestion).english + remedy.english,
      "看不出这是事件记录还是每日统计\(listed(found).chinese)；需要一列“事件”，或以下之一：\(measures)。"
        + hint(suggestion).chinese + remedy.chinese)
  }

  static func missingColumn(
    _ role: HistoryRole, found: [String], suggestion: (heading: String, usual: String)?,
    path: String, line: Int
  ) -> Self {
    let usual = role.usualHeadings.joined(separator: ", ")
    return Self(
      .missingColumn, path: path, line: line,
      "there is no column of the \(role.name.english)\(listed(found).english); it can be called \(usual), or name it in history.columns.\(role.key)."
        + hint(suggestion).english,
      "没有\(role.name.chinese)这一列\(listed(found).chinese)；可用的表头：\(usual)，或在 history.columns.\(role.key) 里写明。"
        + hint(suggestion).chinese)
  }

  static func noMeasures(
    found: [String], suggestion: (heading: String, usual: String)?, path: String, line: Int
  ) -> Self {
    let measures = HistoryMeasure.allCases.map(\.rawValue).joined(separator: ", ")
    return Self(
      .noMeasures, path: path, line: line,
      "there is no column of daily counts\(listed(found).english); there must be at least one of \(measures)."
        + hint(suggestion).english,
      "没有每日统计的列\(listed(found).chinese)；至少要有以下之一：\(measures)。" + hint(suggestion).chinese)
  }

  static func ambiguousColumn(
    _ role: HistoryRole, found: [String], path: String, line: Int
  ) -> Self {
    Self(
      .ambiguousColumn, path: path, line: line,
      "several columns could be the \(role.name.english): \(found.joined(separator: ", ")); name one in history.columns.\(role.key).",
      "有几列都可能是\(role.name.chinese)：\(found.joined(separator: "、"))；请在 history.columns.\(role.key) 里写明是哪一列。"
    )
  }

  static func unknownHeading(
    _ heading: String, role: HistoryRole, found: [String], suggestion: String?, path: String,
    line: Int
  ) -> Self {
    let question = suggestion.map {
      LocalizedText(" Did you mean \($0)?", "你是想写“\($0)”吗？")
    }
    return Self(
      .unknownHeading, path: path, line: line,
      "history.columns.\(role.key) is \(heading), but the file has no such column\(listed(found).english)."
        + (question?.english ?? ""),
      "history.columns.\(role.key) 写的是“\(heading)”，但文件没有这一列\(listed(found).chinese)。"
        + (question?.chinese ?? ""))
  }

  static func sharedColumn(
    _ heading: String, _ first: HistoryRole, _ second: HistoryRole, path: String, line: Int
  ) -> Self {
    Self(
      .sharedColumn, path: path, line: line,
      "history.columns.\(first.key) and history.columns.\(second.key) are both \(heading); a column is one thing.",
      "history.columns.\(first.key) 和 history.columns.\(second.key) 写的都是“\(heading)”；一列只能是一种内容。")
  }

  static func foreignColumn(
    _ role: HistoryRole, kind: HistoryKind, allowed: [HistoryRole], path: String
  ) -> Self {
    let keys = allowed.map(\.key).joined(separator: ", ")
    return Self(
      .foreignColumn, path: path,
      "history.columns.\(role.key) has no meaning in a file of \(kind.name.english); columns are \(keys).",
      "在\(kind.name.chinese)里 history.columns.\(role.key) 没有意义；可用的列：\(keys)。")
  }

  static func repeatedEventWord(
    _ word: String, _ first: EventKind, _ second: EventKind, path: String
  ) -> Self {
    let shown = HeadingName.shown(word)
    return Self(
      .repeatedEventWord, path: path,
      "history.events: \(shown) means both \(first.rawValue) and \(second.rawValue); leave it out of one.",
      "history.events：“\(shown)”同时表示 \(first.rawValue) 和 \(second.rawValue)；请只写在一处。")
  }

  private static func listed(_ found: [String]) -> LocalizedText {
    let most = 20
    let rest = found.count > most ? "…" : ""
    guard !found.isEmpty else { return LocalizedText("", "") }
    let shown = found.prefix(most)
    return LocalizedText(
      " (found: \(shown.joined(separator: ", "))\(rest))",
      "（文件里有：\(shown.joined(separator: "、"))\(rest)）")
  }

  private static func hint(_ suggestion: (heading: String, usual: String)?) -> LocalizedText {
    guard let suggestion else { return LocalizedText("", "") }
    return LocalizedText(
      " Is \(suggestion.heading) meant to be \(suggestion.usual)?",
      "“\(suggestion.heading)”是不是“\(suggestion.usual)”？")
  }
}
