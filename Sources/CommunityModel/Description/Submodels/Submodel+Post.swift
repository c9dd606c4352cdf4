extension Submodel {
  static let post = Submodel(
    LocalizedText("Post", "发言"),
    paragraphs: [
      LocalizedText(
        """
        A visitor may write, by today's satisfaction and yesterday's bond; the number of messages \
        is geometric. Bond grows by answered posts, where being answered is an expected share, and \
        fades every day. A persona may state its own `post_spread`. Layers add to the logit: \
        activities, an answered first post and visible rules; members barred from writing by \
        a sanction do not.
        """,
        """
        来访者可能发言，取决于今天的满意度和昨天的归属感；条数服从几何分布。发言得到回应使归属感增\
        长（“得到回应”取期望比例），归属感每天衰减。人群可以写自己的 `post_spread`。各层在 logit 上相\
        加：活动、首次发言得到回复、公示群规；被禁言的成员不能发言。
        """
      )
    ],
    equations: [
      """
      P(post | visit) = logistic(postₖ + post_spread · spreadₖ · z + post_satisfaction · S + \
      post_bond · B + layers)
      """,
      "messages ~ Geometric(messages_stop) on 1, 2, 3, …",
      "B ← B + bond_rate · reply · posted · (1 − B) − bond_decay · B",
    ],
    source: LocalizedText(
      """
      our assumption; that an answer makes posting again likelier: Joyce & Kraut (2006), JCMC \
      11(3) (44 % without, 56 % with a reply).
      """,
      "我们的假设；得到回应后更可能再次发言：Joyce 与 Kraut（2006，JCMC 11(3)），无回应 44%，有回应 56%。"),
    mechanics: [
      \.postSatisfaction, \.postBond, \.postSpread, \.messagesStop, \.reply, \.bondRate,
      \.bondDecay,
    ])
}
