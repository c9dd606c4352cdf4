extension Submodel {
  static let supply = Submodel(
    LocalizedText("What is found", "群里有什么"),
    paragraphs: [
      LocalizedText(
        """
        Each group has a feed: what the operator publishes today and what members wrote yesterday. \
        Of each core value v it holds a supply X; its volume V counts every post and message. A \
        post supplies the square of its quality, so that ten poor posts are not one good one.
        """,
        """
        每个群有一条信息流：运营者今天发布的内容和成员昨天写的消息。对每种核心价值 v 有供给 X；消\
        息量 V 计入所有内容和消息。一条内容的供给是其质量的平方，因此十条差内容抵不上一条好内容。
        """
      )
    ],
    equations: [
      "X_v,k = Σ_streams posts · quality² + contribution_v · U(t−1)",
      "Vₖ = Σ_streams posts + U(t−1)",
    ],
    source: LocalizedText(
      """
      our assumption; members' messages as a resource for other members as in Butler (2001), \
      Information Systems Research 12(4).
      """,
      "我们的假设；成员消息是其他成员的资源，见 Butler（2001，Information Systems Research 12(4)）。"),
    tables: { plan in
      [
        .parameters(
          ParameterRows(
            "mechanics.contribution", Mechanics.contributionParameters,
            of: plan?.mechanics.contribution))
      ]
    })
}
