import CommunityEngine
import CommunityModel
import TestSupport
import Testing

/// What goes on from one phase to the next, and what begins in the middle of one.
@Suite struct PhaseContinuityTests {
  private let days = 30

  @Test func `an activity that a phase moves takes place another time`() async throws {
    var whole = plan()
    whole.activities = [meeting(on: [8...8, 12...12])]
    var phased = plan()
    phased.activities = [meeting(on: [8...8])]
    phased.phases = [
      phase(0, phased), phase(10, phased) { $0.activities[0].occurrences = [12...12] },
    ]
    let (left, right) = try await Counterfactual.outcomes(whole, phased, horizonDays: days)
    #expect(dailyDifference(left, right, except: .phase) == nil)
    #expect(left.summary[place(.participations)] == right.summary[place(.participations)])
    var unworn = phased
    unworn.phases[1].plan.mechanics.activityWear = 0
    let (_, other) = try await Counterfactual.outcomes(whole, unworn, horizonDays: days)
    #expect(dailyDifference(left, other, except: .phase) != nil)
  }

  @Test func `what a phase finds under way costs what it costs each time`() async throws {
    var whole = plan()
    whole.activities = [meeting(on: [8...17])]
    whole.offers = [Offer(name: "goods", goods: .own(margin: 0.5))]
    whole.offers[0].occurrences = [0...29]
    whole.offers[0].cost = 1_000
    whole.offers[0].hours = 5
    whole.referral = Referral(mix: Referral.usualMix(of: whole.personas))
    whole.referral?.occurrences = [5...14]
    whole.referral?.cost = 70
    var late = whole
    late.phases = [
      phase(0, late) { plan in
        plan.activities[0].occurrences = []
        plan.offers[0].occurrences = []
        plan.referral?.occurrences = []
      }, phase(10, late),
    ]
    for plan in [whole, late] {
      let outcome = try #require(
        try await ReplicationRunner(plan: plan, horizonDays: days, seed: 3)
          .outcomes(of: 0..<1, threads: 1).first)
      let costs = Dictionary(
        zip(plan.costItems.map(\.name), outcome.costs), uniquingKeysWith: { $0 + $1 })
      let hours = Dictionary(
        zip(plan.workItems.map(\.name), outcome.hours), uniquingKeysWith: { $0 + $1 })
      #expect(costs["meeting"] == 500)
      #expect(costs[BudgetItem.campaign] == 70)
      #expect((costs["goods"] ?? 0) >= 1_000 && (costs["goods"] ?? 0) < 2_000)
      #expect(hours["goods"] == 5)
    }
  }

  @Test func `training in a phase teaches from then on`() async throws {
    var idle = plan()
    idle.team = [TeamRole(role: "host")]
    idle.team[0].hoursPerWeek = 20
    idle.team[0].skill = 0.4
    idle.team[0].topSkill = 1
    idle.team[0].practiceDays = 40
    var trained = idle
    trained.phases = [phase(0, idle), phase(15, idle) { $0.team[0].trainingHoursPerWeek = 5 }]
    let (left, right) = try await Counterfactual.outcomes(idle, trained, horizonDays: days)
    #expect(dailyDifference(left, right, before: 16, except: .phase) == nil)
    #expect(dailyDifference(left, right, except: .phase) != nil)
  }

  @Test func `an offer keeps its luck wherever it stands in the list`() async throws {
    var alone = plan()
    alone.offers = [Offer(name: "goods", goods: .own(margin: 0.5))]
    alone.offers[0].occurrences = [3...29]
    alone.offers[0].interest = 0.3
    alone.trust = Trust()
    var behind = alone
    var dud = Offer(name: "dud", goods: .own(margin: 0.5))
    dud.occurrences = [0...29]
    dud.interest = 0
    dud.postsPerDay = 0
    behind.offers.insert(dud, at: 0)
    let (left, right) = try await Counterfactual.outcomes(alone, behind, horizonDays: days)
    #expect(dailyDifference(left, right) == nil)
    #expect(left.offers[0].orders > 0)
    behind.offers[1].name = "other goods"
    let (_, renamed) = try await Counterfactual.outcomes(alone, behind, horizonDays: days)
    #expect(dailyDifference(left, renamed) != nil)
  }

  private func plan() -> CommunityPlan {
    var plan = CorePlan.plan(scale: 0.3)
    plan.mechanics.activityWear = 10
    return plan
  }

  private func meeting(on occurrences: [ClosedRange<Int>]) -> Activity {
    var meeting = Activity(name: "meeting", kind: "meeting")
    meeting.occurrences = occurrences
    meeting.visitBoost = 2
    meeting.participation = 0.5
    meeting.cost = 500
    return meeting
  }

  private func phase(
    _ day: Int, _ plan: CommunityPlan, change: (inout CommunityPlan) -> Void = { _ in }
  ) -> Phase {
    NamedPlan.phase("day \(day)", .day(day), of: plan, change: change)
  }

  private func place(_ metric: SummaryMetric) -> Int {
    SummaryMetric.allCases.firstIndex(of: metric) ?? 0
  }
}
