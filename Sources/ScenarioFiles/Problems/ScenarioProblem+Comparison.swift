/// Problems of the comparison of strategies.
extension ScenarioProblem {
  static func missingBudget(in path: String, at place: SourcePlace) -> Self {
    Self(
      .missingKey, at: place, path: "\(path).budget",
      "\(path).budget is missing: racing needs the replications of all strategies together.",
      "缺少 \(path).budget：racing 需要写明所有策略合计的模拟次数。")
  }

  static func missingWorth(_ procedure: String, in path: String, at place: SourcePlace) -> Self {
    Self(
      .missingKey, at: place, path: "\(path).worth",
      "\(path).worth must be above 0: \(procedure) plans for the smallest difference that matters; "
        + "anytime does without.",
      "\(path).worth 必须大于 0：\(procedure) 要按值得在意的最小差异来安排；anytime 不需要。")
  }

  static func budgetWithoutRace(in path: String, at place: SourcePlace) -> Self {
    Self(
      .ineffectiveKey, at: place, path: "\(path).budget",
      "\(path).budget does nothing without procedure: racing; state that or leave it out.",
      "没有 procedure: racing，\(path).budget 就不起作用；请写上它，或去掉 budget。")
  }

  static func budgetBelowStart(
    _ found: String, replications: String, strategies: Int, in path: String, at place: SourcePlace
  ) -> Self {
    Self(
      .wrongOrder, at: place, path: "\(path).budget", found: found,
      "\(path).budget is \(found); must last for min_replications (\(replications)) of each of \(strategies) strategies.",
      "\(path).budget 是 \(found)；至少要够 \(strategies) 个策略各做 min_replications（\(replications)）次。")
  }

  static func dayOfWholeRun(_ metric: String, in path: String, at place: SourcePlace) -> Self {
    Self(
      .conflictingKeys, at: place, path: "\(path).day", found: metric,
      "\(path).day: \(metric) is a figure of the whole run and has no day; leave day out.",
      "\(path).day：\(metric) 是整个模拟的指标，没有某一天的值；请去掉 day。")
  }

  static func repeatedMeasure(_ metric: String, in path: String, at place: SourcePlace) -> Self {
    Self(
      .duplicateName, at: place, path: path, found: metric,
      "\(path): \(metric) is compared already; state each figure once.",
      "\(path)：\(metric) 已在比较之中；每个指标只写一次。")
  }
}
