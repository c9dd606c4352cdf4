extension Submodel {
  static let seeding = Submodel(
    LocalizedText("Seed members picked by hand", "精选种子成员"),
    paragraphs: [
      LocalizedText(
        """
        Seed members may be picked by hand: they fit better than others of their persona, begin \
        content and with bonds, and winning each takes money and hours. A few who fit well are to \
        be weighed against many who do not.
        """,
        "种子成员可以精挑细选：比同类人更契合，一开始就带着满意度和归属感，而争取每一位都要花钱花时间。少而契合与多而不契合之间需要权衡。")
    ],
    equations: [
      "δ = min(match_gain, 1 − matchₖ)     (see Benefit and state)",
      "S(0) = satisfaction,   B(0) = bond",
      "on day 0: cost_each · seed members admitted,   hours_each · Σ seed_members",
    ],
    source: LocalizedText("our assumption.", "我们的假设。"),
    layer: ModelLayer(
      check: "zeros throughout change nothing.", "各项全为 0 时什么也不改变。",
      isUsed: { $0.seeding != nil }),
    tables: { plan in
      [.parameters(ParameterRows("seeding", Seeding.parameters, of: plan?.seeding))]
    })
}
