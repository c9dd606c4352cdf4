extension Submodel {
  static let points = Submodel(
    LocalizedText("Points and prizes", "积分与奖品"),
    paragraphs: [
      LocalizedText(
        """
        Members earn whole points by what they do and spend them on prizes. Each aims at one of \
        the prizes, drawn once with equal chances; when it is gone, at the next one in the list of \
        which there is any left. A visitor who can afford the prize aimed at takes it the same \
        day; if there are fewer than are wanted, those of the personas listed first get them, and of \
        a persona those of lower number.
        """,
        """
        成员做事得整数积分，再用积分换奖品。每人以等概率抽定一个目标奖品；发完后，改为列表中下一个还\
        有剩余的奖品。来访者积分够换目标奖品时，当天就换；奖品不够分时，按人群在文件中的次序、同一人群内\
        按成员编号，排在前面的人得到。
        """
      ),
      LocalizedText(
        """
        Everyone earns and spends, but only a responsive share is moved: they visit more the \
        nearer their prize. All balances may be cleared every so many days, at the start of the \
        day; who leaves forfeits theirs.
        """,
        "人人都得分、花分，但只有一部分人会被打动：离奖品越近，来得越勤。余额可以每隔若干天在当天开始时全部清零；退群者的余额作废。"),
    ],
    equations: [
      """
      earned = check_in · visited + answer · wrote + share · invited + (invite + reward.points of a \
      running campaign) · accepted
      """,
      "responsive members: visit logit + progress_effect · min(1, balance / price of the prize)",
      """
      worth of a point = max over the prizes of cost / points,   points_liability = outstanding · \
      worth of a point
      """,
      "Σ issued = Σ redeemed + Σ expired + outstanding     (every day)",
    ],
    source: LocalizedText(
      """
      that activity rises toward a goal: Anderson et al. (2013), WWW; that about 20 % respond, by \
      over 40 %: Hoernle et al. (2020), arXiv:2002.06160.
      """,
      """
      越接近目标越活跃：Anderson 等（2013，WWW）；约 20% 的人有反应，活动增加四成以上：Hoernle 等\
      （2020，arXiv:2002.06160）。
      """
    ),
    layer: ModelLayer(
      check:
        """
        issued = redeemed + expired + outstanding, to the point; progress_effect 0 changes nothing \
        but points and what prizes cost.
        """,
      "发放 = 兑换 + 作废 + 未用，一分不差；progress_effect 为 0 时，除积分和奖品费用外什么也不改变。",
      isUsed: { $0.points != nil }),
    tables: { plan in
      let points = plan?.points
      return [
        .parameters(
          ParameterRows(
            "points", PointScheme.parameters, of: points,
            others: [PointScheme.clearRow(points)])),
        .parameters(ParameterRows("points.earn", PointEarning.parameters, of: points?.earn)),
        .parameters(
          ParameterRows("points.prizes.NAME", Prize.parameters, others: [Prize.stockRow])),
      ] + NamedValues.blocks(points?.prizes.map(\.described))
    })
}

extension PointScheme {
  fileprivate static func clearRow(_ scheme: PointScheme?) -> ParameterRow {
    ParameterRow(
      "clear_every_days", unit: "days",
      in: Double(clearRange.lowerBound)...Double(clearRange.upperBound), isWhole: true,
      default: .nothing,
      value: scheme.map { .optional($0.clearEveryDays.map(Double.init)) }, source: "neutral",
      "days from one clearing of all balances to the next", "每隔多少天清空全部积分")
  }
}

extension Prize {
  fileprivate static let stockRow = ParameterRow(
    "stock", unit: "prizes", in: Double(stockRange.lowerBound)...Double(stockRange.upperBound),
    isWhole: true, default: .nothing, source: "neutral",
    "how many there are; none: no limit", "奖品数量；无则不限")

  fileprivate var described: NamedValues {
    let stock = stock.map { [NamedValue("stock", .number(Double($0)))] } ?? []
    return NamedValues(name, Parameter.values(Self.parameters, of: self) + stock)
  }
}
