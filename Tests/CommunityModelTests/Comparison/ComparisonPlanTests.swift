import CommunityModel
import Testing

struct ComparisonPlanTests {
  @Test func `what is usual lies within the ranges`() {
    let plan = ComparisonPlan.default(horizonDays: 90)
    #expect(plan.measure == ComparisonMeasure(.daily(.engaged, day: 89), goal: .maximize))
    #expect(ComparisonPlan.confidenceRange.contains(plan.confidence))
    #expect(ComparisonPlan.worthRange.contains(plan.worth))
    #expect(ComparisonPlan.replicationRange.contains(plan.minimumReplications))
    #expect(ComparisonPlan.replicationRange.contains(plan.maximumReplications))
    #expect(plan.minimumReplications <= plan.maximumReplications)
    #expect(ComparisonPlan.tailRange.contains(plan.tailShare))
    #expect(plan.procedure == .anytime && plan.budget == nil && plan.alongside.isEmpty)
  }

  @Test func `a scenario that says nothing compares as usual`() {
    let scenario = Scenario(
      name: "any", title: LocalizedText("Any", "任意"), start: CalendarDate(daysSinceEpoch: 0),
      horizonDays: 7, currency: "EUR", seed: 1, replications: .default, strategies: [], events: [])
    #expect(scenario.comparison == .default(horizonDays: 7))
  }

  @Test func `a name means one figure`() {
    let daily = Metric.allCases.map(\.key)
    let whole = SummaryMetric.allCases.map(\.key)
    #expect(Set(daily + whole).count == daily.count + whole.count)
    for metric in Metric.allCases {
      #expect(Figure(name: metric.key, day: 3) == .daily(metric, day: 3))
    }
    for metric in SummaryMetric.allCases {
      #expect(Figure(name: metric.key, day: 3) == .summary(metric))
    }
    #expect(Figure(name: "nothing", day: 3) == nil)
  }

  @Test func `less is better of money, work, waiting and harm`() {
    let daily = Metric.allCases.filter { $0.usualGoal == .minimize }.map(\.key)
    #expect(
      daily == [
        "lapses", "leaves", "turned_away", "silent_groups", "dead_groups", "mean_fatigue", "muted",
        "hours", "cost", "points_outstanding", "points_liability", "violations",
        "visible_violations", "sanctions", "wrongful_sanctions", "appeals", "removals", "silenced",
        "inactive_share", "refunds",
      ])
    let whole = SummaryMetric.allCases.filter { $0.usualGoal == .minimize }.map(\.key)
    #expect(
      whole == [
        "silent_share", "top_1_percent_share", "top_10_percent_share", "gini", "turned_away_total",
        "hours_total", "cost_total", "cost_per_join", "cost_per_retained_day_30",
        "invitation_cycle_days", "points_liability_end", "violation_rate", "sanctions_total",
        "wrongful_sanctions_total", "removals_total", "refunds_total", "cac", "payback_day",
      ])
    #expect(ComparisonMeasure(.summary(.cost)).goal == .minimize)
    #expect(ComparisonMeasure(.summary(.cost), goal: .maximize).goal == .maximize)
  }

  @Test func `a figure that a plan lacks is counted where nothing is the truth`() {
    let nothing = CommunityPlan(personas: [])
    let uncounted = SummaryMetric.allCases.filter { !$0.isCounted(in: nothing) }
    #expect(uncounted == [.firstPostAnswerShare, .repeatOrderShare, .paybackDay])
    #expect(uncounted.allSatisfy { !$0.isObserved(in: nothing) })
    #expect(Figure.daily(.orders, day: 0).isCounted(in: nothing))
    #expect(!Figure.daily(.meanTrust, day: 0).isCounted(in: nothing))
    #expect(!Figure.summary(.profit).isObserved(in: nothing))
    #expect(Figure.daily(.engaged, day: 0).isObserved(in: nothing))
  }
}
