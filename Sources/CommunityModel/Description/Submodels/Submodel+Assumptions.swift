extension Submodel {
  static let assumptions = Submodel(
    LocalizedText("Assumptions", "假设的不确定性"),
    paragraphs: [
      LocalizedText(
        """
        A band that holds only luck is too narrow, since the numbers about people are not known \
        exactly either. Each number about how the world is may have a range around its value: by a \
        factor, by a shift, or by a power for multipliers that are neutral at 1. A replication \
        draws all of them once from the triangular law with the value as its mode; all strategies \
        share the draws, which are keyed by the path of the number alone. What the operator \
        decides is not drawn. With fixed assumptions the results hold luck alone. Numbers with \
        posterior draws take no triangular law: a replication draws one row of the table of draws, \
        each with the same probability, and every number in it deviates from its value by as much \
        as that row's does from the file's.
        """,
        """
        只含运气的区间太窄，因为关于人的数值本身也不确知。每个描述“世界如何”的数可以有一个围绕其值\
        的范围：按倍数、按加减，或对以 1 为中性值的倍数按幂次。每次模拟对它们各抽一次，服从以该值\
        为众数的三角分布；所有方案共用这些抽样，抽样只由该数的路径决定。运营者的决策不抽样。固定假\
        设时，结果只含运气。有后验样本的数不用三角分布：每次模拟等概率地抽取样本表中的一行，行内各数相对其\
        值的偏离与该行相对文件所写值的偏离相同。
        """
      )
    ],
    equations: [
      "u ~ Uniform(0, 1), keyed by (seed, replication, path)",
      "m = −lowest / (highest − lowest)",
      "δ = lowest + √(u · (highest − lowest) · (−lowest))            if u < m",
      "δ = highest − √((1 − u) · (highest − lowest) · highest)      if u ≥ m",
      "k = ⌊N · u⌋, δ = δ_k for all numbers of the N joint draws      (posterior)",
      "value′ = value · exp(δ)   or   value + δ   or   value^exp(δ)   (factor, shift, power)",
    ],
    source: LocalizedText(
      """
      three-point estimates: Johnson (1997), The Statistician 46(3); the widths are our judgement.
      """,
      "三点估计：Johnson（1997，The Statistician 46(3)）；范围宽度为我们的判断。"),
    tables: { plan in
      guard let plan else { return [] }
      let stated = Set(
        plan.statedAssumptions.map(\.path) + (plan.posterior?.columns ?? []).map(\.path))
      return NamedValues.blocks(
        plan.assumptions.filter { stated.contains($0.path) }.map { assumption in
          let ends = assumption.ends.map { ends in
            [("low", ends.lowerBound), ("high", ends.upperBound)].map { key, end in
              NamedValue(key, .derived(end))
            }
          }
          return NamedValues(
            assumption.path, ends ?? [NamedValue("known", .number(assumption.value))])
        })
    })
}
