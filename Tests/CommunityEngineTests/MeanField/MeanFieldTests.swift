import CommunityEngine
import CommunityModel
import TestSupport
import Testing

struct MeanFieldTests {
  @Test func `the same plan gives the same bytes`() throws {
    let field = MeanField(plan: CorePlan.plan(), horizonDays: 60)
    let (first, second) = (try field.outcome(), try field.outcome())
    #expect(first.daily.map(\.bitPattern) == second.daily.map(\.bitPattern))
    #expect(first.summary.map(\.bitPattern) == second.summary.map(\.bitPattern))
    let other = try MeanField(plan: CorePlan.plan(scale: 2), horizonDays: 60).outcome()
    #expect(first.daily != other.daily)
  }

  @Test func `a longer horizon begins with the same course`() throws {
    let short = try MeanField(plan: CorePlan.plan(), horizonDays: 40).outcome()
    let long = try MeanField(plan: CorePlan.plan(), horizonDays: 90).outcome()
    #expect(short.series(of: .engaged).elementsEqual(long.series(of: .engaged).prefix(40)))
  }

  @Test func `people are neither made nor lost`() throws {
    let outcome = try MeanField(plan: CorePlan.plan(), horizonDays: 120).outcome()
    let left = outcome.series(of: .leaves).reduce(0, +)
    let joined = outcome.value(of: .summary(.joined))
    #expect(left > 1)
    #expect(abs(joined - left - outcome.value(of: .summary(.membersEnd))) < 1e-3 * joined)
  }

  @Test func `what depends on single members is not said`() throws {
    let outcome = try MeanField(plan: CorePlan.plan(), horizonDays: 30).outcome()
    for metric in [SummaryMetric.gini, .top1PercentShare, .treeDepth, .paidBack] {
      #expect(outcome.value(of: .summary(metric)).isNaN)
    }
  }

  @Test func `what processes hold together is more than what one holds`() throws {
    let plan = CorePlan.plan(scale: 6_000)
    #expect(throws: EngineError.self) { try MeanField(plan: plan, horizonDays: 180).outcome() }
    let outcome = try MeanField(plan: plan, horizonDays: 180, processes: 2).outcome()
    #expect(outcome.value(of: .summary(.membersEnd)) > Double(EngineLimits.members))
  }

  @Test func `an explosion is refused as in a replication`() {
    var plan = CorePlan.plan(scale: 10_000)
    for place in plan.personas.indices { plan.personas[place].pool = 1e9 }
    #expect(throws: EngineError.self) {
      try MeanField(plan: plan, horizonDays: 180).outcome()
    }
  }
}
