extension Submodel {
  static let funnel = Submodel(
    LocalizedText("Funnel and customer value", "漏斗与客户价值"),
    paragraphs: [
      LocalizedText(
        """
        Every weekly cohort of every persona is followed through five stages: acquired (joined), \
        activated (wrote at least once), retained (visited thirty days after joining), converted (bought \
        something and kept it) and referring (brought somebody who joined), all within the horizon. \
        What people bought is kept by source and persona. A source's cost is spread evenly over the \
        people it brought. Value is what offers left within the horizon, so people who joined late look \
        poorer than they are; income from advertising is put down to nobody.
        """,
        """
        每类人群的每周新人都按五个阶段跟踪：获取（加入）、激活（至少发言一次）、留存（加入后第 30 天来\
        访）、转化（买过且未退货）、推荐（带来过加入者），均以模拟期内为限。购买按来源与人群分别保存。来\
        源的费用平均分摊到它带来的人。价值只计模拟期内商品留下的钱，因此晚加入的人显得价值偏低；广告收\
        入不归到任何人。
        """
      )
    ],
    equations: [
      "margin = Σ_orders earned − goods − refund_cost,   ltv = margin / joined",
      "cac = money spent on the sources / joined,   ltv_to_cac = ltv / cac",
      """
      payback_day = min{t : Σ earned up to s ≥ Σ spent up to s for all s ≥ t}     (where anything was \
      spent; of a source: margin of its people and its cost)
      """,
    ],
    source: LocalizedText(
      "definitions in common use by operators of communities.", "社群运营中通用的指标定义。"))
}
