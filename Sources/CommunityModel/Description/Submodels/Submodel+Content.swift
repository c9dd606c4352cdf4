extension Submodel {
  static let content = Submodel(
    LocalizedText("Content", "内容"),
    paragraphs: [
      LocalizedText(
        """
        A stream publishes on its weekdays. A stream sent by tag (to personas, to tiers, or to \
        those who are both) reaches the members meant with the accuracy of the tags and the others \
        with the rest; one with topics supplies a persona by how well those suit. Posts of push \
        streams call members who have not muted the group.
        """,
        """
        内容流在其星期几发布。按标签发送的流（按人群、按层，或两者都符合的人），以标签准确率到达目标\
        成员，其余人以剩余比例收到；写了话题的流，按话题与人群的契合度提供价值。推送类内容会提醒未设\
        免打扰的成员。
        """
      )
    ],
    equations: [
      "posts(t) = posts_per_week / number of its weekdays     (on those weekdays, else 0)",
      """
      reachₖ = accuracy for those meant, 1 − accuracy for the others, 1 without tags     (of each \
      tier g by itself: see Tiers)
      """,
      "fitₖ = cos(topics, topicsₖ)     (1 if either side states none)",
      """
      supply X_v,k + posts · quality² · reachₖ · fitₖ · f²,   volume Vₖ + posts · reachₖ     (f: \
      see Team)
      """,
      "visit logit + push_visit · (1 − exp(−pushesₖ)),   pushesₖ = Σ push posts · reachₖ",
    ],
    source: LocalizedText("our assumption.", "我们的假设。"),
    layer: ModelLayer(
      check: "7 posts a week on all weekdays are exactly 1 a day; push_visit 0 leaves visits.",
      "一周 7 条、每天都发，恰等于每天 1 条；push_visit 为 0 时访问不变。",
      isUsed: { !$0.content.isEmpty }),
    mechanics: [\.pushVisit],
    tables: { plan in
      [
        .parameters(ParameterRows("content.NAME", ContentStream.parameters)),
        .parameters(ParameterRows("content.NAME.tags", TagAudience.parameters)),
      ] + NamedValues.blocks(plan.map { plan in plan.content.map { $0.described(in: plan) } })
    })

  static let digest = Submodel(
    LocalizedText("Digest", "摘要"),
    paragraphs: [
      LocalizedText(
        """
        A daily summary of the chat: for a member who has never written, only a part of the \
        members' messages counts in the overload. What they enjoy stays as it is.
        """,
        "每日聊天摘要：对从未发言的成员，成员消息只有一部分计入过载；所获收益不变。")
    ],
    equations: ["Vₖ for those who have never written = Σ posts + ratio · U(t−1)"],
    source: LocalizedText("our assumption.", "我们的假设。"),
    layer: ModelLayer(
      check: "ratio 1 changes no byte but hours.", "ratio 为 1 时除工时外不变。",
      isUsed: { $0.digest != nil }),
    tables: { plan in [.parameters(ParameterRows("digest", Digest.parameters, of: plan?.digest))] })
}

extension ContentStream {
  fileprivate func described(in plan: CommunityPlan) -> NamedValues {
    let everyDay = weekdays.count == Weekday.allCases.count
    let on = everyDay ? [] : [NamedValue("on", .code(weekdays.map(\.key).joined(separator: ", ")))]
    let push = isPush ? [NamedValue("push", .code("true"))] : []
    return NamedValues(
      name,
      [NamedValue("value", .code(value.key))] + Parameter.values(Self.parameters, of: self)
        + NamedValue.days(days) + on + NamedValue.topics(topics)
        + (audience?.described(in: plan) ?? []) + push)
  }
}

extension TagAudience {
  fileprivate func described(in plan: CommunityPlan) -> [NamedValue] {
    let names = [
      ("tags.personas", personas?.map { plan.personas[$0].name }),
      ("tags.tiers", tiers?.map { plan.tiers[$0].name }),
    ]
    return names.compactMap { key, names in
      names.map { NamedValue(key, .code($0.joined(separator: ", "))) }
    } + [NamedValue("tags.accuracy", .number(accuracy))]
  }
}
