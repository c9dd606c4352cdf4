import CommunityModel

extension MemberLog {
  /// Two logs of one group as one, such as a file of joins and a file of messages.
  ///
  /// People are the same if their hashes are, so both must have been read with the same salt. What is in
  /// both logs counts twice: rows are compared within a file only.
  ///
  /// - Returns: The log and what was found while joining them; `nil` if one has dates and the other
  ///   numbers its days.
  package func merged(
    with other: MemberLog, firstActionIsJoin: Bool
  ) -> (log: MemberLog, findings: [ReadingFinding])? {
    guard (firstDate == nil) == (other.firstDate == nil) else { return nil }
    var numbers: [UInt64: Int] = [:]
    var hashes: [UInt64] = []
    for hash in memberHashes + other.memberHashes where numbers[hash] == nil {
      numbers[hash] = hashes.count
      hashes.append(hash)
    }
    let starts = [self, other].map { $0.firstDate?.daysSinceEpoch ?? 0 }
    let drafts = zip([self, other], starts).flatMap { log, start in
      let members = log.memberHashes.map { numbers[$0] ?? 0 }
      return log.events.map {
        MembershipRules.Draft(
          event: $0.renumbered(members: members, days: start), line: 0)
      }
    }
    let order = drafts.indices.sorted {
      (drafts[$0].event.timeKey, $0) < (drafts[$1].event.timeKey, $1)
    }
    var findings = FindingLog()
    let (events, spells) = MembershipRules.apply(
      to: order.map { drafts[$0] }, memberCount: hashes.count,
      firstActionIsJoin: firstActionIsJoin, log: &findings)
    guard
      let log = MemberLog(
        memberHashes: hashes, events: events, spells: spells, hasDates: firstDate != nil)
    else { return nil }
    log.noteFacts(&findings)
    return (log, findings.findings)
  }
}
