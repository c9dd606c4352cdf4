import CommunityModel

extension ScenarioFormat {
  /// A content stream.
  static let contentMap = MapShape(
    keys: [
      KeyShape(.name, .text(.name), .required, "name in results", "结果中的名字"),
      KeyShape(.value, .word(coreValues), .required, "core value it serves", "提供哪种价值"),
    ] + ContentStream.parameters.map(KeyShape.init) + [
      KeyShape(
        .on,
        .list(
          ListShape(
            item: .word(
              WordShape(words: Weekday.allCases.map(\.key), unknown: .unknownWord)),
            isDistinct: true, limit: Weekday.allCases.count)),
        .derived(LocalizedText("every day of the week", "每天")), "weekdays on which it appears",
        "在星期几发布"),
      KeyShape(
        .topics, .weights(WeightsShape(names: .topics, number: .share, sumsToOne: true)),
        .derived(LocalizedText("it suits everyone", "适合所有人")), "what it is about", "内容的话题"),
      KeyShape(
        .tags, .map(tagsMap), .derived(LocalizedText("it is sent to everyone", "发给所有人")),
        "whom it is sent to by tag", "按标签发给谁"),
      KeyShape(
        .push, .flag, .constant(.plain("false"), .assumption, source: "neutral"),
        "whether its posts notify members", "是否推送提醒"),
      KeyShape(
        .selling, .flag, .constant(.plain("false"), .assumption, source: "neutral"),
        "whether its posts sell something", "是否为推销内容"),
    ] + dayKeys)

  private static let tagsMap = MapShape(
    keys: [
      KeyShape(
        .personas,
        .list(
          ListShape(
            item: .itemName(of: .personas), isDistinct: true, limit: CommunityPlan.personaLimit)),
        .derived(LocalizedText("all of them", "全部人群")), "personas who are meant", "目标人群"),
      KeyShape(
        .tiers,
        .list(ListShape(item: .itemName(of: .tiers), isDistinct: true, limit: Tier.limit)),
        .derived(LocalizedText("members of all tiers and of none", "不分层级")),
        "tiers whose members are meant", "目标层级"),
    ] + TagAudience.parameters.map(KeyShape.init), atLeastOne: [.personas, .tiers])

  /// A daily summary of the chat.
  static let digestMap = MapShape(keys: Digest.parameters.map(KeyShape.init))

  /// Someone who runs the community.
  static let teamRoleMap = MapShape(
    keys: [KeyShape(.role, .text(.name), .required, "name of the role", "角色名")]
      + TeamRole.parameters.map(KeyShape.init) + [
        KeyShape(
          .topSkill, .number(.share),
          .derived(LocalizedText("skill stays as it is", "技能保持不变")),
          "skill that practice leads to", "实践最终能达到的技能水平")
      ])
}
