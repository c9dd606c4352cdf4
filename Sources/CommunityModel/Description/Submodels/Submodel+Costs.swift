extension Submodel {
  static let costs = Submodel(
    LocalizedText("Attribution and costs", "归因与费用"),
    paragraphs: [
      LocalizedText(
        """
        Every figure that belongs to someone who joined is kept by source: joins, members and \
        engaged at the end, retention at day 30, messages, people they invited who joined, cost. \
        Costs are entered day by day, by line and in the order of the plan. The cost of joining \
        and the hook are paid for those admitted to a group; people turned away cost neither. A \
        group opened by replication costs; the first does not. Training hours of the team are paid \
        like all others. Goods, tools and migrations cost as said there.
        """,
        """
        与加入者有关的数字都按来源保存：加入人数、期末成员和活跃成员、第 30 天留存、消息数、他们邀\
        请并加入的人数、费用。费用逐日、逐项、按计划中的顺序入账。每人加入的费用和赠品只对真正入群\
        的人计；被拒绝的人不产生这两项。开新群有费用，第一个群没有。团队的培训工时与其他工时\
        一样付费。商品、工具与迁移的费用见相应小节。
        """
      )
    ],
    equations: [
      """
      channel: cost_per_day (days with reach; of counted joins: days it runs) + cost_per_thousand · \
      reach / 1000 · (1 + targeting) + cost_per_join · admitted
      """,
      "hook: cost_each · admitted;   content: cost_per_post · posts",
      """
      activity: cost + prize_cost on its first day, cost_per_participant · first-time participants
      """,
      """
      referral: cost on the first day of each time, (reward.money + invitee_reward.money) · \
      rewarded joins
      """,
      "seeding: cost_each · seed members admitted;   points: cost · prizes given",
      """
      groups: opening_cost · groups opened;   team: Σ_roles hourly_cost · hours_per_week / 7 a day
      """,
    ],
    source: LocalizedText(
      "bookkeeping; prices are the operator's own.", "记账；价格由运营者给出。"))
}
