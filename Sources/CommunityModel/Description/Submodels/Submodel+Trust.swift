extension Submodel {
  static let trust = Submodel(
    LocalizedText("Trust", "信任"),
    paragraphs: [
      LocalizedText(
        """
        How far members trust the operator decides whether they believe an offer, and nothing \
        else. A visit moves trust toward what was found: the mean quality of the posts that reach \
        the member (streams by their quality and the team's, offers by the quality said of the \
        goods, others' posts and advertisements by 0), less for the share of them that sells \
        (offers, advertisements, partners' posts and streams marked `selling`) and for visible \
        violations. A day without such posts moves nothing. Lapsed members keep their trust. A \
        purchase moves it as well, from the day after on.
        """,
        """
        成员对运营者的信任只决定他们是否相信一项推销。每次访问使信任向所见水平靠近：所见水平是送达\
        成员的运营内容的平均质量（内容流按自身质量与团队水平，商品推销按宣传的商品质量，别人的内容与\
        广告按 0），再因其中推销内容的占比（商品、广告、互推内容和标为 `selling` 的内容流）和可见违规\
        而降低。没有这些内容的一天不改变信任。沉默成员的信任保持不变。购买也会改变信任，从次日起生效。
        """
      )
    ],
    equations: [
      """
      N = Vₖ,g − U(t−1),   q̄ = (Σ_streams posts · reachₖ,g · quality · f + Σ_offers posts_per_day · \
      promised quality) / N
      """,
      """
      x = (Σ_selling streams posts · reachₖ,g + Σ_offers posts_per_day + advertisements + partners' \
      posts) / N
      """,
      """
      v = min(1, W / U(t−1))     (0 without messages or moderation; see Violations)
      """,
      """
      target = q̄ · (1 − selling_aversion · x) · (1 − violation_cost · v),   visitors: T ← T + rate · \
      (target − T)     (N > 0)
      """,
      """
      purchase of quality q: T ← T + goods_gain · q · (1 − T) − disappointment_cost · d · T     (d: \
      see Offers)
      """,
    ],
    source: LocalizedText(
      """
      our assumption; that trust in the seller raises the intention to buy is the common finding of \
      a meta-analysis of 20 effects (SAGE Open 2021, doi:10.1177/21582440221091262, by its abstract).
      """,
      """
      我们的假设；“对卖家的信任提高购买意愿”是一项含 20 个效应的元分析的共同结论（SAGE Open 2021，\
      doi:10.1177/21582440221091262，据其摘要）。
      """
    ),
    layer: ModelLayer(
      check: "start 1 and rate 0 leave every order as it is without trust.",
      "start 为 1、rate 为 0 时，订单与没有信任层时完全相同。", isUsed: { $0.trust != nil }),
    tables: { plan in [.parameters(ParameterRows("trust", Trust.parameters, of: plan?.trust))] })
}
