import CommunityModel

extension MemberLog {
  /// Notes what the log as a whole says about itself.
  func noteFacts(_ findings: inout FindingLog) {
    let seen = kindsSeen
    for kind in EventKind.allCases where !seen.contains(kind) {
      findings.note(.neverSeen, detail: kind.name)
    }
    findings.note(.namedOnly, count: firstSpells.count { $0 == nil })
    var (longest, end, last) = (0, 0, 0)
    for event in events {
      let silentDays = event.day - last - 1
      if silentDays > longest { (longest, end) = (silentDays, event.day) }
      last = event.day
    }
    guard longest >= Self.notableSilentDays else { return }
    let days = (end - longest)...(end - 1)
    findings.note(.daysWithoutEvents, count: longest, detail: name(of: days))
  }

  /// A week without an event is either a very quiet group or a hole in the export.
  private static let notableSilentDays = 7

  private func name(of days: ClosedRange<Int>) -> LocalizedText {
    let names = [days.lowerBound, days.upperBound].map { day in
      firstDate?.adding(days: day).iso8601 ?? String(day)
    }
    return LocalizedText("\(names[0]) to \(names[1])", "\(names[0]) 至 \(names[1])")
  }
}
