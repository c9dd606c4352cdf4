import CommunityModel

/// What the parts of a plan are called in headings.
enum BlockName {
  /// The name of each part that has levers, by its key.
  static let all: [String: LocalizedText] = Dictionary(
    uniqueKeysWithValues: names.map { ($0.rawValue, $1) })

  private static let names: [(ScenarioKey, LocalizedText)] = [
    (.groups, LocalizedText("Groups", "群")),
    (.positioning, LocalizedText("Positioning", "定位")),
    (.channels, LocalizedText("Channels", "渠道")),
    (.content, LocalizedText("Content", "内容")),
    (.digest, LocalizedText("Digest", "群聊摘要")),
    (.activities, LocalizedText("Activities", "活动")),
    (.referral, LocalizedText("Referral", "老带新")),
    (.team, LocalizedText("Team", "团队")),
    (.replies, LocalizedText("Replies", "回复")),
    (.tiers, LocalizedText("Tiers", "成员层级")),
    (.points, LocalizedText("Points", "积分")),
    (.moderation, LocalizedText("Moderation", "群规管理")),
    (.offers, LocalizedText("Offers", "商品")),
    (.advertising, LocalizedText("Advertising", "广告")),
    (.tools, LocalizedText("Tools", "工具")),
    (.seedMembers, LocalizedText("Seed members", "种子成员")),
    (.seeding, LocalizedText("Winning seed members", "种子成员招募")),
  ]
}
