import CommunityModel
import Testing

@Suite struct MetricTests {
  @Test func `keys are unique and in snake case`() {
    let keys = Metric.allCases.map(\.key) + SummaryMetric.allCases.map(\.key)
    // A summary may bear the name of no daily metric, as both are columns of the same files.
    #expect(Set(keys).count == keys.count)
    for key in keys {
      #expect(key.wholeMatch(of: /[a-z]+(_([a-z]+|[0-9]+))*/) != nil, "\(key)")
    }
  }

  @Test func `a metric is observed where a plan has what it is about`() {
    let service = ["service_level", "service_level_mean"]
    expectObserved(["core_members"]) { $0.tiers = [Tier(name: "core")] }
    expectObserved(["rewarded_joins", "rewarded_joins_total"]) { $0.referral = Referral(mix: []) }
    expectObserved(service) { $0.team = [TeamRole(role: "any")] }
    expectObserved(service + ["first_posts", "first_posts_answered", "first_post_answer_share"]) {
      $0.replies = ReplyService()
    }
    let points = [
      "points_issued", "points_redeemed", "points_expired", "points_outstanding",
      "points_liability", "prizes", "prizes_total", "points_liability_end",
    ]
    expectObserved(points) { $0.points = PointScheme() }
    let moderation = [
      "violations", "visible_violations", "sanctions", "wrongful_sanctions", "appeals",
      "removals", "silenced", "violation_rate", "sanctions_total", "wrongful_sanctions_total",
      "removals_total",
    ]
    expectObserved(service + moderation) { $0.moderation = Moderation() }
    expectObserved([]) { $0.seeding = Seeding() }
  }

  @Test func `a scenario reports what any of its strategies has, in the usual order`() {
    var plan = CommunityPlan(personas: [])
    plan.tiers = [Tier(name: "core")]
    let plans = [CommunityPlan(personas: []), plan]
    let scenario = Scenario(
      name: "any", title: LocalizedText("Any", "任意"), start: CalendarDate(daysSinceEpoch: 0),
      horizonDays: 1, currency: "EUR", seed: 1, replications: .default,
      strategies: plans.map { Strategy(name: "any", changes: [], plan: $0) }, events: [])
    #expect(scenario.observedMetrics.map(\.key).contains("core_members"))
    #expect(scenario.observedMetrics == Metric.allCases.filter { $0.isObserved(in: plan) })
    #expect(
      scenario.observedSummaryMetrics
        == SummaryMetric.allCases.filter { $0.isObserved(in: plan) })
    #expect(scenario.observedSummaryMetrics.contains(.invitationCycleDays))
  }

  @Test func `indices count the cases in order`() {
    #expect(Metric.allCases.map(\.index) == Array(0..<Metric.allCases.count))
  }

  @Test func `an event compares as it says`() {
    let held = MetricCondition.Comparison.allCases.map { comparison in
      let event = ScenarioEvent(
        name: "event",
        condition: MetricCondition(metric: .members, comparison: comparison, threshold: 10),
        byDay: 5)
      return [9, 10, 11].map { event.condition.holds(for: $0) }
    }
    #expect(
      held == [
        [false, true, true], [false, false, true], [true, true, false], [true, false, false],
      ]
    )
  }

  /// What a plan observes because of a change to one in which nothing happens.
  private func expectObserved(
    _ keys: [String], _ location: SourceLocation = #_sourceLocation,
    _ change: (inout CommunityPlan) -> Void
  ) {
    let nothing = CommunityPlan(personas: [])
    var plan = nothing
    change(&plan)
    let added = observed(in: plan).subtracting(observed(in: nothing))
    #expect(added == Set(keys), sourceLocation: location)
  }

  private func observed(in plan: CommunityPlan) -> Set<String> {
    let daily = Metric.allCases.filter { $0.isObserved(in: plan) }.map(\.key)
    return Set(daily + SummaryMetric.allCases.filter { $0.isObserved(in: plan) }.map(\.key))
  }
}
