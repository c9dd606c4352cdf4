import CommunityModel

extension ScenarioFormat {
  /// A campaign in which members are rewarded for bringing others.
  static let referralMap = MapShape(
    keys: timingKeys + Referral.parameters.map(KeyShape.init) + [
      KeyShape(
        .reward, table(ReferralReward.parameters), emptyMap,
        "what the member who invites is given", "邀请人得到的奖励"),
      KeyShape(
        .inviteeReward, table(ReferralReward.parameters), emptyMap,
        "what the person who is brought is given", "被邀请人得到的奖励"),
      KeyShape(
        .budget, .number(.limit(Referral.budgetRange, "money")), unlimited,
        "what rewards may be worth before the campaign stops, or none", "奖励累计到此额活动即停，none 表示不限"),
      KeyShape(
        .mix, .weights(WeightsShape(names: .items(of: .personas), number: .share, sumsToOne: true)),
        .derived(
          LocalizedText("by pool and by how much they care for perks", "按 pool 与对优惠的看重程度")),
        "shares of the personas among those who are brought for the reward",
        "为奖励而来的人中各类人的比例"),
    ])
}
