/// Who brought whom, without circles.
struct InvitationLinks {
  /// For every member who brought them, if anybody is known to have.
  private(set) var inviters: [Int?]
  /// Members in the order in which they joined.
  private(set) var joinOrder: [Int] = []
  /// Members whose inviter was no member before them.
  private(set) var impossibleCount = 0
  private let joinDays: [Int?]

  init(_ log: MemberLog) {
    let spells = log.firstSpells
    joinDays = spells.map { $0?.firstDay }
    inviters = [Int?](repeating: nil, count: log.memberCount)
    var places = [Int?](repeating: nil, count: log.memberCount)
    var invitedBy = inviters
    for event in log.events {
      if event.kind == .invite, let peer = event.peer, invitedBy[peer] == nil {
        invitedBy[peer] = event.member
      }
      guard event.day == joinDays[event.member], places[event.member] == nil,
        event.kind != .leave || spells[event.member]?.leaveDay == event.day
      else { continue }
      places[event.member] = joinOrder.count
      joinOrder.append(event.member)
      let named = event.kind == .join ? event.peer : nil
      guard let inviter = named ?? invitedBy[event.member] else { continue }
      // An inviter who joins later would close circles.
      if places[inviter] != nil {
        inviters[event.member] = inviter
      } else {
        impossibleCount += 1
      }
    }
  }

  /// The share of invitations sent at most `InvitationForest.earlyDays` days after joining.
  func earlyShare(of log: MemberLog) -> Double? {
    let sent = log.events.lazy.filter { $0.kind == .invite }.map { ($0.member, $0.day) }
    let accepted = inviters.enumerated().lazy.compactMap { member, inviter in
      inviter.flatMap { inviter in joinDays[member].map { (inviter, $0) } }
    }
    let all = sent.isEmpty ? Array(accepted) : Array(sent)
    let delays = all.compactMap { inviter, day in joinDays[inviter].map { day - $0 } }
    guard !delays.isEmpty else { return nil }
    return Double(delays.count { $0 <= InvitationForest.earlyDays }) / Double(delays.count)
  }
}
