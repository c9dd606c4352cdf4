import CommunityModel

/// Checks that what is asked for can be seen in some strategy.
enum MetricRules {
  /// The problems of a completed file whose strategies were completed too.
  static func problems(
    of root: DocumentNode?, strategies: [StrategyResolution], horizonDays: Int?
  ) -> [ScenarioProblem] {
    let plans = strategies.compactMap(\.root).map {
      ModelBuilder.plan($0, horizonDays: horizonDays ?? 1)
    }
    guard !plans.isEmpty else { return [] }
    return asked(in: root).compactMap { node, name, path in
      guard let metric = Metric(rawValue: name),
        !plans.contains(where: { metric.isObserved(in: $0) })
          || !plans.allSatisfy({ metric.isCounted(in: $0) })
      else { return nil }
      return .unobservedMetric(name, path: path, at: node.place)
    }
  }

  /// Where metrics are named, and which.
  private static func asked(
    in root: DocumentNode?
  ) -> [(node: DocumentNode, name: String, path: String)] {
    var asked: [(DocumentNode, String, String)] = []
    if let metric = root?[.replications]?[.until]?[.metric], let name = metric.scalar {
      asked.append((metric, name, "replications.until.metric"))
    }
    for event in root?[.events]?.items ?? [] {
      guard let when = event[.when], let condition = when.scalar.flatMap(ScenarioCondition.init)
      else { continue }
      let path = ScenarioProblem.joined("events", event.itemName ?? "?")
      asked.append((when, condition.metric, "\(path).when"))
    }
    return asked
  }
}
