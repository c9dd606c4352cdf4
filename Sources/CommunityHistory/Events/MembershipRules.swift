import CommunityModel

/// Who was a member when, and which events cannot have happened.
///
/// Somebody is a member from a join to a leave, however silent. Who acts without being one must have
/// joined unseen: they are a member from that day on. Actions on the day of leaving, after it, are
/// stragglers and bring nobody back.
struct MembershipRules {
  /// An event with the line it stands on, if it has one.
  struct Draft {
    var event: MemberEvent
    var line: Int32
  }

  private enum Opening { case join, firstAction, returnAction, leaveOnly }

  private var spells: [MembershipSpell] = []
  private var openings: [(opening: Opening, line: Int32)] = []
  private var current: [Int]
  private var lastLeaveDay: [Int?]
  private var leaveInDoubt: [Int?]
  private var isDropped: [Bool] = []
  private let firstActionIsJoin: Bool

  /// Takes out events that cannot have happened and finds the spells of membership.
  ///
  /// The drafts are in the order of time; what remains is, too, and spells are by member and day.
  static func apply(
    to drafts: [Draft], memberCount: Int, firstActionIsJoin: Bool, log: inout FindingLog
  ) -> (events: [MemberEvent], spells: [MembershipSpell]) {
    var rules = MembershipRules(memberCount: memberCount, firstActionIsJoin: firstActionIsJoin)
    rules.isDropped = [Bool](repeating: false, count: drafts.count)
    for place in drafts.indices { rules.take(place, of: drafts, log: &log) }
    for place in rules.leaveInDoubt.lazy.compactMap(\.self) {
      rules.openAndClose(drafts[place])
    }
    rules.noteOpenings(log: &log)
    let spells = rules.spells.sorted { ($0.member, $0.firstDay) < ($1.member, $1.firstDay) }
    let kept = zip(drafts, rules.isDropped).lazy.filter { !$0.1 }.map(\.0.event)
    return (Array(kept), spells)
  }

  private init(memberCount: Int, firstActionIsJoin: Bool) {
    current = [Int](repeating: -1, count: memberCount)
    lastLeaveDay = [Int?](repeating: nil, count: memberCount)
    leaveInDoubt = [Int?](repeating: nil, count: memberCount)
    self.firstActionIsJoin = firstActionIsJoin
  }

  private mutating func take(_ place: Int, of drafts: [Draft], log: inout FindingLog) {
    switch drafts[place].event.kind {
    case .join: takeJoin(place, of: drafts, log: &log)
    case .leave: takeLeave(place, of: drafts, log: &log)
    default: takeAction(place, of: drafts)
    }
  }

  private mutating func takeJoin(_ place: Int, of drafts: [Draft], log: inout FindingLog) {
    let (event, line) = (drafts[place].event, drafts[place].line)
    if let doubtful = leaveInDoubt[event.member] {
      drop(doubtful, of: drafts, because: .leaveBeforeJoin, log: &log)
      leaveInDoubt[event.member] = nil
    }
    let open = current[event.member]
    guard open >= 0 else {
      begin(event, .join, line)
      return
    }
    // Clocks differ by seconds: an action just before the join of the same day is no action without one.
    if openings[open].opening == .firstAction, spells[open].firstDay == event.day {
      openings[open].opening = .join
      spells[open].isJoinCounted = true
    } else {
      drop(place, of: drafts, because: .joinWhileMember, log: &log)
    }
  }

  private mutating func takeLeave(_ place: Int, of drafts: [Draft], log: inout FindingLog) {
    let event = drafts[place].event
    let open = current[event.member]
    if open >= 0 {
      spells[open].leaveDay = event.day
      lastLeaveDay[event.member] = event.day
      current[event.member] = -1
    } else if lastLeaveDay[event.member] == nil, leaveInDoubt[event.member] == nil {
      leaveInDoubt[event.member] = place
    } else {
      drop(place, of: drafts, because: .leaveWhileAway, log: &log)
    }
  }

  private mutating func takeAction(_ place: Int, of drafts: [Draft]) {
    let (event, line) = (drafts[place].event, drafts[place].line)
    guard current[event.member] < 0, lastLeaveDay[event.member] != event.day else { return }
    if let doubtful = leaveInDoubt[event.member] {
      let leave = drafts[doubtful]
      openAndClose(leave)
      leaveInDoubt[event.member] = nil
      lastLeaveDay[event.member] = leave.event.day
      guard leave.event.day != event.day else { return }
    }
    begin(event, lastLeaveDay[event.member] == nil ? .firstAction : .returnAction, line)
  }

  private mutating func begin(_ event: MemberEvent, _ opening: Opening, _ line: Int32) {
    current[event.member] = spells.count
    let isCounted = opening == .join || opening == .firstAction && firstActionIsJoin
    spells.append(
      MembershipSpell(
        member: event.member, firstDay: event.day, isJoinCounted: isCounted, leaveDay: nil))
    openings.append((opening, line))
  }

  private mutating func openAndClose(_ leave: Draft) {
    spells.append(
      MembershipSpell(
        member: leave.event.member, firstDay: leave.event.day, isJoinCounted: false,
        leaveDay: leave.event.day))
    openings.append((.leaveOnly, leave.line))
  }

  private mutating func drop(
    _ place: Int, of drafts: [Draft], because kind: FindingKind, log: inout FindingLog
  ) {
    isDropped[place] = true
    log.note(kind, line: drafts[place].knownLine)
  }

  private func noteOpenings(log: inout FindingLog) {
    for (opening, line) in openings {
      let kind: FindingKind
      switch opening {
      case .join: continue
      case .firstAction: kind = firstActionIsJoin ? .joinTakenFromAction : .actedBeforeJoin
      case .returnAction: kind = .actedAfterLeaving
      case .leaveOnly: kind = .leaveWithoutJoin
      }
      log.note(kind, line: line > 0 ? Int(line) : nil)
    }
  }
}

extension MembershipRules.Draft {
  fileprivate var knownLine: Int? { line > 0 ? Int(line) : nil }
}
