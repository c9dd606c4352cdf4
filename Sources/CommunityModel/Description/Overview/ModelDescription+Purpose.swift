extension ModelDescription {
  static let purpose = DescriptionSection(
    LocalizedText("Purpose and patterns", "目的与模式"),
    [
      .paragraph(
        LocalizedText(
          """
          The model lets people who run online communities (chat groups above all) weigh plans \
          before trying them on people: whom to address and by which channels, what to publish, \
          which activities to hold, what to reward, how to answer and to moderate, what to sell and \
          when to close, how many groups to open, and what that costs and earns. It answers with distributions of what may happen under each \
          strategy, and with differences between strategies under the same luck. It is not made to \
          explain single people, nor to forecast a group whose numbers it has not met.
          """,
          """
          本模型供社群（首先是聊天群）运营者在拿真人试之前比较方案：面向谁、走哪些渠道、发什么内容、\
          办什么活动、奖励什么、如何回复与管理、卖什么、何时收尾、开几个群、花多少钱、赚多少钱。它给出各方案下可能结果的分布，以\
          及同样运气下方案之间的差别。它不用来解释单个的人，也不用来预测没有拿自身数据校验过的群。
          """
        )),
      .paragraph(
        LocalizedText(
          """
          Patterns the model is meant to show, with published cases of them. They guided which \
          processes it has; that a run shows them is no forecast.
          """,
          "模型应当呈现的模式及公开案例。它们决定了模型包含哪些过程；模拟出现这些模式并不等于能够预测。")),
      .points(patterns),
    ])

  private static let patterns = [
    LocalizedText(
      "Adoption rises and slows as the pool of those who could join empties (Bass 1969).",
      "加入人数先升后缓，因为可能加入的人会用完（Bass，1969）。"),
    LocalizedText(
      """
      Most groups fall silent early: of WeChat groups 40 % within a week (Qiu et al. 2016, \
      arXiv:1512.07831, by reports of it); of new Facebook groups 57 % have no new posts by the \
      end of three months (Kraut & Fiore 2014).
      """,
      """
      多数群很早就沉默：微信群 40% 在一周内沉默（Qiu 等，2016，arXiv:1512.07831，据转述）；新建的 \
      Facebook 群 57% 到三个月末不再有新帖（Kraut 与 Fiore，2014）。
      """
    ),
    LocalizedText(
      """
      Few leave and most lapse: a learning community's list on Slack (R for Data Science) \
      hardly shrank in 22 months while its weekly actives went from 97 % to 7 % of the list.
      """,
      "退群的少，沉默的多：一个 Slack 学习社区（R for Data Science）的名单 22 个月几乎没有缩小，周活跃却从名单的 97% 降到 7%。"),
    LocalizedText(
      """
      A small part writes most: the top 1 % wrote 74.7 % of the posts of four health networks (van \
      Mierlo 2014, JMIR 16(2) e33).
      """,
      "少数人写了大部分内容：四个健康社区中前 1% 的人写了 74.7% 的帖子（van Mierlo，2014，JMIR 16(2) e33）。"),
    LocalizedText(
      """
      Too much is as bad as too little: volume serves members up to their attention and drives \
      them off beyond it (Jones, Ravid & Rafaeli 2004); 74.6 % of 2,002 people asked mute groups \
      (China Youth Daily 2020).
      """,
      """
      太多和太少一样糟：消息量在注意力之内服务成员，超出则赶人（Jones、Ravid 与 Rafaeli，2004）；\
      受访的 2,002 人中 74.6% 给群设了免打扰（《中国青年报》2020）。
      """
    ),
    LocalizedText(
      """
      Chains of invitations are shallow: with fewer than one accepted invitation a member they die \
      out.
      """,
      "邀请链很浅：人均成功邀请不足一人时，链条会自行消亡。"),
  ]
}
