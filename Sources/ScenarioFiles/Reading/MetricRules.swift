import CommunityModel

/// Checks that what is asked for can be seen in some strategy.
enum MetricRules {
  /// The problems of a completed file whose strategies were completed too.
  static func problems(
    of root: DocumentNode?, strategies: [StrategyResolution]
  ) -> [ScenarioProblem] {
    let plans = strategies.compactMap(\.plan)
    guard !plans.isEmpty else { return [] }
    let common = asked(in: root)
    return unobserved(by: strategies, except: Set(common.map(\.node.place)))
      + common.compactMap { node, name, path in
        guard let figure = Figure(name: name, day: 0),
          !plans.contains(where: { figure.isObserved(in: $0) })
            || !plans.allSatisfy({ figure.isCounted(in: $0) })
        else { return nil }
        return .unobservedMetric(name, path: path, at: node.place)
      }
  }

  /// Whether a further plan of a file without problems has what its own phases and the file ask for.
  static func isAnswered(
    by plan: StrategyResolution, _ root: DocumentNode
  ) -> Bool {
    let common = asked(in: root)
    let places = Set(common.map(\.node.place))
    guard unobserved(by: [plan], except: places).isEmpty else { return false }
    let figures = common.compactMap { Figure(name: $0.name, day: 0) }
    guard !figures.isEmpty else { return true }
    return plan.plan.map { made in figures.allSatisfy { $0.isCounted(in: made) } } ?? false
  }

  /// What the phases of a strategy's own ask for and the strategy does not have.
  private static func unobserved(
    by strategies: [StrategyResolution], except common: Set<SourcePlace>
  ) -> [ScenarioProblem] {
    strategies.flatMap { strategy -> [ScenarioProblem] in
      guard let root = strategy.root else { return [] }
      let own = asked(in: root).filter { !common.contains($0.node.place) }
      guard !own.isEmpty else { return [] }
      return own.compactMap { node, name, path in
        guard let figure = Figure(name: name, day: 0),
          strategy.plan.map({ !figure.isObserved(in: $0) }) == true
        else { return nil }
        return .unobservedMetric(name, path: path, at: node.place)
      }
    }
  }

  /// Where figures are named, and which.
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
    for phase in root?[.phases]?.items ?? [] {
      guard let when = phase[.when], let condition = when.scalar.flatMap(ScenarioCondition.init)
      else { continue }
      let path = ScenarioProblem.joined("phases", phase.itemName ?? "?")
      asked.append((when, condition.metric, "\(path).when"))
    }
    return asked + measured(in: root)
  }

  /// Where the comparison names figures, and which.
  private static func measured(
    in root: DocumentNode?
  ) -> [(node: DocumentNode, name: String, path: String)] {
    guard let comparison = root?[.compare] else { return [] }
    let also = (comparison[.also]?.items ?? []).enumerated().map { place, item in
      (item, "compare.also[\(place)].metric")
    }
    return ([(comparison, "compare.metric")] + also).compactMap { measure, path in
      measure[.metric].flatMap { node in node.scalar.map { (node, $0, path) } }
    }
  }
}
