import CommunityHistory
import CommunityModel
import TestSupport

extension FuzzedReader {
  /// Files of a group's own history.
  static let history = FuzzedReader(name: "history", isText: true) {
    let start = SmallHistory.events.split(separator: "\n").prefix(60).joined(separator: "\n") + "\n"
    let texts =
      try Repository.quotedTexts(ofTests: "CommunityHistoryTests")
      + [start, SmallHistory.counts, start.replacing(",", with: ";")].map { [UInt8]($0) }
    let wide = [start, SmallHistory.counts].map { text -> [UInt8] in
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    }
    // 成员,时间,事件 in GB18030, and a member who speaks.
    let chinese: [UInt8] =
      [0xB3, 0xC9, 0xD4, 0xB1, 0x2C, 0xCA, 0xB1, 0xBC, 0xE4, 0x2C, 0xCA, 0xC2, 0xBC, 0xFE, 0x0A]
      + [UInt8]("a,2024-03-01,join\na,2024-03-03,") + [0xB7, 0xA2, 0xD1, 0xD4, 0x0A]
    return texts + wide + [chinese]
  } reads: { input, _ in
    let reading: HistoryReading
    do throws(HistoryProblem) {
      reading = try HistoryReader.read(input, path: "a.csv", salt: [UInt8]("salt"))
    } catch {
      let lineCount = input.count { $0 == 10 || $0 == 13 } + 1
      try require((1...lineCount).contains(error.line ?? 1), "a problem is on no line")
      try require(
        !error.sentence.english.isEmpty && !error.sentence.chinese.isEmpty,
        "a problem has no words")
      return false
    }
    let report = reading.report
    let dropped = report.findings.filter { $0.kind.consequence == .rowDropped }
    try require(
      report.rowsRead == report.rowsKept + dropped.reduce(0) { $0 + $1.count },
      "a row is neither kept nor dropped")
    try require(report.rowsKept > 0, "nothing of a history is kept")
    switch reading.content {
    case .log(let log):
      try require(log.events.count == report.rowsKept, "a row is no event")
      _ = HistoryDescription(History(log))
    case .series(let series): _ = HistoryDescription(History(series))
    }
    return true
  }
}
