extension ModelDescription {
  static func processes(_ plan: CommunityPlan?) -> DescriptionSection {
    DescriptionSection(
      LocalizedText("Process overview and scheduling", "过程概览与时序"),
      [
        .paragraph(
          LocalizedText(
            """
            Every day the same phases run in this order. What a group holds for its visitors is \
            yesterday's, so members can be advanced in any order, and results do not depend on it \
            or on the number of threads.
            """,
            "每天按以下顺序执行同样的步骤。群里供来访者看的是昨天的内容，因此成员可以按任意顺序推进，结果与顺序和线程数无关。")),
        .steps(phases), .table(layers(plan)),
      ])
  }

  private static let phases = [
    LocalizedText(
      """
      At the start: whether another phase of the plan begins, with a migration if it has one; points \
      that are due to be cleared; whether the referral campaign runs.
      """,
      "一天开始：是否进入计划的下一阶段（可能带有迁移）；到期的积分清零；裂变活动是否进行。"),
    LocalizedText(
      "Joins: channels, measured series and accepted invitations, and the rewards for these.",
      "加入：渠道、实测序列和被接受的邀请，以及邀请的奖励。"),
    LocalizedText("Returns of lapsed members.", "沉默成员的回归。"),
    LocalizedText(
      "What is found: the operator's posts, activities, yesterday's messages; who has muted.",
      "群里有什么：运营者的内容、活动、昨天的消息；谁设了免打扰。"),
    LocalizedText("Visits.", "访问。"),
    LocalizedText("Taking part in activities, in the order of the plan.", "按计划顺序参与活动。"),
    LocalizedText("Benefit, satisfaction, habit, fatigue; trust.", "收益、满意度、习惯、疲劳；信任。"),
    LocalizedText("Posts, which may break rules; bonds.", "发言（可能违规）与归属感。"),
    LocalizedText("Invitations; the points of the day are earned.", "邀请；记入当天所得积分。"),
    LocalizedText(
      "Hazards: who lapses and who leaves; who wants something on offer.", "风险累积：谁沉默，谁退群；谁想买商品。"),
    LocalizedText(
      """
      Replies to first posts; detection, sanctions and appeals; prizes; orders, in this order. What \
      they change is felt from tomorrow on, a removal today.
      """,
      "依次为：首次发言的回复；违规的识别、处罚与申诉；兑换奖品；下单。其影响从明天起生效，移出群则当天生效。"),
    LocalizedText(
      "Those who lapse, leave or are removed go; then the record of the day.",
      "沉默、退群和被移出的人离开；然后记录当天。"),
    LocalizedText(
      """
      At the end: reputation, the positioning error after surveys, costs and revenue; the hours of \
      replies, moderation and orders are booked for tomorrow.
      """,
      "最后：口碑、问卷之后的定位误差、费用与收入；回复、管理与订单的工时记到明天。"),
  ]

  /// The layers, and which of them a plan uses.
  private static func layers(_ plan: CommunityPlan?) -> DescriptionTable {
    let described = Submodel.all.compactMap { submodel in
      submodel.layer.map { (submodel.title, $0) }
    }
    let header = [LocalizedText("layer", "层"), LocalizedText("exact check", "精确检验")]
    guard let plan else {
      return DescriptionTable(header, described.map { [.text($0.0), .text($0.1.check)] })
    }
    return DescriptionTable(
      [header[0], LocalizedText("in this scenario", "本场景"), header[1]],
      described.map { title, layer in
        let state = layer.isUsed(plan) ? LocalizedText("on", "开启") : LocalizedText("off", "关闭")
        return [.text(title), .text(state), .text(layer.check)]
      })
  }
}
