extension Submodel {
  static let channels = Submodel(
    LocalizedText("Channels", "渠道"),
    paragraphs: [
      LocalizedText(
        """
        A channel reaches people on some days, evenly or by a dated schedule, and a share of them \
        joins while the pool is full. Or it repeats joins that were counted day by day (a measured \
        series). Every join keeps its source to the end: a channel, an invitation, or the seed \
        list.
        """,
        "渠道在某些日子触达人（每天相同，或按日程），人群池满时其中一部分加入；或者重放逐日实测的加入人数（实测序列）。每次加入的来源（渠道、邀请或种子名单）一直保留到最后。")
    ],
    equations: [
      """
      joinsₖ(t) = reach(d) · conversion · (1 − join_friction) · aimed mixₖ · promise factor · \
      admitted(matchₖ) · way in(d) · join_factor(d) · (½ + R(t))
      """,
      "d = t − lag_days     (0 without a two-step path)",
    ],
    source: LocalizedText(
      "bookkeeping of reach and conversion; the numbers are the operator's own.",
      "触达与转化的记账；数值由运营者给出。"),
    layer: ModelLayer(
      check:
        """
        expected joins at a full pool = Σ reach · mix · conversion; a measured series joins as \
        counted.
        """,
      "人群池满时期望加入人数 = Σ 触达 · 比例 · 转化；实测序列按计数加入。",
      isUsed: { !$0.channels.isEmpty }),
    tables: { plan in
      [
        .parameters(
          ParameterRows(
            "channels.NAME", Channel.estimates + Channel.parameters, others: Channel.furtherRows))
      ] + NamedValues.blocks(plan?.channels.map { $0.described(in: plan?.personas ?? []) })
    })

  static let wayIn = Submodel(
    LocalizedText("Wear-out, hooks, two-step entry and exchanges", "渠道衰减、诱饵、两步入群与互推"),
    paragraphs: [
      LocalizedText(
        """
        A channel that has reached people on n earlier days wears out. A hook (lead magnet) \
        multiplies conversion, which stays 1 at most, and costs money for each who is admitted. On \
        a two-step path people add the operator first and are invited in later: they count as \
        invited, so a QR limit does not stop them. In an exchange the partner's posts appear in \
        every group on the days the channel reaches anybody: volume without supply.
        """,
        """
        渠道此前触达过人的天数为 n，效果随之衰减。诱饵（赠品）提高转化（最多到 1），每个入群者产生成\
        本。两步入群时，人先加运营者好友，之后被邀请进群：算作被邀请，不受扫码上限限制。互推时，合作\
        方的内容在渠道触达日出现在每个群里：只增加消息量，不增加供给。
        """
      )
    ],
    equations: [
      "way in(d) = 2^(−n(d) / wear_out_days) · conversion_factor · add_share · accept_share",
      "contacts(d) = expected joins before accept_share",
      "V + posts_per_day of each exchange that reaches anybody",
    ],
    source: LocalizedText(
      """
      shares of the two steps from practitioners (each step on the way in loses 15–20 %); the rest \
      is our judgement.
      """,
      "两步的比例来自从业者经验（每多一步流失 15–20%）；其余为我们的判断。"),
    layer: ModelLayer(
      check: "factors of 1 and no lag leave the joins of a channel as they are.",
      "倍数为 1、无间隔时，渠道的加入人数不变。",
      isUsed: { plan in plan.channels.contains(where: \.hasWayIn) }),
    tables: { _ in
      [
        .parameters(ParameterRows("channels.NAME.hook", Hook.parameters)),
        .parameters(ParameterRows("channels.NAME.two_step", TwoStep.parameters)),
        .parameters(ParameterRows("channels.NAME.exchange", PartnerExchange.parameters)),
      ]
    })
}

extension Channel {
  fileprivate static let furtherRows = [
    ParameterRow(
      "reach_per_day", unit: "people per day", in: reachRange, default: nil,
      source: "the operator's plan", "people reached a day", "每天触达的人数"),
    ParameterRow(
      "wear_out_days", unit: "days", in: wearOutRange, default: .nothing, source: "neutral",
      "days of running in which half of its effect wears out", "效果衰减一半所需的运行天数"),
  ]

  fileprivate var hasWayIn: Bool {
    wearOutDays != nil || hook != nil || twoStep != nil || exchange != nil
  }

  fileprivate func described(in personas: [Persona]) -> NamedValues {
    let shares = zip(personas, mix).compactMap { persona, share in
      share > 0 ? NamedValue("mix.\(persona.name)", .derived(share)) : nil
    }
    let wear = wearOutDays.map { [NamedValue("wear_out_days", .number($0))] } ?? []
    return NamedValues(
      name,
      supplyValues + NamedValue.days(days) + wear + shares
        + Parameter.values(Self.parameters, of: self)
        + part("hook", Hook.parameters, hook) + part("two_step", TwoStep.parameters, twoStep)
        + part("exchange", PartnerExchange.parameters, exchange))
  }

  private var supplyValues: [NamedValue] {
    switch supply {
    case .reach(let perDay, let conversion):
      return [
        NamedValue("reach_per_day", .number(perDay)), NamedValue("conversion", .number(conversion)),
      ]
    case .schedule(let periods, let conversion):
      let reach = periods.flatMap { period in
        NamedValue.days(period.days) + [NamedValue("reach_per_day", .number(period.reachPerDay))]
      }
      return reach + [NamedValue("conversion", .number(conversion))]
    case .measured(let dailyJoins, _):
      return [
        NamedValue("measured joins", .number(Double(dailyJoins.reduce(0, +)))),
        NamedValue("counted days", .number(Double(dailyJoins.count))),
      ]
    }
  }

  /// All numbers of a part, those with the default too, since having the part is what counts.
  private func part<Root>(
    _ key: String, _ table: [Parameter<Root>], _ root: Root?
  ) -> [NamedValue] {
    guard let root else { return [] }
    return table.map { NamedValue("\(key).\($0.key)", .number(root[keyPath: $0.path])) }
  }
}
