import CommunityModel

/// What daily counts say about themselves.
struct SeriesChecks {
  private let series: DailySeries
  private let lines: [Int?]

  /// Takes days with the line of each, `nil` where a day has none.
  init(_ series: DailySeries, lines: [Int?]) {
    self.series = series
    self.lines = lines
  }

  /// Notes gaps, starts and counts that contradict each other.
  func note(_ findings: inout FindingLog) {
    noteMissingDates(&findings)
    noteStarts(&findings)
    noteFractions(&findings)
    noteFalls(&findings)
    noteExcess(of: .active, over: .members, as: .activeAboveMembers, &findings)
    noteExcess(of: .posters, over: .active, as: .postersAboveActive, &findings)
    noteExcess(of: .active, over: .weeklyActive, as: .weeklyBelowDaily, &findings)
    noteExcess(of: .weeklyActive, over: .monthlyActive, as: .monthlyBelowWeekly, &findings)
  }

  private func noteMissingDates(_ findings: inout FindingLog) {
    let missing = lines.indices.filter { lines[$0] == nil }
    findings.note(.missingDates, count: missing.count)
    let starts = missing.filter { $0 == 0 || lines[$0 - 1] != nil }
    for day in starts.prefix(ReadingFinding.lineLimit) {
      let name = series.firstDate?.adding(days: day).iso8601 ?? String(day)
      findings.note(
        .missingDates, line: lines[day - 1], count: 0,
        detail: LocalizedText("from \(name)", "\(name) 起"))
    }
  }

  private func noteStarts(_ findings: inout FindingLog) {
    for measure in series.knownMeasures {
      let days = series[measure].prefix { $0 == nil }.count
      guard days > 0 else { continue }
      findings.note(
        .lateStart, count: days,
        detail: LocalizedText("\(measure.name.english) \(days)", "\(measure.name.chinese) \(days)"))
    }
    guard let members = series[.members][0] else { return }
    let before = members - (series[.joins][0] ?? 0)
    findings.note(.beginsWithMembers, count: before >= 1 ? Int(before) : 0)
  }

  private func noteFractions(_ findings: inout FindingLog) {
    for measure in series.knownMeasures where measure != .revenue {
      for (value, line) in zip(series[measure], lines) {
        if let value, value != value.rounded() { findings.note(.fractionalCount, line: line) }
      }
    }
  }

  private func noteFalls(_ findings: inout FindingLog) {
    let (members, leaves) = (series[.members], series[.leaves])
    for day in members.indices.dropFirst() {
      guard let before = members[day - 1], let now = members[day] else { continue }
      if before - now > leaves[day] ?? 0 { findings.note(.unexplainedFall, line: lines[day]) }
    }
  }

  private func noteExcess(
    of part: HistoryMeasure, over whole: HistoryMeasure, as kind: FindingKind,
    _ findings: inout FindingLog
  ) {
    for (day, (part, whole)) in zip(series[part], series[whole]).enumerated() {
      if let part, let whole, part > whole { findings.note(kind, line: lines[day]) }
    }
  }
}
