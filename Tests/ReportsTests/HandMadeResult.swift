import CommunityModel
import StudyResults

/// A result whose every figure is known: two days, one strategy with an awkward name.
enum HandMadeResult {
  static func make(
    strategy name: String = "=plan", seconds: Double = 1.5,
    assumptions: AssumptionTreatment = .drawn, plan: CommunityPlan = CommunityPlan(personas: [])
  ) -> ForecastResult {
    let event = ScenarioEvent(
      name: "ten, or more",
      condition: MetricCondition(metric: .members, comparison: .atLeast, threshold: 10), byDay: 1)
    let scenario = Scenario(
      name: "made-by-hand", title: LocalizedText("Made by hand", "手工"),
      start: CalendarDate(daysSinceEpoch: 19_782), horizonDays: 2, currency: "CNY", seed: 7,
      replications: .fixed(4),
      strategies: [Strategy(name: name, changes: [], plan: plan)],
      events: [event])
    return ForecastResult(
      scenario: scenario,
      strategies: [
        StrategyResult(
          name: name, daily: daily, summary: summary, sources: sources,
          generations: generations, budget: budget, cohorts: cohorts,
          tenure: tenure,
          events: [EventChance(event: event, happened: 1, replications: 4)],
          uncertainties: uncertainties, drivers: [driver])
      ],
      run: RunFacts(
        software: SoftwareVersions(
          flywheel: "9.9", results: 3, swift: "6.3", cLibrary: "glibc 2.36", openBLAS: "0.3.21",
          openBLASKernel: "Haswell"),
        seed: 7, assumptions: assumptions, replications: 4, stopReason: .fixedNumber, threads: 2,
        startedAt: 1_709_210_096,
        seconds: seconds, memberDays: 80))
  }

  /// The metric's place in tens, the day in ones.
  private static var daily: DailyEstimates {
    let values = Metric.allCases.indices.flatMap { metric in
      (0..<2).map { Double(10 * metric + $0) }
    }
    return DailyEstimates(days: 2, metrics: Metric.allCases, estimates: values.map(estimate))
  }

  private static var summary: [Estimate] {
    SummaryMetric.allCases.map { metric in
      metric == .retentionDay30 ? nothing : estimate(0.5)
    }
  }

  private static var sources: [SourceResult] {
    [
      source("poster", .channel, joins: 3, membersAtEnd: 2, share: 0.75),
      source("invitation", .invitation, joins: 1, membersAtEnd: 1, share: 0.25),
    ]
  }

  /// Every measure of a source has its place in the list as its mean.
  private static func source(
    _ name: String, _ kind: SourceResult.Kind, joins: Double, membersAtEnd: Double, share: Double
  ) -> SourceResult {
    let mean = { MeanEstimate(mean: $0, standardError: 0.125) }
    return SourceResult(
      name: name, kind: kind, joins: estimate(joins), membersAtEnd: estimate(membersAtEnd),
      share: share, engagedAtEnd: mean(1), retentionDay30: mean(2), messages: mean(3),
      invited: mean(4), reached: mean(5), contacts: mean(6), cost: mean(7), costPerJoin: mean(8),
      costPerRetained: MeanEstimate(mean: .nan, standardError: .nan))
  }

  private static var generations: [GenerationResult] {
    let mean = { MeanEstimate(mean: $0, standardError: 0.125) }
    return [(0, false, 0.75), (10, true, 0.25)].map { generation, includesDeeper, share in
      GenerationResult(
        generation: generation, includesDeeper: includesDeeper, joined: mean(4 * share),
        share: share, invited: mean(1), kFactor: mean(2),
        retentionDay30: MeanEstimate(mean: .nan, standardError: .nan), engagedAtEnd: mean(3))
    }
  }

  private static var budget: [BudgetResult] {
    [
      BudgetResult(
        item: BudgetItem(line: .channels, name: "poster"), unit: .money, amount: estimate(6),
        share: 0.75),
      BudgetResult(
        item: BudgetItem(line: .digest, name: BudgetItem.writing), unit: .hours,
        amount: estimate(0.5), share: 1),
    ]
  }

  private static var uncertainties: [Uncertainty] {
    [
      Uncertainty(
        figure: .summary(.membersEnd), mean: 10, standardDeviation: 2, luckShare: 0.25),
      Uncertainty(
        figure: .daily(.engaged, day: 1), mean: 8, standardDeviation: 0, luckShare: .nan),
    ]
  }

  private static var driver: AssumptionDriver {
    AssumptionDriver(
      figure: .summary(.membersEnd), assumption: "mechanics.reply",
      meaning: LocalizedText("replies", "回应"), share: 0.5, effect: -3, effectStandardError: 0.5)
  }

  private static var cohorts: [CohortRetention] {
    let known = MeanEstimate(mean: 1.0 / 3, standardError: 0.125)
    let unknown = MeanEstimate(mean: .nan, standardError: .nan)
    let stage = CohortStage(people: MeanEstimate(mean: 6, standardError: 0.5), share: known)
    return [nil, "learner"].map { persona in
      CohortRetention(
        week: 0, persona: persona, joined: MeanEstimate(mean: 12, standardError: 0.5),
        retention: [known, unknown, unknown], survival: [known, unknown, unknown],
        invited: MeanEstimate(mean: 3, standardError: 0.75),
        kFactor: MeanEstimate(mean: 0.25, standardError: 0.0625), activated: stage,
        converted: stage, referring: stage)
    }
  }

  private static var tenure: [TenureSurvival] {
    [TenureSurvival(week: 0, stayed: estimate(1)), TenureSurvival(week: 1, stayed: estimate(0.75))]
  }

  private static func estimate(_ mean: Double) -> Estimate {
    Estimate(
      count: 4, mean: mean, standardError: 0.25,
      quantiles: Quantiles((0..<7).map { mean + Double($0) }))
  }

  private static var nothing: Estimate {
    Estimate(
      count: 0, mean: .nan, standardError: .nan,
      quantiles: Quantiles([Double](repeating: .nan, count: 7)))
  }
}
