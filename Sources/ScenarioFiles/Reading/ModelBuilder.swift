import CommunityModel

/// Makes the model's values of completed trees without problems.
enum ModelBuilder {
  static func scenario(
    _ root: DocumentNode, strategies: [StrategyResolution], uncertainty: StatedUncertainty,
    search: SearchPlan?
  ) -> Scenario {
    let horizon = root.whole(.horizonDays) ?? 1
    let name = root[.name]?.scalar ?? ""
    return Scenario(
      name: name, title: title(root[.title]) ?? LocalizedText(name, name),
      start: start(of: root), horizonDays: horizon, currency: root[.currency]?.scalar ?? "",
      seed: root[.seed]?.scalar.flatMap(UInt64.init) ?? 0,
      replications: replications(root[.replications]) ?? .default,
      strategies: strategies.compactMap { strategy in
        plan(of: strategy, uncertainty: uncertainty).map { plan in
          Strategy(
            name: strategy.name, changes: changes(strategy.changes), plan: plan)
        }
      }, events: (root[.events]?.items ?? []).compactMap(event),
      comparison: comparison(root[.compare], horizonDays: horizon), search: search)
  }

  private static func title(_ node: DocumentNode?) -> LocalizedText? {
    if let text = node?.scalar { return LocalizedText(text, text) }
    guard let english = node?[.en]?.scalar, let chinese = node?[.zh]?.scalar else { return nil }
    return LocalizedText(english, chinese)
  }

  /// The plan of a strategy with what the file says about how well its numbers are known; `nil` if it
  /// could not be completed.
  static func plan(
    of strategy: StrategyResolution, uncertainty: StatedUncertainty
  ) -> CommunityPlan? {
    guard var plan = strategy.plan else { return nil }
    uncertainty.state(in: &plan)
    return plan
  }

  static func changes(_ node: DocumentNode?) -> [String] { (node?.entries ?? []).map(change) }

  /// A change as people read it.
  static func change(_ change: DocumentNode.Entry) -> String {
    "\(change.key): \(FlowText.text(change.value))"
  }

  private static func replications(_ node: DocumentNode?) -> ReplicationPlan? {
    if let count = node?.number.flatMap(Int.init(exactly:)) { return .fixed(count) }
    guard let node, let minimum = node.whole(.min), let maximum = node.whole(.max),
      let until = node[.until], let metric = until[.metric]?.scalar.flatMap(Metric.init),
      let day = until.whole(.day), let halfWidth = halfWidth(until[.halfWidth])
    else { return nil }
    return .until(
      PrecisionTarget(metric: metric, day: day, halfWidth: halfWidth), minimum: minimum,
      maximum: maximum)
  }

  private static func halfWidth(_ node: DocumentNode?) -> PrecisionTarget.HalfWidth? {
    switch node?.scalar.map(NumberText.init) {
    case .percentage(let share): .relative(share)
    case .number(let value): .absolute(value)
    case .notFinite, .ambiguous, .notNumber, nil: nil
    }
  }

  static func event(_ node: DocumentNode) -> ScenarioEvent? {
    guard let condition = node.condition(.when) else { return nil }
    return ScenarioEvent(
      name: node.itemName ?? "", condition: condition, byDay: node.whole(.byDay) ?? 0)
  }
}

extension DocumentNode {
  /// The whole number a key holds.
  func whole(_ key: ScenarioKey) -> Int? {
    self[key]?.number.flatMap(Int.init(exactly:))
  }

  /// The condition a key holds.
  func condition(_ key: ScenarioKey) -> MetricCondition? {
    self[key]?.scalar.flatMap(ScenarioCondition.init)?.condition
  }

  /// Sets the numbers of a parameter table that are stated.
  func set<Root>(_ parameters: [Parameter<Root>], of root: inout Root) {
    for parameter in parameters {
      if let value = self[parameter.key]?.number { root[keyPath: parameter.path] = value }
    }
  }

  /// The numbers by core value that a key holds.
  func weights(_ key: ScenarioKey) -> ValueWeights? {
    guard let node = self[key] else { return nil }
    var weights = ValueWeights.zero
    for value in CoreValue.allCases { weights[value] = node[value.key]?.number ?? 0 }
    return weights
  }

  /// The weights of topics that a key holds.
  func topics(_ key: ScenarioKey) -> [TopicWeight] {
    (self[key]?.entries ?? []).map { TopicWeight(topic: $0.key, weight: $0.value.number ?? 0) }
  }
}
