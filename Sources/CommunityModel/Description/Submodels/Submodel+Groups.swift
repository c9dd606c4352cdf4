extension Submodel {
  static let groups = Submodel(
    LocalizedText("Groups, capacity and replication", "群、容量与开新群"),
    paragraphs: [
      LocalizedText(
        """
        Members live in groups with a feed each. Someone who comes by themselves enters a group \
        below its fill line and its QR limit, the oldest or the smallest by the fill order; those \
        who are invited need room below the fill line only and enter their inviter's group first. \
        When no group is open to someone, replication opens a new one, seeded with the engaged \
        members of the newest group who have the strongest bonds and who move with all their \
        state; without replication people are turned away and counted. Measured joins and seed \
        members are exempt from the QR limit.
        """,
        """
        成员在各个群里，每群一条信息流。自己来的人进入人数低于开新群线和扫码上限的群，按填充顺序选\
        最早开的或人最少的；被邀请的人只要求低于开新群线，优先进邀请者所在的群。没有群可进时，开新\
        群：由最新一个群里归属感最强的活跃成员带着全部状态迁入；没有设置开新群则拒绝并计数。实测加\
        入和种子成员不受扫码上限限制。
        """
      ),
      LocalizedText(
        """
        A group is silent on a day without a member's message and dead after seven such days in a \
        row.
        """,
        "当天没有成员消息的群为沉默群；连续七天沉默为死群。"),
    ],
    equations: [
      "by themselves: members < min(fill line, qr_limit);   invited: members < fill line",
      "fill line = groups.replicate.at, else capacity",
    ],
    source: LocalizedText(
      """
      limits are the platforms' own; friction of the way in from practitioners (each step loses \
      15–20 %).
      """,
      "限制为各平台的规定；入群流失取从业者经验（每多一步流失 15–20%）。"),
    layer: ModelLayer(
      check: "one group without limits is the core model.", "只有一个群且无上限时即为核心模型。",
      isUsed: { $0.replication != nil || $0.platform.capacity != nil || $0.platform.qrLimit != nil }
    ),
    tables: { plan in
      [
        .parameters(
          ParameterRows(
            "platform", Platform.parameters, of: plan?.platform,
            others: Platform.limitRows(plan?.platform))),
        .parameters(
          ParameterRows(
            "groups.replicate", GroupReplication.parameters, of: plan?.replication,
            others: [GroupReplication.fillLineRow(plan?.replication)])),
        .paragraph(.presets),
        .table(NamedValue.presetTable(PlatformPreset.all.map(\.described))),
      ]
    })

  static let muting = Submodel(
    LocalizedText("Muting", "免打扰"),
    paragraphs: [
      LocalizedText(
        """
        Members set a group to do not disturb when what it and their other groups write exceeds \
        what they tolerate; they then visit less and see no pushes. Tolerance is lognormal between \
        members. V̄ is the group's daily volume remembered over about a week.
        """,
        "当这个群和其他群的消息超过容忍度时，成员会设免打扰：来得更少，也看不到推送。容忍度在成员间服从对数正态。V̄ 是群每日消息量约一周的记忆均值。")
    ],
    equations: [
      "V̄ ← V̄ + (Vₖ − V̄) / 7,   load = V̄ / Aₖ · groups_per_member / 20",
      "muted ⇔ ln(load) > tolerance_spread · (z_m − Φ⁻¹(muted_at_full_load)),   z_m ~ N(0, 1)",
      "muted members: visit logit − visit_loss, no push",
    ],
    source: LocalizedText(
      """
      share who mute and groups a member is in: China Youth Daily 2020 (n = 2,002); the rest is \
      our judgement.
      """,
      "设免打扰的比例与加入的群数：《中国青年报》2020 年调查（n = 2,002）；其余为我们的判断。"),
    layer: ModelLayer(
      check:
        """
        at a load of 1 the share muted_at_full_load has muted; visit_loss 0 without pushes changes \
        no visit.
        """,
      "负荷为 1 时免打扰的比例恰为 muted_at_full_load；visit_loss 为 0 且无推送时访问不变。",
      isUsed: { $0.muting != nil }),
    tables: { plan in
      [.parameters(ParameterRows("groups.mute", Muting.parameters, of: plan?.muting))]
    })
}

extension Platform {
  fileprivate static func limitRows(_ platform: Platform?) -> [ParameterRow] {
    [
      limitRow(
        "capacity", capacityRange, platform.map(\.capacity), "members one group can hold", "单群人数上限"),
      limitRow(
        "qr_limit", qrLimitRange, platform.map(\.qrLimit),
        "members at which people who come by themselves find the group closed", "群达到多少人后不能自己扫码加入"),
    ]
  }

  private static func limitRow(
    _ key: String, _ range: ClosedRange<Int>, _ limit: Int??, _ english: String,
    _ chinese: String
  ) -> ParameterRow {
    ParameterRow(
      key, unit: "members", in: Double(range.lowerBound)...Double(range.upperBound),
      isWhole: true, default: .nothing, value: limit.map { .optional($0.map(Double.init)) },
      source: "neutral", english, chinese)
  }
}

extension GroupReplication {
  fileprivate static func fillLineRow(_ replication: GroupReplication?) -> ParameterRow {
    ParameterRow(
      "at", unit: "members", in: 1...Double(Platform.capacityRange.upperBound), isWhole: true,
      default: nil, value: replication.map { .number(Double($0.fillLine)) },
      source: "the operator's plan", "members at which a group takes no more joins",
      "群达到多少人后不再进新人")
  }
}

extension PlatformPreset {
  fileprivate var described: NamedValues {
    let limits = [("capacity", platform.capacity), ("qr_limit", platform.qrLimit)]
    return NamedValues(
      name,
      limits.map { NamedValue($0, .optional($1.map(Double.init))) }
        + Parameter.values(Platform.parameters, of: platform),
      meaning: meaning, grade: grade, source: source)
  }
}
