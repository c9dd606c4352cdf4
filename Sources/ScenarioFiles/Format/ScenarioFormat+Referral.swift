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
        "what all rewards together may be worth, or none", "全部奖励的总价值上限，none 表示不限"),
      KeyShape(
        .mix, .weights(WeightsShape(names: .items(of: .personas), number: .share, sumsToOne: true)),
        .derived(
          LocalizedText("by pool and by how much they care for perks", "按 pool 与对优惠的看重程度")),
        "shares of the personas among those who are brought for the reward",
        "为奖励而来的人中各类人的比例"),
    ])
}
