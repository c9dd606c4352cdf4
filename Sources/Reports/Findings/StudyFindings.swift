import CommunityModel
import StudyResults

/// What a study found, in the form that reports tell it: the same for a forecast, a comparison and a search.
struct StudyFindings {
  /// What was done.
  enum Kind {
    case forecast
    case comparison
    case search
  }

  let kind: Kind
  let scenario: Scenario
  /// In the scenario's order.
  let strategies: [StrategyFindings]
  /// Places of strategies, the best first.
  let order: [Int]
  /// The place of the strategy that was selected, is recommended or leads.
  let best: Int
  /// What the comparison, of a search that of the plans that led, settled on; `nil` for a forecast.
  let selection: SelectionResult?
  /// What moves the lead of the best strategy over the next.
  let leadDrivers: [LeadDriver]
  let explanation: ExplanationResult?
  /// What the good mean of the best strategy may hide.
  let risks: [LocalizedText]
  let run: RunFacts
  /// The hash that names the scenario's content.
  let scenarioHash: String
  /// What a search found beside the comparison of those that led; `nil` for other studies.
  var search: SearchFindings?

  /// What decides.
  var measure: ComparisonMeasure { scenario.comparison.measure }
  /// What people call it.
  var outcomeName: LocalizedText { measure.figure.name(horizonDays: scenario.horizonDays) }
  /// How its values are written.
  var outcomeFormat: FigureFormat { format(measure.figure.unit) }

  /// How values of a unit are written.
  func format(_ unit: FigureUnit) -> FigureFormat {
    FigureFormat(unit: unit, currency: scenario.currency)
  }

  /// The best strategy.
  var leader: StrategyFindings { strategies[best] }
  /// The one that it is set beside: the next best, in a search the plan of the file.
  var runnerUp: StrategyFindings? {
    if search?.isNew == true { return strategies[0] }
    return order.first { $0 != best }.map { strategies[$0] }
  }
  /// Whether a strategy stands out as the one to take, so far at least.
  func isPicked(_ place: Int) -> Bool {
    strategies.count > 1 && place == best && (search.map { $0.best != nil } ?? true)
  }
  /// The strategies, the best first.
  var ranked: [StrategyFindings] { order.map { strategies[$0] } }

  /// What the operator wants to reach: the first wanted event of the scenario, if possible one about the
  /// figure that decides.
  var target: Int? {
    let wanted = scenario.events.indices.filter { !scenario.events[$0].isUnwanted }
    return wanted.first { self.threshold(ofEvent: $0, on: measure.figure) != nil } ?? wanted.first
  }

  /// Whether the target is about the figure that decides, or there is nothing to decide.
  var isTargetDecisive: Bool {
    guard let target else { return false }
    return strategies.count == 1 || threshold(ofEvent: target, on: measure.figure) != nil
  }

  /// The threshold of an event on a figure's own scale; `nil` if it is about something else.
  func threshold(ofEvent place: Int, on figure: Figure) -> Double? {
    let condition = scenario.events[place].condition
    let metric: Metric? =
      switch figure {
      case .daily(let metric, day: _): metric
      case .summary(.membersEnd): .members
      case .summary: nil
      }
    return metric == condition.metric ? condition.threshold : nil
  }

  /// The metric that is drawn day by day.
  var dailyMetric: Metric { measure.figure.dailyMetric }

  /// Whether any strategy costs money.
  var costsMoney: Bool { strategies.contains { $0.result[.cost].mean > 0 } }
  /// Whether any strategy earns money.
  var earnsMoney: Bool { scenario.strategies.contains { $0.plan.earns } }
}

extension Figure {
  /// The metric that is drawn day by day where the figure decides: its own, else members.
  var dailyMetric: Metric {
    if case .daily(let metric, day: _) = self { metric } else { .members }
  }
}

/// What a study found of one strategy.
struct StrategyFindings {
  /// Its place in the scenario.
  let place: Int
  let plan: CommunityPlan
  /// Its changes as the file states them, `key: value`.
  let changes: [String]
  let result: StrategyResult
  /// The figure that decides.
  let outcome: Estimate
  /// Every fiftieth of its futures, ascending.
  let dots: [Double]
  /// The share of futures in which it is the best; `nil` if there is nothing to compare.
  let firstShare: Double?
  /// By how much the best strategy of each future exceeds it on average; `nil` likewise.
  let regret: Double?
  let replications: Int

  var name: String { result.name }

  /// Members at the end beyond those of the start, at the median.
  var netMembers: Double {
    result[.membersEnd].quantiles.p50 - Double(plan.seedMembers.reduce(0, +))
  }

  /// Money spent for each member won, at medians; not a number if none was won or it cost nothing.
  var costPerNetMember: Double {
    let cost = result[.cost].quantiles.p50
    return netMembers > 0 && cost > 0 ? cost / netMembers : .nan
  }
}
