package import CommunityModel

/// What a file of a history holds.
package enum HistoryKind: String, Sendable, CaseIterable {
  /// A row for everything a member did.
  case events
  /// A row for every day.
  case series

  /// The columns that it may have.
  package var roles: [HistoryRole] {
    switch self {
    case .events: HistoryRole.ofEvents
    case .series: HistoryRole.ofSeries
    }
  }

  /// What people call it.
  package var name: LocalizedText {
    switch self {
    case .events: LocalizedText("events", "事件记录")
    case .series: LocalizedText("daily counts", "每日统计")
    }
  }
}
