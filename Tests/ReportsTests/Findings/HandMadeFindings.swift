import CommunityModel
import StudyResults

@testable import Reports

/// Findings whose every figure is chosen: a plan of ten days with as many strategies as asked.
struct HandMadeFindings {
  var names = ["plan", "bold"]
  /// Medians of the outcome, strategy by strategy; the first is used again where there are too few.
  var outcomes = [100.0]
  /// How far eight of ten futures reach to both sides.
  var spread = 20.0
  var error = 1.0
  var cost = 0.0
  var members = 100.0
  var seeds = 10
  var horizonDays = 10
  var replications = 100
  /// How often the scenario's events happen; none: there are no events.
  var happened: [Int] = [50]
  var isUnwanted = false
  var measure = ComparisonMeasure(.daily(.engaged, day: 9))
  var selection: SelectionResult? = SelectionResult(
    best: 1, reason: .better, achievedConfidence: 0.97)
  var best = 1
  var firstShares: [Double]? = [0.18, 0.82]
  var leadDrivers: [LeadDriver] = []
  var drivers: [AssumptionDriver] = []
  var explanation: ExplanationResult?
  var assumptions = AssumptionTreatment.drawn
  var risks: [LocalizedText] = []
  var stopReason = RunFacts.StopReason.fixedNumber

  func make() -> StudyFindings {
    let strategies = names.indices.map(strategy)
    let events = happened.indices.map(event)
    var scenario = Scenario(
      name: "hand-made", title: LocalizedText("Made by hand", "手工"),
      start: CalendarDate(daysSinceEpoch: 19_782), horizonDays: horizonDays, currency: "CNY",
      seed: 7, replications: .fixed(replications),
      strategies: names.map { Strategy(name: $0, changes: ["a: 1"], plan: plan) }, events: events)
    scenario.comparison = ComparisonPlan(by: measure)
    let order = [best] + names.indices.filter { $0 != best }
    var run = HandMadeResult.make().run
    run.assumptions = assumptions
    run.replications = replications
    run.stopReason = stopReason
    return StudyFindings(
      kind: selection == nil ? .forecast : .comparison, scenario: scenario,
      strategies: strategies, order: order, best: best, selection: selection,
      leadDrivers: leadDrivers, explanation: explanation, risks: risks, run: run,
      scenarioHash: "0123456789abcdef0123")
  }

  private var plan: CommunityPlan {
    var plan = CommunityPlan(personas: [Persona(name: "learner")])
    plan.seedMembers = [seeds]
    return plan
  }

  private func event(_ place: Int) -> ScenarioEvent {
    ScenarioEvent(
      name: "goal \(place)",
      condition: MetricCondition(
        metric: isUnwanted ? .deadGroups : .engaged, comparison: .atLeast, threshold: 90),
      byDay: 9)
  }

  private func strategy(_ place: Int) -> StrategyFindings {
    let middle = place < outcomes.count ? outcomes[place] : outcomes[0]
    let outcome = estimate(middle)
    var result = HandMadeResult.make(strategy: names[place]).strategies[0]
    result.daily = DailyEstimates(
      days: horizonDays, metrics: [.members, .engaged],
      estimates: (0..<2 * horizonDays).map { _ in outcome })
    result.summary = SummaryMetric.allCases.map { metric in
      switch metric {
      case .cost: estimate(cost, spread: cost / 10)
      case .membersEnd: estimate(members)
      case .retentionDay30: estimate(.nan)
      default: estimate(0.5, spread: 0.1)
      }
    }
    result.events = happened.enumerated().map {
      EventChance(event: event($0), happened: min($1, replications), replications: replications)
    }
    result.drivers = drivers
    result.tenure = (0..<3).map { week in
      TenureSurvival(week: week, stayed: estimate(1 / Double(week + 1), spread: 0.1))
    }
    let firstShare = firstShares.map { $0[min(place, $0.count - 1)] }
    return StrategyFindings(
      place: place, plan: plan, changes: ["a: 1"], result: result, outcome: outcome,
      dots: middle.isNaN
        ? [] : (0..<OutcomeSpread.dotCount).map { middle + spread * (Double($0) / 25 - 1) },
      firstShare: names.count > 1 ? firstShare : nil,
      regret: names.count > 1 ? firstShare.map { 10 * (1 - $0) } : nil,
      replications: replications)
  }

  private func estimate(_ middle: Double, spread: Double? = nil) -> Estimate {
    let reach = spread ?? self.spread
    return Estimate(
      count: middle.isNaN ? 0 : replications, mean: middle,
      standardError: replications > 1 ? error : .nan,
      quantiles: Quantiles([-1.3, -1, -0.5, 0, 0.5, 1, 1.3].map { middle + $0 * reach }))
  }

  static func leadDriver(breakEven: Double?) -> LeadDriver {
    LeadDriver(
      assumption: "channels.poster.conversion", meaning: LocalizedText("share that joins", "加入比例"),
      unit: "share", value: 0.2, ends: 0.1...0.3, share: 0.5,
      leadAtLowest: MeanEstimate(mean: -4, standardError: 0.5),
      leadAtHighest: MeanEstimate(mean: 9, standardError: 0.5), breakEven: breakEven,
      learningValue: 0, isCertain: true)
  }
}
