package import CommunityModel

/// Something found while reading, how often and where first.
package struct ReadingFinding: Sendable, Equatable {
  /// What was found.
  package let kind: FindingKind
  /// In how many rows, cells, members or days.
  package internal(set) var count: Int
  /// The first lines it was found on, at most `lineLimit`; none if it is not about lines.
  package internal(set) var lines: [Int]
  /// Names of columns, events or dates that it is about; never of people.
  package internal(set) var details: [LocalizedText]

  /// Lines that are kept.
  package static let lineLimit = 5

  /// The finding in one sentence, without anything of what cells say but unknown words of events.
  package var sentence: LocalizedText {
    let subject: LocalizedText =
      switch kind.consequence {
      case .rowDropped: LocalizedText("Rows dropped: \(count)", "丢弃 \(count) 行")
      case .cellUnused: LocalizedText("Cells not used: \(count)", "未采用 \(count) 格")
      case .noted: LocalizedText("Noted: \(count)", "提示 \(count) 处")
      }
    let meaning = kind.meaning
    let more = lines.count < count ? "…" : ""
    let numbers = (
      lines.map(String.init).joined(separator: ", ") + (more.isEmpty ? "" : ", " + more),
      lines.map(String.init).joined(separator: "、") + (more.isEmpty ? "" : "、" + more)
    )
    let place =
      lines.isEmpty
      ? LocalizedText("", "") : LocalizedText(" (line \(numbers.0))", "（第 \(numbers.1) 行）")
    let about =
      details.isEmpty
      ? LocalizedText("", "")
      : LocalizedText(
        ": " + details.map(\.english).joined(separator: ", "),
        "：" + details.map(\.chinese).joined(separator: "、"))
    return LocalizedText(
      "\(subject.english) – \(meaning.english)\(about.english)\(place.english).",
      "\(subject.chinese)——\(meaning.chinese)\(about.chinese)\(place.chinese)。")
  }
}

/// Collects what is found.
struct FindingLog {
  private var found: [FindingKind: ReadingFinding] = [:]

  /// Everything found, in the order of the kinds.
  var findings: [ReadingFinding] { FindingKind.allCases.compactMap { found[$0] } }

  /// Rows that were dropped.
  var droppedCount: Int {
    found.values.filter { $0.kind.consequence == .rowDropped }.reduce(0) { $0 + $1.count }
  }

  /// Notes that something was found once more, or so many times; no times adds a line or detail to what
  /// was found before.
  mutating func note(
    _ kind: FindingKind, line: Int? = nil, count: Int = 1, detail: LocalizedText? = nil
  ) {
    guard count > 0 || found[kind] != nil else { return }
    var finding = found[kind] ?? ReadingFinding(kind: kind, count: 0, lines: [], details: [])
    finding.count += count
    if let line, finding.lines.last != line, finding.lines.count < ReadingFinding.lineLimit {
      finding.lines.append(line)
    }
    if let detail, !finding.details.contains(detail) { finding.details.append(detail) }
    found[kind] = finding
  }

  /// Puts the lines of each finding in order, after rows were met in another one.
  mutating func sortLines() {
    for kind in FindingKind.allCases { found[kind]?.lines.sort() }
  }
}
