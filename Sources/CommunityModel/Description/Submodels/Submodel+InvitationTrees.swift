extension Submodel {
  static let invitationTrees = Submodel(
    LocalizedText("Invitation trees", "邀请树"),
    paragraphs: [
      LocalizedText(
        """
        Someone whom no member invited (who came by a channel, was counted in a measured series, \
        or is a seed member) is the root of a tree; whoever comes on a member's invitation stands \
        one generation below the inviter in the same tree. Trees are kept to the end. They change \
        nothing: the K-factors and the figures of trees are read off them.
        """,
        """
        不是被成员邀请来的人（经渠道加入、由实测序列计入，或种子成员）是一棵树的根；受成员邀请而来\
        的人，在同一棵树里位于邀请者的下一层。邀请树一直保留到最后，不影响任何过程：各个 K 值和邀请\
        树指标都由它得出。
        """
      ),
      LocalizedText(
        """
        In long-lived WeChat groups 10 % of the invitations were of the third generation or \
        deeper, in short-lived ones 1 %; a constant K of 0.32 and of 0.10 would give that.
        """,
        "长寿微信群的邀请中 10% 属于第三层或更深，短命群中为 1%；若 K 恒定，0.32 和 0.10 会给出这两个比例。"),
    ],
    equations: [
      "generation of a root = 0,   generation of the invited = generation of the inviter + 1",
      "K of a cohort or a generation = people its members brought / people in it",
      "tree_size_mean = all who joined / roots",
      """
      with a constant K < 1 and pools without end: mean tree size = 1 / (1 − K),   \
      deep_invited_share = K²
      """,
    ],
    source: LocalizedText(
      """
      branching processes; depth of invitations in WeChat groups: Qiu et al. (2016), WWW, \
      arXiv:1512.07831, by reports of it.
      """,
      "分支过程；微信群邀请的层级：Qiu 等（2016，WWW，arXiv:1512.07831），据转述。"))
}
