extension Submodel {
  static let invite = Submodel(
    LocalizedText("Invite", "邀请"),
    paragraphs: [
      LocalizedText(
        """
        A visitor invites at most one person a visit. Of the accepted invitations a share goes to \
        the inviter's own persona, the rest to all personas in proportion to their initial pools; \
        they enter the hazard of joining of the next day, and meet the same screening as everyone.
        """,
        "来访者每次访问最多邀请一人。被接受的邀请中，一部分指向邀请者的同类，其余按各类人群池的初始规模分配；它们计入次日的加入风险，并同样经过筛选。")
    ],
    equations: [
      "P(invite | visit) = min(1, invite_per_visitₖ · exp(invite_satisfaction · S))",
      "P(accepted | invited) = invite_accept",
      """
      acceptedₖ = admitted(matchₖ) · (homophily · accepted by k + (1 − homophily) · accepted by \
      all · poolₖ / Σ pools)
      """,
    ],
    source: LocalizedText(
      "our assumption; size of the effect in groups: Qiu et al. (2016), WWW, arXiv:1512.07831.",
      "我们的假设；群内邀请的规模见 Qiu 等（2016，WWW，arXiv:1512.07831）。"),
    mechanics: [\.inviteSatisfaction, \.inviteAccept, \.homophily])
}
