extension Submodel {
  static let benefit = Submodel(
    LocalizedText("Benefit and state", "收益与状态"),
    paragraphs: [
      LocalizedText(
        """
        A visit is worth what is found, as far as it suits the persona, plus company for those \
        with bonds, less overload. What counts for satisfaction is the surprise: benefit against \
        what people were led to expect (promise_level where the positioning states one, else \
        `promise`). Those who do not visit forget, lapsed members included. δ is how much better \
        or worse a member fits than their persona: 0 but for seed members picked by hand and for \
        people brought for a reward.
        """,
        """
        一次访问的收益是群里适合此类人的内容，加上归属感带来的陪伴，减去过载。影响满意度的是意外：\
        收益与所承诺的差（定位写了 promise_level 就用它，否则用 `promise`）。不访问的人会淡忘，沉\
        默成员也一样。δ 是一名成员的契合度比同类人高出多少（可为负）：除精选的种子成员和为奖励而来的人\
        外，均为 0。
        """
      )
    ],
    equations: [
      "o = min(overload_cap, max(0, Vₖ / Aₖ − 1))",
      "enjoyed = (matchₖ + δ) · Σ_v w_k,v · (1 − exp(−X_v,k / saturation_v))",
      "benefit = enjoyed + bond_benefit · w_k,social · B − overload_cost · o",
      "visitors: S ← S + learning_rate · (benefit − promise − S)",
      "others:   S ← (1 − forgetting) · S",
      "everyone: H ← H + habit_rate · (visited − H),   F ← F + fatigue_rate · (visited · o − F)",
    ],
    source: LocalizedText(
      """
      our assumption; diminishing benefit of messages and cost of reading as in Ren & Kraut \
      (2014); overload as in Jones, Ravid & Rafaeli (2004), Information Systems Research 15(2).
      """,
      """
      我们的假设；消息收益递减与阅读成本见 Ren 与 Kraut（2014）；信息过载见 Jones、Ravid 与 \
      Rafaeli（2004，Information Systems Research 15(2)）。
      """
    ),
    mechanics: [
      \.promise, \.learningRate, \.forgetting, \.habitRate, \.fatigueRate, \.bondBenefit,
      \.overloadCost, \.overloadCap,
    ],
    tables: { plan in
      [
        .parameters(
          ParameterRows(
            "mechanics.saturation", Mechanics.saturationParameters,
            of: plan?.mechanics.saturation))
      ]
    })
}
