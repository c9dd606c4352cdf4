import CommunityEngine
import CommunityModel
import TestSupport
import Testing

/// One change to a lever on members, and what it may and may not touch.
@Suite struct MemberCounterfactualTests {
  private let horizonDays = 60

  @Test func `a referral campaign that starts on day 30 changes nothing before`() async throws {
    let plan = NamedPlan.restless.plan
    var changed = plan
    changed.referral = NamedPlan.campaign
    changed.referral?.occurrences = [30...50]
    let (left, right) = try await Counterfactual.outcomes(plan, changed, horizonDays: horizonDays)
    #expect(dailyDifference(left, right, before: 30) == nil)
    let joins = zip(left.counts(of: .joins), right.counts(of: .joins))
    // Whom an invitation brings come on the next day.
    #expect(joins.prefix(31).allSatisfy { $0 == $1 })
    #expect(joins.contains { $0 != $1 })
  }

  @Test func `a larger budget changes nothing until the smaller one is spent`() async throws {
    var plan = NamedPlan.restless.plan
    plan.referral = NamedPlan.campaign
    plan.referral?.cost = 0
    plan.referral?.budget = 27
    var changed = plan
    changed.referral?.budget = 270
    let (left, right) = try await Counterfactual.outcomes(plan, changed, horizonDays: horizonDays)
    // One more reward of 2.25 would pass the limit.
    let last = try #require(left.series(of: .cost).firstIndex { $0 + 2.25 > 27 })
    let day = last - left.series(of: .cost).startIndex
    #expect(dailyDifference(left, right, before: day) == nil)
    #expect(dailyDifference(left, right) != nil)
  }

  @Test func `a reward changes nobody's future but for what it costs`() async throws {
    var plan = NamedPlan.restless.plan
    plan.referral = NamedPlan.campaign
    plan.referral?.budget = nil
    var changed = plan
    changed.referral?.reward = NamedPlan.gift(money: 7, points: 0)
    let (left, right) = try await Counterfactual.outcomes(plan, changed, horizonDays: horizonDays)
    #expect(differing(left, right) == [.cost, .profit])
  }

  @Test func `a prize more changes nobody's day before anybody could afford one`() async throws {
    var plan = NamedPlan.restless.plan
    plan.points = NamedPlan.scheme
    plan.points?.progressEffect = 0
    // On one day 4 + 20 + 6 + 2 points at the most, so that 250 take eight days.
    plan.points?.prizes.removeLast()
    for place in [0, 1] { plan.points?.prizes[place].points = 250 }
    var changed = plan
    changed.points?.prizes.append(NamedPlan.scheme.prizes[0])
    changed.points?.prizes[2].points = 250
    let (left, right) = try await Counterfactual.outcomes(plan, changed, horizonDays: horizonDays)
    #expect(dailyDifference(left, right, before: 7) == nil)
    #expect(left.costs != right.costs)
  }

  @Test func `one piece more changes nothing until the last one is gone`() async throws {
    var plan = NamedPlan.restless.plan
    plan.points = NamedPlan.scheme
    plan.points?.prizes = [NamedPlan.scheme.prizes[1]]
    plan.points?.prizes[0].stock = 6
    var changed = plan
    changed.points?.prizes[0].stock = 7
    let (left, right) = try await Counterfactual.outcomes(plan, changed, horizonDays: horizonDays)
    var given = 0
    let day = try #require(
      left.counts(of: .prizes).firstIndex {
        given += $0
        return given == 6
      })
    #expect(dailyDifference(left, right, before: day) == nil)
    #expect(dailyDifference(left, right) != nil)
    #expect(right.total(of: .prizes) == 7)
  }

  @Test func `clearing on day 30 changes nothing before`() async throws {
    var plan = NamedPlan.restless.plan
    plan.points = NamedPlan.scheme
    var changed = plan
    changed.points?.clearEveryDays = 30
    let (left, right) = try await Counterfactual.outcomes(plan, changed, horizonDays: horizonDays)
    #expect(dailyDifference(left, right, before: 30) == nil)
    #expect(
      value(of: .pointsExpired, on: 30, in: right)
        >= value(of: .pointsOutstanding, on: 29, in: right))
  }

  @Test func `a tier that nobody reaches changes no bit`() async throws {
    var plan = NamedPlan.restless.plan
    plan.muting = Muting()
    var tier = Tier(name: "nobody")
    tier.bond = 1
    tier.visitBoost = 5
    tier.helpHoursPerWeek = 100
    var changed = plan
    changed.tiers = [tier]
    let (left, right) = try await Counterfactual.outcomes(plan, changed, horizonDays: horizonDays)
    #expect(difference(left, right) == nil)
  }

  @Test func `the last step of a ladder waits for those who have come so far`() async throws {
    var plan = NamedPlan.restless.plan
    plan.moderation = NamedPlan.rules
    plan.personas.change { $0.post += 3 }
    plan.moderation?.violationsPerMessage = 0.9
    plan.moderation?.detection = 1
    plan.moderation?.appealShare = 0
    plan.moderation?.ladder = [.warning, .warning, .warning, .removal]
    for place in ViolationKind.allCases.indices { plan.moderation?.kinds[place].strikes = 1 }
    var changed = plan
    changed.moderation?.ladder[3] = .muteForGood
    let (left, right) = try await Counterfactual.outcomes(plan, changed, horizonDays: horizonDays)
    let day = try #require(left.counts(of: .removals).firstIndex { $0 > 0 })
    #expect(day > 3)
    #expect(dailyDifference(left, right, before: day) == nil)
    #expect(dailyDifference(left, right) != nil)
  }

  @Test func `better detection leaves the violations of the first day as they were`()
    async throws
  {
    var plan = NamedPlan.restless.plan
    plan.moderation = NamedPlan.rules
    plan.moderation?.detection = 0.2
    var changed = plan
    changed.moderation?.detection = 0.9
    let (left, right) = try await Counterfactual.outcomes(plan, changed, horizonDays: horizonDays)
    let day = try #require(left.counts(of: .violations).firstIndex { $0 > 0 })
    #expect(dailyDifference(left, right, before: day) == nil)
    #expect(value(of: .violations, on: day, in: left) == value(of: .violations, on: day, in: right))
    #expect(left.total(of: .visibleViolations) > right.total(of: .visibleViolations))
  }

  @Test func `those whose first post is answered write more from the next day on`() async throws {
    var plan = NamedPlan.restless.plan
    plan.replies = NamedPlan.answers
    plan.replies?.postEffect = 0
    var changed = plan
    changed.replies?.postEffect = 0.48
    let (left, right) = try await Counterfactual.outcomes(plan, changed, horizonDays: horizonDays)
    let day = try #require(left.counts(of: .firstPostsAnswered).firstIndex { $0 > 0 })
    #expect(dailyDifference(left, right, before: day + 1) == nil)
    #expect(left.total(of: .messages) < right.total(of: .messages))
  }

  @Test func `work that members make is booked on the next day`() async throws {
    var plan = NamedPlan.restless.plan
    plan.moderation = NamedPlan.rules
    var changed = plan
    changed.moderation?.reviewMinutesPerMessage += 3
    let (left, right) = try await Counterfactual.outcomes(plan, changed, horizonDays: horizonDays)
    #expect(differing(left, right) == [.hours])
    for day in 0..<horizonDays {
      let messages = day > 0 ? value(of: .messages, on: day - 1, in: left) : 0
      let more = value(of: .hours, on: day, in: right) - value(of: .hours, on: day, in: left)
      // Two hours in single precision.
      let slack = 2 * value(of: .hours, on: day, in: right).ulp
      #expect(abs(more - messages * 3 / 60) <= slack, "day \(day)")
    }
  }

  private func differing(_ left: ReplicationOutcome, _ right: ReplicationOutcome) -> [Metric] {
    Metric.allCases.filter { left.series(of: $0) != right.series(of: $0) }
  }
}
