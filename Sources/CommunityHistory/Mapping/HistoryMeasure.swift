package import CommunityModel

/// What is known of a group day by day.
package enum HistoryMeasure: String, Sendable, CaseIterable {
  /// People who joined that day.
  case joins
  /// Members who left that day.
  case leaves
  /// Members at the end of the day, silent ones too.
  case members
  /// Members who did anything that day.
  case active
  /// Members who wrote that day.
  case posters
  /// Messages written that day.
  case messages
  /// People active within the last 7 days, that day included.
  case weeklyActive = "weekly_active"
  /// People active within the last 28 days, that day included.
  case monthlyActive = "monthly_active"
  /// Invitations sent that day.
  case invites
  /// Purchases that day.
  case purchases
  /// Money from the purchases of that day.
  case revenue

  /// What people call it.
  package var name: LocalizedText {
    switch self {
    case .joins: LocalizedText("joins", "新加入")
    case .leaves: LocalizedText("leaves", "退群")
    case .members: LocalizedText("members", "成员")
    case .active: LocalizedText("daily active members", "日活")
    case .posters: LocalizedText("members who wrote", "发言人数")
    case .messages: LocalizedText("messages", "消息数")
    case .weeklyActive: LocalizedText("weekly active members", "周活")
    case .monthlyActive: LocalizedText("monthly active members", "月活")
    case .invites: LocalizedText("invitations", "邀请数")
    case .purchases: LocalizedText("purchases", "购买数")
    case .revenue: LocalizedText("revenue", "收入")
    }
  }
}
