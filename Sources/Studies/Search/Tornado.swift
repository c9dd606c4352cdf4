import CommunityEngine
import CommunityModel
import OutputAnalysis
import StrategyOptimizer
import StudyResults

/// The first goal of a plan with one number at either end of its range, all else alike, under the same luck.
struct Tornado {
  private let asked: PlanSearch
  private let plans: PlanSpace
  private let outcomes: SearchOutcomes
  private(set) var supply: OutcomeSupply
  private let report: @Sendable (ForecastStep) -> Void

  init(
    _ asked: PlanSearch, _ plans: PlanSpace, _ outcomes: SearchOutcomes, _ supply: OutcomeSupply,
    _ report: @escaping @Sendable (ForecastStep) -> Void
  ) {
    self.asked = asked
    self.plans = plans
    self.outcomes = outcomes
    self.supply = supply
    self.report = report
  }

  /// Futures of each end.
  private static let replications = 50
  /// Assumptions that are moved.
  private static let assumptionLimit = 8

  /// The bars of a plan, the longest first; `drivers` are the assumptions that matter for it, the most
  /// important first.
  ///
  /// - Throws: `EngineError`; `CancellationError`.
  mutating func bars(
    of trial: SearchTrial, drivers: [UncertainAssumption]
  ) async throws -> [TornadoBar] {
    let parts = variables(of: trial) + assumptions(of: trial, drivers)
    let numbers = Array(0..<Self.replications)
    let sides = parts.flatMap { part in part.ends.map { (part.treatment, $0.plan) } }
    let treatments: [AssumptionTreatment] = [asked.assumptions, .fixed]
    let runs =
      treatments.map { run(trial.plan, $0) } + sides.map { run($0.1, $0.0) }
    let figure = asked.search.goals[0].figure
    let report = report
    let values = try await supply.values(
      of: runs.map { ($0, numbers) }, finished: { report(.finishedReplication) }
    ) { $0.value(of: figure) }
    var next = treatments.count
    let bars = parts.map { part in
      let reference = values[part.treatment == .fixed ? 1 : 0]
      let ends = part.ends.map { end in
        let moments = RunningMoments(zip(values[next], reference).map { $0 - $1 })
        next += 1
        return TornadoBar.End(
          value: end.text,
          change: MeanEstimate(mean: moments.mean, standardError: moments.standardError))
      }
      return part.bar(ends, sign: asked.search.goals[0].sign)
    }
    return bars.filter { $0.low != nil || $0.high != nil }.sorted { $0.reach > $1.reach }
  }

  private func run(_ plan: CommunityPlan, _ treatment: AssumptionTreatment) -> PlanRun {
    PlanRun(
      plan, named: nil, horizonDays: asked.scenario.horizonDays, seed: asked.scenario.seed,
      assumptions: treatment)
  }

  /// A number and the plans at its ends.
  private struct Part {
    var bar: TornadoBar
    var treatment: AssumptionTreatment
    var ends: [(text: String, plan: CommunityPlan, isLow: Bool)]
    var isChoice: Bool

    func bar(_ found: [TornadoBar.End], sign: Double) -> TornadoBar {
      var bar = bar
      if isChoice {
        let order = found.sorted { sign * $0.change.mean < sign * $1.change.mean }
        (bar.low, bar.high) = (order.first, order.count > 1 ? order.last : nil)
      } else {
        for (end, found) in zip(ends, found) {
          if end.isLow { bar.low = found } else { bar.high = found }
        }
      }
      return bar
    }
  }

  private func variables(of trial: SearchTrial) -> [Part] {
    let design = trial.design.compactMap(\.self)
    guard design.count == asked.search.variables.count else { return [] }
    return asked.search.variables.enumerated().compactMap { place, variable in
      let options: [SearchValue]? =
        if case .choice(let options) = variable.domain { options.indices.map { .choice($0) } } else
        {
          nil
        }
      let ends = [variable.domain.lowest, variable.domain.highest].compactMap(\.self)
      let others = (options ?? ends).filter { $0 != design[place] }
      let sides = others.compactMap { value -> (text: String, plan: CommunityPlan, isLow: Bool)? in
        var changed = design
        changed[place] = value
        let coordinates = plans.coding.coordinates(of: changed)
        guard plans.space.formed(coordinates).map(plans.space.isAllowed) == true,
          let plan = asked.source.plan(changed)
        else { return nil }
        return (variable.domain.text(of: value), plan, value == variable.domain.lowest)
      }
      guard !sides.isEmpty else { return nil }
      return Part(
        bar: TornadoBar(
          kind: .variable, path: variable.path,
          meaning: LocalizedText(variable.path, variable.path), unit: "",
          value: variable.domain.text(of: design[place]), low: nil, high: nil),
        treatment: asked.assumptions, ends: sides, isChoice: options != nil)
    }
  }

  private func assumptions(of trial: SearchTrial, _ drivers: [UncertainAssumption]) -> [Part] {
    drivers.prefix(Self.assumptionLimit).compactMap { found in
      guard let ends = found.ends else { return nil }
      let assumption = found.assumption
      func end(_ deviation: Double, isLow: Bool) -> (
        text: String, plan: CommunityPlan, isLow: Bool
      ) {
        (
          assumption.value(deviatingBy: deviation).shortText,
          trial.plan.deviating(in: assumption.path, by: deviation), isLow
        )
      }
      return Part(
        bar: TornadoBar(
          kind: .assumption, path: assumption.path, meaning: assumption.meaning,
          unit: assumption.unit, value: assumption.value.shortText, low: nil, high: nil),
        treatment: .fixed,
        ends: [end(ends.lowest, isLow: true), end(ends.highest, isLow: false)], isChoice: false)
    }
  }
}

extension SearchDomain {
  /// The lowest number; `nil` for options and days.
  var lowest: SearchValue? {
    switch self {
    case .real(let range, isLogarithmic: _): .real(range.lowerBound)
    case .integer(let range, isCyclic: _): .integer(range.lowerBound)
    case .choice, .days: nil
    }
  }

  /// The highest number; `nil` for options and days.
  var highest: SearchValue? {
    switch self {
    case .real(let range, isLogarithmic: _): .real(range.upperBound)
    case .integer(let range, isCyclic: _): .integer(range.upperBound)
    case .choice, .days: nil
    }
  }
}
