extension Submodel {
  static let joins = Submodel(
    LocalizedText("Joins", "加入"),
    paragraphs: [
      LocalizedText(
        """
        People of persona k who have not joined yet form a finite pool. Each has the same hazard \
        of joining today: what channels bring at a full pool plus the invitations accepted \
        yesterday and routed to k, divided by the pool. Joiners are engaged; those who leave do \
        not go back to the pool. A join draws its source (a channel, or an invitation) in \
        proportion to its share of the hazard, and an invited one its inviter among yesterday's \
        accepted inviters routed to that persona. Joins of a measured series happen as \
        counted; while a plan has one that counts invited people too, accepted invitations \
        bring nobody besides.
        """,
        """
        第 k 类人中尚未加入的构成有限人群池。每个人今天加入的风险相同：人群池满时各渠道带来的人数，\
        加上昨天被接受、指向 k 类的邀请数，再除以人群池规模。加入者即为活跃成员；退群者不回到人群\
        池。每次加入按风险份额抽取来源（某渠道或邀请），被邀请者再从昨天成功邀请 k 类的人中抽取邀\
        请者。实测序列按实际计数加入；计划中有已计入受邀者的实测序列时，被接受的邀请不再另外带来人。
        """
      ),
      LocalizedText(
        """
        Prospects join in the order of their thresholds, so a plan that changes little moves the \
        same people by a little.
        """,
        "潜在成员按各自阈值的先后加入，因此改动很小的方案只会让同样的人早一点或晚一点加入。"),
    ],
    equations: [
      "externalₖ(t) = Σ_c expected joins of channel c (see Channels)",
      "ηₖ(t) = (externalₖ(t) + acceptedₖ(t−1)) / poolₖ",
      "joinsₖ(t) ~ Binomial(remainingₖ(t), 1 − exp(−ηₖ(t)))",
      """
      thresholds: E₍ᵢ₊₁₎ = E₍ᵢ₎ + Exp(1) / (poolₖ − i)     (order statistics of poolₖ \
      exponentials)
      """,
    ],
    source: LocalizedText(
      """
      external and word-of-mouth adoption as in Bass (1969), Management Science 15(5), with \
      invitations of members in the place of a contagion rate.
      """,
      "外部影响与口碑扩散的思路同 Bass（1969，Management Science 15(5)），以成员的邀请代替传染率。"))
}
