extension Submodel {
  static let referral = Submodel(
    LocalizedText("Referral campaign", "裂变活动"),
    paragraphs: [
      LocalizedText(
        """
        A campaign runs on its days as long as its `budget` has room for one more reward. While it \
        runs, members invite more (`invite_multiplier`) and a share of the accepted invitations \
        gets through the landing page. What is invited beyond the usual is invited for the reward: \
        that share of the people are of the personas of `mix` and fit worse than others of their \
        persona. Someone brought for the reward is put down to any of yesterday's inviters alike.
        """,
        """
        活动在安排的日期进行，直到 `budget` 余额不够再发一份奖励。进行期间，成员邀请得更多\
        （`invite_multiplier`），被接受的邀请中有一部分通过落地页。超出平常的那部分邀请是为奖励而\
        发的：由此而来的人按 `mix` 分属各类人群，契合度也低于同类人。为奖励而来的人，以均等的机会记\
        在前一天任何一位成功邀请者名下。
        """
      ),
      LocalizedText(
        """
        The inviter's points are given when the invitation is accepted; money of both, and the \
        points of the invited, when the invited person is admitted to a group and if the budget \
        still has room. Points count in the budget with what they are worth (see Points and \
        prizes); those of a day's inviters are given even if they take it over.
        """,
        """
        邀请者的积分在邀请被接受时发放；双方的奖金和被邀请者的积分，在被邀请者入群、且预算仍够时发\
        放。积分按其折合金额计入预算（见“积分与奖品”）；当天邀请者的积分照发，可能超出预算。
        """
      ),
    ],
    equations: [
      """
      one reward = reward.money + invitee_reward.money + (reward.points + invitee_reward.points) · \
      worth of a point
      """,
      "runs(t) ⇔ t is one of its days and rewards so far + one reward ≤ budget",
      "invite rate · invite_multiplier,   P(accepted | invited) = invite_accept · landing_conversion",
      "r = 1 − 1 / invite_multiplier     (after a day on which it ran, else 0; at least 0)",
      """
      acceptedₖ = admitted(matchₖ) · ((1 − r) · (homophily · accepted by k + (1 − homophily) · \
      accepted by all · poolₖ / Σ pools) + r · accepted by all · mixₖ)
      """,
      "brought for the reward: δ = −min(match_loss, matchₖ)     (see Benefit and state)",
    ],
    source: LocalizedText(
      """
      our judgement after practitioners' reports; that referred customers are worth more (Schmitt, \
      Skiera & Van den Bulte 2011, Journal of Marketing 75(1)) is not put in: homophily may bring \
      it about.
      """,
      """
      我们的判断，参考从业者的报告；“被推荐来的客户更有价值”（Schmitt、Skiera 与 Van den Bulte，\
      2011，Journal of Marketing 75(1)）没有写进模型，可能由“同类相邀”自行产生。
      """
    ),
    layer: ModelLayer(
      check:
        """
        a multiplier and a landing conversion of 1 without rewards change nothing but cost and \
        hours; with a constant K below 1 and pools without end the mean tree has 1 / (1 − K) \
        people, and with K = 1.5 (Poisson) a tree dies out with probability 0.417.
        """,
      """
      邀请倍数和落地页转化率为 1 且无奖励时，除费用和工时外什么也不改变；K 恒定且小于 1、人群池无限\
      时，平均每棵树有 1 / (1 − K) 人；K = 1.5（泊松分布）时，一棵树自行消亡的概率为 0.417。
      """,
      isUsed: { $0.referral != nil }),
    tables: { plan in
      let referral = plan?.referral
      return [
        .parameters(
          ParameterRows(
            "referral", Referral.parameters, of: referral,
            others: [Referral.budgetRow(referral)])),
        .parameters(
          ParameterRows("referral.reward", ReferralReward.parameters, of: referral?.reward)),
        .parameters(
          ParameterRows(
            "referral.invitee_reward", ReferralReward.parameters, of: referral?.inviteeReward)),
      ]
        + NamedValues.blocks(referral.map { [$0.described(in: plan?.personas ?? [])] })
    })
}

extension Referral {
  fileprivate static func budgetRow(_ referral: Referral?) -> ParameterRow {
    ParameterRow(
      "budget", unit: "money", in: budgetRange, default: .nothing,
      value: referral.map { .optional($0.budget) }, source: "neutral",
      "what rewards may be worth before the campaign stops", "奖励累计到此额活动即停")
  }

  /// When it runs, and who comes for a reward.
  fileprivate func described(in personas: [Persona]) -> NamedValues {
    let shares = zip(personas, mix).compactMap { persona, share in
      share > 0 ? NamedValue("mix.\(persona.name)", .derived(share)) : nil
    }
    return NamedValues("referral", NamedValue.occurrences(occurrences) + shares)
  }
}
