extension Submodel {
  static let replies = Submodel(
    LocalizedText("Replies and direct messages", "回复与私信"),
    paragraphs: [
      LocalizedText(
        """
        The team answers posts that the community leaves unanswered (all that a member writes on a \
        day is one post): the first post of each member or all posts, as `scope` says (`first-posts`, `all-posts`). It tries for a share of them \
        and gets the share s of those done (see Team). Bonds grow by answers as an expected share. \
        Whether a member's first post is answered is drawn, and lasts: who is answered, by \
        whomever, is more inclined to post from the next day on and has less of a newcomer's \
        hazard.
        """,
        """
        团队回复社群没有回应的发言：每名成员的首次发言，或全部发言，由 `scope` 决定\
        （`first-posts`、`all-posts`）。团队尝试其中一部分，能完成的比例为 s（见“团队”）。归属感按得到\
        回应的期望比例增长。首次发言是否得到回复则抽签决定，影响持久：不论由谁回复，得到回复者从次日\
        起更愿意发言，新人的额外沉默风险也降低。
        """
      ),
      LocalizedText(
        "Visits also bring direct messages to the operator; they take time and do nothing else.",
        "访问还会带来给运营者的私信；私信只占用时间，没有别的作用。"),
    ],
    equations: [
      "r = reply + (1 − reply) · share · s",
      """
      posts looked after: B ← B + bond_rate · r · posted · (1 − B) − bond_decay · B     (others: \
      reply instead of r)
      """,
      "P(first post is answered) = r",
      "answered: post logit + post_effect,   newcomer term of h_lapse · (1 − newcomer_relief)",
      """
      reactive hours: share · (1 − reply) · posts looked after · minutes_per_reply / 60 + visitors · \
      direct_messages_per_visit · minutes_per_direct_message / 60
      """,
    ],
    source: LocalizedText(
      """
      Joyce & Kraut (2006), JCMC 11(3): of 2,777 newcomers to newsgroups 44 % posted again without \
      and 56 % with a reply, a difference of 0.48 in the logit; 40 % of those who try to start a \
      thread get no reply (Burke et al. 2007). What answers do to lapsing, and minutes, are our \
      judgement.
      """,
      """
      Joyce 与 Kraut（2006，JCMC 11(3)）：2,777 名新闻组新人中，没有回复时 44%、有回复时 56% 再次发\
      言，logit 之差为 0.48；想开新话题的人 40% 得不到回复（Burke 等，2007）。回复对沉默的影响和所需\
      分钟数为我们的判断。
      """
    ),
    layer: ModelLayer(
      check:
        """
        with hours enough, scope all-posts, post_effect 0 and newcomer_relief 0 it is the core \
        model with a reply of reply + (1 − reply) · share.
        """,
      """
      工时充足、scope 为 all-posts、post_effect 与 newcomer_relief 为 0 时，即为 reply 取 reply + (1 \
      − reply) · share 的核心模型。
      """,
      isUsed: { $0.replies != nil }),
    tables: { plan in
      [.parameters(ParameterRows("replies", ReplyService.parameters, of: plan?.replies))]
        + NamedValues.blocks(
          plan?.replies.map { replies in
            [NamedValues("replies", [NamedValue("scope", .code(replies.scope.rawValue))])]
          })
    })
}
