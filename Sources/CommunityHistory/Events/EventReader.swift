import CommunityModel

/// Reads the rows of a file of events.
struct EventReader {
  private let table: DelimitedTable
  private let columns: [HistoryRole: Int]
  private let mapping: HistoryMapping
  private let vocabulary: EventVocabulary
  private var members: MemberIndex
  private var kindOfWord: [String: EventKind] = [:]
  private var unknownWords = UnknownWords()
  private var seenRows: Set<String> = []
  private var drafts: [MembershipRules.Draft] = []

  init(
    _ table: DelimitedTable, columns: [HistoryRole: Int], mapping: HistoryMapping, salt: [UInt8],
    path: String
  ) throws(HistoryProblem) {
    self.table = table
    self.columns = columns
    self.mapping = mapping
    vocabulary = try EventVocabulary(mapping, path: path)
    members = MemberIndex(salt: salt)
  }

  /// The log of all rows that can be events; `nil` if there is none.
  mutating func log(
    of rows: [TimedRow], hasDates: Bool, findings: inout FindingLog
  ) -> MemberLog? {
    for row in rows { take(row, findings: &findings) }
    for word in unknownWords.shown {
      findings.note(.unknownEvent, count: 0, detail: LocalizedText(word, "“\(word)”"))
    }
    let isSorted = zip(drafts, drafts.dropFirst()).allSatisfy {
      $0.event.timeKey <= $1.event.timeKey
    }
    if !isSorted { sortByTime(findings: &findings) }
    let (events, spells) = MembershipRules.apply(
      to: drafts, memberCount: members.hashes.count, firstActionIsJoin: mapping.firstActionIsJoin,
      log: &findings)
    let log = MemberLog(
      memberHashes: members.hashes, events: events, spells: spells, hasDates: hasDates)
    log?.noteFacts(&findings)
    return log
  }

  /// Sorts by time and, within an instant, by the order of the file.
  private mutating func sortByTime(findings: inout FindingLog) {
    let days = drafts.map { ($0.event.day, $0.event.secondOfDay ?? -1) }
    let backwards = zip(days, days.dropFirst()).count { $0 > $1 }
    findings.note(.unsorted, count: backwards)
    drafts.sort { $0.sortKey < $1.sortKey }
  }

  private mutating func take(_ row: TimedRow, findings: inout FindingLog) {
    let line = Int(row.record.line)
    let id = cell(.member, of: row)
    guard !id.isEmpty else {
      findings.note(.missingMember, line: line)
      return
    }
    guard let kind = kind(of: row, findings: &findings) else { return }
    guard !isRepeated(row, kind: kind, findings: &findings) else { return }
    var (actor, peer) = (id, cell(.peer, of: row))
    let inviter = cell(.inviter, of: row)
    if peer.isEmpty, !inviter.isEmpty {
      // A row of an invitation that names the inviter is about who was invited.
      if kind == .invite { (actor, peer) = (inviter, id) }
      if kind == .join { peer = inviter }
    } else if kind == .join, !inviter.isEmpty {
      peer = inviter
    }
    if peer.elementsEqual(actor) {
      guard kind != .invite else {
        findings.note(.invitedThemselves, line: line)
        return
      }
      findings.note(.ownPeer, line: line)
      peer = []
    }
    let member = members.number(of: actor)
    let event = MemberEvent(
      member: member, day: row.moment.day, secondOfDay: row.moment.secondOfDay, kind: kind,
      peer: peer.isEmpty ? nil : members.number(of: peer),
      amount: kind == .purchase ? amount(of: row, findings: &findings) : nil)
    drafts.append(MembershipRules.Draft(event: event, line: row.record.line))
  }

  private func cell(_ role: HistoryRole, of row: TimedRow) -> ArraySlice<UInt8> {
    columns[role].map { table.cell($0, of: row.record) } ?? []
  }

  private mutating func kind(of row: TimedRow, findings: inout FindingLog) -> EventKind? {
    if let kind = mapping.everyRowIs { return kind }
    let word = String(decoding: cell(.event, of: row), as: UTF8.self)
    if let known = kindOfWord[word] { return known }
    guard !word.isEmpty else {
      findings.note(.missingEvent, line: Int(row.record.line))
      return nil
    }
    guard let kind = vocabulary.kind(of: word) else {
      findings.note(.unknownEvent, line: Int(row.record.line))
      unknownWords.add(word)
      return nil
    }
    kindOfWord[word] = kind
    return kind
  }

  /// Whether an earlier row is the same and both cannot have happened, as the mapping says.
  private mutating func isRepeated(
    _ row: TimedRow, kind: EventKind, findings: inout FindingLog
  ) -> Bool {
    guard mapping.repeatedRows != .kept else { return false }
    let text = String(decoding: table.source(of: row.record), as: UTF8.self)
    guard !seenRows.insert(text).inserted else { return false }
    let canTell = row.moment.isToSecond || kind == .join || kind == .leave
    if canTell || mapping.repeatedRows == .dropped {
      findings.note(.repeatedRow, line: Int(row.record.line))
      return true
    }
    findings.note(.lookalikeRow, line: Int(row.record.line))
    return false
  }

  private func amount(of row: TimedRow, findings: inout FindingLog) -> Double? {
    let problem: FindingKind
    switch CountCell(cell(.amount, of: row)) {
    case .value(let amount): return amount
    case .missing: problem = .missingAmount
    case .unreadable: problem = .unreadableAmount
    case .negative: problem = .negativeAmount
    case .huge: problem = .hugeAmount
    }
    findings.note(problem, line: Int(row.record.line))
    return nil
  }
}

extension MembershipRules.Draft {
  fileprivate var sortKey: (Int64, Int32) { (event.timeKey, line) }
}
