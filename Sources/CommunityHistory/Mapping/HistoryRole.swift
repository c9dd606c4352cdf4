package import CommunityModel

/// What a column of a history holds.
package enum HistoryRole: Sendable, Hashable {
  /// The date, or the date and time, of an event or of a day's counts.
  case time
  /// Who acted.
  case member
  /// What they did.
  case event
  /// Whom it was about: who was invited, who was written to; for a join, who brought them.
  case peer
  /// Who invited the member.
  case inviter
  /// Money of a purchase.
  case amount
  /// A day's count.
  case measure(HistoryMeasure)

  /// The columns of a file of events.
  package static let ofEvents: [HistoryRole] = [.time, .member, .event, .peer, .inviter, .amount]

  /// The columns of a file of daily counts.
  package static let ofSeries: [HistoryRole] =
    [.time] + HistoryMeasure.allCases.map(HistoryRole.measure)

  /// All columns that a history may have.
  package static let all = ofEvents + ofSeries.dropFirst()

  /// The name in a `history:` block: `time`, `weekly_active`.
  package var key: String {
    switch self {
    case .time: "time"
    case .member: "member"
    case .event: "event"
    case .peer: "peer"
    case .inviter: "inviter"
    case .amount: "amount"
    case .measure(let measure): measure.rawValue
    }
  }

  /// What people call it.
  package var name: LocalizedText {
    switch self {
    case .time: LocalizedText("date or time", "日期或时间")
    case .member: LocalizedText("member", "成员")
    case .event: LocalizedText("event", "事件")
    case .peer: LocalizedText("the other member", "对方成员")
    case .inviter: LocalizedText("inviter", "邀请人")
    case .amount: LocalizedText("amount", "金额")
    case .measure(let measure): measure.name
    }
  }
}
