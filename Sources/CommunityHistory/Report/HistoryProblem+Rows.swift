import CommunityModel

/// Problems of all rows together.
extension HistoryProblem {
  static func unreadableTimes(line: Int, column: Int, path: String) -> Self {
    let known = TimeFormat.allCases.map(\.example).joined(separator: ", ")
    return Self(
      .unreadableTimes, path: path, line: line, column: column,
      "no row has a date or time that can be read; they can be written \(known).",
      "没有一行的日期或时间能读懂；可用的写法：\(known)。")
  }

  static func mixedTimes(
    _ first: TimeFormat, _ second: TimeFormat, line: Int, column: Int, path: String
  ) -> Self {
    Self(
      .mixedTimes, path: path, line: line, column: column,
      "the column mixes times written as \(first.example) with times written as \(second.example); write all of them one way, or say which are right in history.time_format.",
      "这一列里 \(first.example) 和 \(second.example) 两种写法混用；请统一写法，或在 history.time_format 里写明以哪种为准。")
  }

  static func ambiguousDayAndMonth(
    isContradictory: Bool, line: Int, column: Int, path: String
  ) -> Self {
    let reason =
      isContradictory
      ? LocalizedText(
        "some dates have the day first and others the month", "有的日期是日在前，有的是月在前")
      : LocalizedText(
        "no date tells whether the day or the month comes first", "没有一个日期能说明是日在前还是月在前")
    return Self(
      .ambiguousDayAndMonth, path: path, line: line, column: column,
      "\(reason.english); say so in history.time_format: day_month_year or month_day_year.",
      "\(reason.chinese)；请在 history.time_format 里写明 day_month_year 或 month_day_year。")
  }

  static func noUsableRows(_ findings: [ReadingFinding], path: String) -> Self {
    let reasons = findings.filter { $0.kind.consequence == .rowDropped }
    guard !reasons.isEmpty else {
      return Self(
        .noUsableRows, path: path, "there are headings but no rows.", "只有表头，没有数据行。")
    }
    let english = reasons.map { $0.sentence[.english] }.joined(separator: " ")
    let chinese = reasons.map { $0.sentence[.chinese] }.joined()
    return Self(
      .noUsableRows, path: path, line: reasons.flatMap(\.lines).min(),
      "no row can be used. \(english)", "没有一行可用。\(chinese)")
  }
}
