/// Something a member did.
package struct MemberEvent: Sendable, Equatable {
  private let memberIndex: Int32
  private let peerIndex: Int32
  private var dayIndex: Int32
  private let second: Int32
  private let money: Double
  /// What it was.
  package let kind: EventKind

  init(
    member: Int, day: Int, secondOfDay: Int?, kind: EventKind, peer: Int? = nil,
    amount: Double? = nil
  ) {
    memberIndex = Int32(member)
    peerIndex = peer.map(Int32.init) ?? -1
    dayIndex = Int32(day)
    second = secondOfDay.map(Int32.init) ?? -1
    money = amount ?? .nan
    self.kind = kind
  }

  /// Who did it.
  package var member: Int { Int(memberIndex) }
  /// The day, from the first day of the history.
  package internal(set) var day: Int {
    get { Int(dayIndex) }
    set { dayIndex = Int32(newValue) }
  }
  /// Seconds since midnight; `nil` if the time of day is not known.
  package var secondOfDay: Int? { second < 0 ? nil : Int(second) }
  /// Whom it was about: who was invited or written to; for a join, who brought the member.
  package var peer: Int? { peerIndex < 0 ? nil : Int(peerIndex) }
  /// Money of a purchase, at least 0.
  package var amount: Double? { money.isNaN ? nil : money }

  /// Whether the member was active by it: everything but joining and leaving.
  package var isActivity: Bool { kind != .join && kind != .leave }

  /// Equal events are the same in everything.
  package static func == (left: Self, right: Self) -> Bool {
    left.timeKey == right.timeKey && left.memberIndex == right.memberIndex
      && left.peerIndex == right.peerIndex && left.amount == right.amount
  }

  /// Places events in the order of time, and joins before and leaves after all else of an instant.
  var timeKey: Int64 {
    (Int64(dayIndex) << 24) + (Int64(second + 1) << 4) + kind.rank
  }

  /// The same event with members and days counted otherwise.
  func renumbered(members: [Int], days: Int) -> MemberEvent {
    MemberEvent(
      member: members[member], day: day + days, secondOfDay: secondOfDay, kind: kind,
      peer: peer.map { members[$0] }, amount: amount)
  }
}

extension EventKind {
  fileprivate var rank: Int64 {
    switch self {
    case .join: 0
    case .invite: 1
    case .visit: 2
    case .message: 3
    case .purchase: 4
    case .leave: 5
    }
  }
}
