public import CommunityModel

/// What a forecast or a comparison found for one strategy.
public struct StrategyResult: Sendable, Equatable {
  /// The strategy's name.
  public var name: String
  /// Every observed metric on every day; of a comparison, the daily metrics among its measures, and members.
  public var daily: DailyEstimates
  /// Figures of the whole run, in the order of `SummaryMetric.allCases`.
  public var summary: [Estimate]
  /// Where members came from, in the order of the plan's sources.
  public var sources: [SourceResult]
  /// The invitation trees from their roots downwards, as far as anybody ever was.
  public var generations: [GenerationResult]
  /// Money by item, in the order of the plan's cost items, then hours by item, in the order of its work
  /// items.
  public var budget: [BudgetResult]
  /// Money earned by item, in the order of the plan's income items.
  public var income: [BudgetResult]
  /// The funnel of each offer, in the order of the plan.
  public var offers: [OfferResult]
  /// What people bought and cost: all sources together first, in each all personas together first.
  public var values: [ValueResult]
  /// When phases began, in the order of the plan.
  public var phases: [PhaseResult]
  /// Weekly cohorts, week by week: all together first, then each persona.
  public var cohorts: [CohortRetention]
  /// How many stay how long: weeks 0, 1, 2, … since joining, as far as anybody was observed, 52 at most.
  public var tenure: [TenureSurvival]
  /// The figure by which the scenario's strategies are compared, over the futures in which it is finite.
  public var outcome: OutcomeSpread
  /// The chances of the scenario's events, in its order.
  public var events: [EventChance]
  /// Why futures differ, figure by figure.
  public var uncertainties: [Uncertainty]
  /// The assumptions that matter most, figure by figure, the most important first.
  public var drivers: [AssumptionDriver]

  /// Makes a result.
  ///
  /// - Precondition: `summary` has one estimate for every summary metric.
  public init(
    name: String, daily: DailyEstimates, summary: [Estimate], sources: [SourceResult],
    generations: [GenerationResult], budget: [BudgetResult], income: [BudgetResult] = [],
    offers: [OfferResult] = [], values: [ValueResult] = [], phases: [PhaseResult] = [],
    cohorts: [CohortRetention], tenure: [TenureSurvival] = [], outcome: OutcomeSpread = .empty,
    events: [EventChance],
    uncertainties: [Uncertainty], drivers: [AssumptionDriver]
  ) {
    precondition(
      summary.count == SummaryMetric.allCases.count, "every summary metric has an estimate")
    self.name = name
    self.daily = daily
    self.summary = summary
    self.sources = sources
    self.generations = generations
    self.budget = budget
    self.income = income
    self.offers = offers
    self.values = values
    self.phases = phases
    self.cohorts = cohorts
    self.tenure = tenure
    self.outcome = outcome
    self.events = events
    self.uncertainties = uncertainties
    self.drivers = drivers
  }

  /// One figure of the whole run.
  public subscript(metric: SummaryMetric) -> Estimate {
    // Every case is one of `allCases`.
    summary[SummaryMetric.allCases.firstIndex(of: metric) ?? 0]
  }
}
