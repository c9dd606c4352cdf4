import CommunityModel

extension ModelBuilder {
  /// How strategies are compared; `nil` without a block.
  static func comparison(_ node: DocumentNode?, horizonDays: Int) -> ComparisonPlan? {
    guard let node, let measure = measure(node, horizonDays: horizonDays) else { return nil }
    var plan = ComparisonPlan(by: measure)
    plan.alongside = (node[.also]?.items ?? []).compactMap {
      self.measure($0, horizonDays: horizonDays)
    }
    plan.confidence = node[.confidence]?.number ?? plan.confidence
    plan.worth = node[.worth]?.number ?? plan.worth
    plan.procedure =
      node[.procedure]?.scalar.flatMap(ComparisonPlan.Procedure.init) ?? plan.procedure
    plan.minimumReplications = node.whole(.minReplications) ?? plan.minimumReplications
    plan.maximumReplications = node.whole(.maxReplications) ?? plan.maximumReplications
    plan.budget = node.whole(.budget)
    plan.tailShare = node[.tail]?.number ?? plan.tailShare
    return plan
  }

  private static func measure(_ node: DocumentNode, horizonDays: Int) -> ComparisonMeasure? {
    let day = min(node.whole(.day) ?? horizonDays, horizonDays - 1)
    guard let figure = node[.metric]?.scalar.flatMap({ Figure(name: $0, day: day) }) else {
      return nil
    }
    return ComparisonMeasure(
      figure, goal: node[.goal]?.scalar.flatMap(ComparisonMeasure.Goal.init))
  }
}
