extension Submodel {
  static let offers = Submodel(
    LocalizedText("Offers and advertising", "商品与广告"),
    paragraphs: [
      LocalizedText(
        """
        On its days an offer that is not sold out is put before every visitor by its posts, which \
        count in the volume; more posts interest more people, but less and less. Interest and trust are drawn each day. What an offer is worth to somebody is \
        drawn once: who finds it too dear today finds it too dear tomorrow. The last day adds an \
        impulse; an offer that runs until the end of the simulation has no last day. If more want \
        it than there is, those of the personas listed first get it, and of a persona those of lower \
        number. Who has bought and kept it is interested again by `repeat`.
        """,
        """
        在销售日，未售罄的商品通过推销内容展示给每位来访者，推销内容计入消息量；条数越多感兴趣的人越多，但越来越慢。\
        是否感兴趣、是否相信逐日抽取；\
        商品对一个人值多少只抽取一次：今天嫌贵的人明天也嫌贵。最后一天带来冲动；一直卖到模拟结束的商品\
        没有最后一天。想买的人多于库存时，按人群在文件中的次序、同一人群内按成员编号，排在前面的人得到。\
        买过且未退货的人再次感兴趣的概率乘以 `repeat`。
        """
      ),
      LocalizedText(
        """
        An order may be sent back the same day; then the goods can be sold again, and the buyer can \
        order anew. Goods below what is said of them disappoint: buyers lose satisfaction and trust, \
        and send more back. A partner's goods earn a commission instead of their price. \
        Advertisements count in the volume and earn by visits.
        """,
        """
        订单可能当天退货；商品可再售出，买家也可再下单。商品不如宣传会令人失望：买家的满意度和信任下\
        降，退货更多。代销合作方商品时赚取佣金而非售价。广告计入消息量，按来访次数计收入。
        """
      ),
    ],
    equations: [
      """
      interested: with probability interest · fitₖ · (1 − exp(−posts_per_day)) / (1 − exp(−1))     (· \
      repeat for those who have it; at most 1);   fitₖ = cos(topics, topicsₖ), 1 if either side states none
      """,
      "believes: with probability T     (after today's visit; 1 without trust)",
      """
      worthₖ = willingness_to_pay · reference_price · 2 q / (1 + q),   q the promised quality
      """,
      """
      pays: with probability 1 / (1 + (price / worthₖ)^price_sensitivity · exp(−deadline_impulse on \
      the last day))     (1 if price = 0, 0 if worth = 0)
      """,
      """
      d = max(0, promised_quality − quality),   P(sent back) = 1 − (1 − refund_share) · (1 − d)
      """,
      "S ← S − disappointment_cost · d · (S + 1)     (if S > −1), for every order",
      """
      earned = (orders − refunds) · price     (own goods; a partner's: · commission_per_sale) + \
      orders · commission_per_action
      """,
      """
      cost = cost each time it begins + (orders − refunds) · (price · (1 − margin) or goods_cost)     \
      (own goods) + refunds · refund_cost
      """,
      "advertising: visitors · income_per_thousand_visits / 1000     (on its days)",
      """
      revenue = Σ_days earned,   profit = revenue − cost     (each day so far)
      """,
    ],
    source: LocalizedText(
      """
      a log-logistic willingness to pay is logit demand in the logarithm of the price (Train 2009, \
      Discrete Choice Methods with Simulation, ch. 3); the stages follow practitioners' funnels.
      """,
      """
      对数-逻辑斯谛的支付意愿即以价格对数为变量的 logit 需求（Train，2009，Discrete Choice Methods \
      with Simulation，第 3 章）；各阶段参照从业者的漏斗。
      """
    ),
    layer: ModelLayer(
      check:
        """
        a price without end sells nothing; trust, interest and price 1, 1 and 0 sell to every \
        visitor; an interest and costs of 0 change no byte but by the volume of posts; revenue − cost by line = profit, \
        and stock = orders − refunds + what is left, every day.
        """,
      """
      价格趋于无穷则一件不卖；信任为 1、兴趣为 1、价格为 0 则卖给每位来访者；兴趣与费用为 0 时，除推\
      销内容的消息量外不改变任何一个字节；收入 − 各项费用 = 利润，库存 = 订单 − 退货 + 剩余，天天如此。
      """,
      isUsed: { !$0.offers.isEmpty || $0.advertising != nil }),
    tables: { plan in
      [
        .parameters(
          ParameterRows("offers.NAME", Offer.parameters, others: Offer.statedRows)),
        .parameters(ParameterRows("personas.NAME", BuyingHabits.parameters)),
        .parameters(
          ParameterRows("advertising", Advertising.parameters, of: plan?.advertising)),
      ] + NamedValues.blocks(plan?.offers.map(\.described))
    })
}

extension Offer {
  fileprivate static let statedRows = [
    ParameterRow(
      "margin", unit: "share", in: 0...1, default: .nothing, source: "the operator's plan",
      "share of the price that is left when the operator's own goods are paid", "自有商品的毛利率"),
    ParameterRow(
      "goods_cost", unit: "money", in: priceRange, default: .nothing, source: "the operator's plan",
      "what the operator's own goods cost, whatever the price", "自有商品的单件成本，不随售价变化"),
    ParameterRow(
      "commission_per_sale", unit: "share", in: 0...1, default: .nothing,
      source: "the operator's plan", "share of the price that a partner pays", "代销佣金率"),
    ParameterRow(
      "promised_quality", unit: "share", in: 0...1, default: .code("quality"), source: "neutral",
      "what is said about the goods", "宣传的商品质量"),
    ParameterRow(
      "reference_price", unit: "money", in: priceRange, default: .code("price"),
      source: "neutral", "what such goods usually cost", "同类商品的通常价格"),
    ParameterRow(
      "stock", unit: "items", in: Double(stockRange.lowerBound)...Double(stockRange.upperBound),
      isWhole: true, default: .nothing, source: "neutral", "how many there are; none: no limit",
      "库存；无则不限"),
  ]

  fileprivate var described: NamedValues {
    let earns =
      switch goods {
      case .own(let margin): NamedValue("margin", .number(margin))
      case .ownCosting(let cost): NamedValue("goods_cost", .number(cost))
      case .partner(let commission): NamedValue("commission_per_sale", .number(commission))
      }
    let stated = [
      ("promised_quality", promisedQuality), ("reference_price", referencePrice),
      ("stock", stock.map(Double.init)),
    ]
    return NamedValues(
      name,
      NamedValue.occurrences(occurrences) + [earns] + Parameter.values(Self.parameters, of: self)
        + stated.compactMap { key, value in value.map { NamedValue(key, .number($0)) } }
        + NamedValue.topics(topics))
  }
}
