import CommunityEngine
import CommunityModel
import OutputAnalysis
import StudyResults

/// What has been seen of one strategy so far, replication by replication.
struct StrategyRecord {
  private let scenario: Scenario
  private let strategy: Strategy
  /// What every replication draws; `nil` if it draws nothing.
  private let draws: AssumptionDraws?
  private var replications = 0
  private var daily: DailyRecord
  private var sources: SourceRecord
  private var generations = GenerationRecord()
  private var costs: BudgetRecord
  private var hours: BudgetRecord
  private var incomes: BudgetRecord
  private var offers: OfferRecord
  private var values: ValueRecord
  private var phases: PhaseRecord
  private var cohorts: CohortTable
  private var tenure = TenureRecord()
  private(set) var eventCounts: [Int]
  private var figures: FigureRecord
  /// The measure whose precision is asked for.
  private(set) var target = RunningMoments()

  /// A record without replications that summarises the daily values of some metrics.
  init(
    _ strategy: Strategy, of scenario: Scenario, drawing draws: AssumptionDraws?,
    daily metrics: [Metric]
  ) {
    self.scenario = scenario
    self.strategy = strategy
    self.draws = draws
    daily = DailyRecord(metrics, days: scenario.horizonDays)
    sources = SourceRecord(plan: strategy.plan)
    costs = BudgetRecord(strategy.plan.costItems, unit: .money)
    hours = BudgetRecord(strategy.plan.workItems, unit: .hours)
    incomes = BudgetRecord(strategy.plan.incomeItems, unit: .money)
    offers = OfferRecord(strategy.plan.offers)
    values = ValueRecord(strategy.plan)
    phases = PhaseRecord(strategy.plan.phases)
    cohorts = CohortTable(
      weeks: (scenario.horizonDays + 6) / 7, personas: strategy.plan.personas.map(\.name))
    eventCounts = scenario.events.map { _ in 0 }
    figures = FigureRecord(scenario.keptFigures)
  }

  /// Takes in the next replication.
  mutating func add(_ outcome: ReplicationOutcome) {
    replications += 1
    daily.add(outcome)
    sources.add(outcome.sources)
    generations.add(outcome.generations)
    costs.add(outcome.costs)
    hours.add(outcome.hours)
    incomes.add(outcome.incomes)
    offers.add(outcome.offers)
    values.add(outcome.values, outcome.sources)
    phases.add(outcome.phaseStarts)
    cohorts.add(outcome.cohorts)
    tenure.add(outcome.tenure)
    for (place, event) in scenario.events.enumerated()
    where event.happens(in: outcome, of: scenario) {
      eventCounts[place] += 1
    }
    figures.add(outcome)
    addTarget(of: outcome)
  }

  /// Takes in the twin of a replication that was taken in.
  mutating func addTwin(_ outcome: ReplicationOutcome, of replication: Int) {
    figures.addTwin(outcome, of: replication)
  }

  /// The values of a figure of `Scenario.keptFigures`, replication by replication.
  func values(of figure: Figure) -> [Double] { figures.values(of: figure) }

  /// The values of the figure by which the strategies are compared, likewise.
  var outcomes: [Double] { values(of: scenario.comparison.measure.figure) }

  /// What the replications say.
  func result() -> StrategyResult {
    StrategyResult(
      name: strategy.name,
      daily: daily.estimates(),
      summary: SummaryMetric.allCases.map { Estimate(of: figures.values(of: .summary($0))) },
      sources: sources.results(),
      generations: generations.results(),
      budget: costs.results() + hours.results(),
      income: incomes.results(), offers: offers.results(), values: values.results(),
      phases: phases.results(), cohorts: cohorts.retention(),
      tenure: tenure.results(), outcome: OutcomeSpread(of: outcomes),
      events: zip(scenario.events, eventCounts).map {
        EventChance(event: $0, happened: $1, replications: replications)
      },
      uncertainties: figures.uncertainties(of: scenario.figures, isDrawn: draws != nil),
      drivers: draws.map { draws in
        scenario.drivenFigures.flatMap { figures.drivers(of: $0, among: draws) }
      } ?? [])
  }

  private mutating func addTarget(of outcome: ReplicationOutcome) {
    guard case .until(let precision, _, _) = scenario.replications else { return }
    let series = outcome.series(of: precision.metric)
    let value = Double(series[series.startIndex + scenario.dayIndex(precision.day)])
    if !value.isNaN { target.add(value) }
  }
}

extension ScenarioEvent {
  /// Whether it happens in a replication of a scenario.
  func happens(in outcome: ReplicationOutcome, of scenario: Scenario) -> Bool {
    outcome.series(of: condition.metric).prefix(scenario.dayIndex(byDay) + 1)
      .contains { condition.holds(for: Double($0)) }
  }
}
