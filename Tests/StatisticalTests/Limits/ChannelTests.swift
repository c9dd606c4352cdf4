import CommunityEngine
import CommunityModel
import OutputAnalysis
import RealModule
import Testing

/// What channels bring while pools are full, against sums of factors.
@Suite struct ChannelTests {
  private let horizon = 28
  private let replications = 400

  @Test func `joins are reach times mix times conversion and every factor`() async throws {
    var plan = twoPersonas(mix: [0.7, 0.3], matches: [0.9, 0.5])
    plan.platform.joinFriction = 0.2
    plan.positioning.promiseLevel = 0.5
    plan.positioning.screening = 0.4
    plan.positioning.targeting = 0.25
    plan.channels[0].hook = Hook()
    plan.channels[0].hook?.conversionFactor = 1.5
    // mix · match^(4 · ¼), promise 2 · ½ ÷ 1½, screening (1 − 0.4 (1 − match)) (1 − 0.12).
    let weights = [0.7 * 0.9, 0.3 * 0.5]
    let factors = zip(weights, [0.96, 0.8]).map { weight, passing in
      weight / (weights[0] + weights[1]) * (2.0 / 3) * passing * 0.88 * 0.8 * 1.5
    }
    try await expectJoins(of: plan, factors.map { 10 * Double(horizon) * $0 })
  }

  @Test(arguments: [0.0, 0.5, 1]) func `targeting leaves the mix or weighs it by match`(
    targeting: Double
  ) async throws {
    var plan = twoPersonas(mix: [0.4, 0.6], matches: [0.8, 0.6])
    plan.positioning.targeting = targeting
    let weights = [0.4 * .pow(0.8, 4 * targeting), 0.6 * .pow(0.6, 4 * targeting)]
    let total = 10 * Double(horizon)
    try await expectJoins(of: plan, weights.map { total * $0 / (weights[0] + weights[1]) })
  }

  @Test(arguments: [1.0, 7]) func `wear-out adds up to a geometric series`(
    halfLife: Double
  ) async throws {
    var plan = twoPersonas(mix: [1, 0], matches: [1, 1])
    plan.channels[0].wearOutDays = halfLife
    let ratio = Double.exp2(-1 / halfLife)
    let total = 10 * (1 - .pow(ratio, horizon)) / (1 - ratio)
    try await expectJoins(of: plan, [total, 0])
  }

  @Test func `only days on which anybody is reached wear a channel out`() async throws {
    var plan = twoPersonas(mix: [1, 0], matches: [1, 1])
    plan.channels[0].supply = .schedule(
      [ReachPeriod(days: 0...1, reachPerDay: 900), ReachPeriod(days: 20...21, reachPerDay: 900)],
      conversion: 0.02)
    plan.channels[0].wearOutDays = 1
    let outcomes = try await run(plan)
    for (day, share) in [(0, 1.0), (1, 0.5), (20, 0.25), (21, 0.125)] {
      let joins = outcomes.moments(of: .joins, on: day)
      #expect(abs(joins.standardErrors(above: 18 * share)) < 5, "day \(day)")
    }
    #expect(
      outcomes.allSatisfy { outcome in
        (2..<20).allSatisfy { outcome.value(of: .joins, on: $0) == 0 }
      })
  }

  @Test func `periods that overlap reach the sum of both`() async throws {
    var plan = twoPersonas(mix: [1, 0], matches: [1, 1])
    plan.channels[0].supply = .schedule(
      [ReachPeriod(days: 2...9, reachPerDay: 500), ReachPeriod(days: 8...40, reachPerDay: 250)],
      conversion: 0.02)
    plan.channels[0].days = 3...12
    // Five days of 500, two of 750 and three of 250.
    let reached = 4_750.0
    try await expectJoins(of: plan, [0.02 * reached, 0])
    let outcome = try await run(plan, replications: 1)[0]
    #expect(outcome.sources[0].reached == reached)
  }

  @Test func `two steps lose their shares and take their time`() async throws {
    var plan = twoPersonas(mix: [0.5, 0.5], matches: [1, 1])
    plan.channels[0].twoStep = TwoStep()
    plan.channels[0].twoStep?.addShare = 0.8
    plan.channels[0].twoStep?.acceptShare = 0.5
    plan.channels[0].twoStep?.lagDays = 6
    plan.calendar.weekdays[plan.calendar.weekday(ofDay: 3).rawValue].joinFactor = 0
    // Day 3 and every seventh day after it bring no contacts: 24 of 28 days, 19 of the first 22.
    let joining = 10 * 0.8 * 0.5 * 19 / 2
    try await expectJoins(of: plan, [joining, joining])
    let outcomes = try await run(plan)
    for outcome in outcomes {
      for day in [0, 1, 2, 3, 4, 5, 9, 16, 23] { #expect(outcome.value(of: .joins, on: day) == 0) }
      #expect(abs(outcome.sources[0].contacts - 10 * 0.8 * 24) < 1e-10)
    }
  }

  @Test func `a kind of day multiplies the joins of channels but not measured ones`() async throws {
    var plan = twoPersonas(mix: [1, 0], matches: [1, 1])
    for weekday in Weekday.allCases.indices { plan.calendar.weekdays[weekday].joinFactor = 0 }
    plan.calendar.weekdays[plan.calendar.weekday(ofDay: 1).rawValue].joinFactor = 1.5
    let day8 = plan.calendar.start.adding(days: 8)
    plan.calendar.holidays = [
      Holiday(name: "fair", dates: day8...day8, effect: DayEffect(joinFactor: 2))
    ]
    plan.channels.append(
      Channel(
        name: "counted", supply: .measured(dailyJoins: [7], countsInvites: false), mix: [0, 1],
        days: 4...4))
    // Days 1, 15 and 22 at 1.5, day 8 at 3.
    try await expectJoins(of: plan, [10 * (3 * 1.5 + 3), 7])
  }

  @Test(arguments: [(1.0, 0.0), (1, 0.5), (0, 0)]) func `screening also turns invited people away`(
    screening: Double, match: Double
  ) async throws {
    var plan = twoPersonas(mix: [0, 1], matches: [1, match])
    plan.positioning.screening = screening
    plan.personas[0].pool = 0
    plan.personas[0].visit = IsolatedPlan.certain
    plan.personas[0].invitePerVisit = 0.1
    plan.mechanics.homophily = 0
    plan.seedMembers = [500, 0]
    let passing = (1 - screening * (1 - match)) * (1 - 0.3 * screening)
    let outcomes = try await run(plan, replications: 50)
    // Nobody can invite on day 0; fifty a day do afterwards.
    let reached = RunningMoments(outcomes.map { Double($0.sources[0].joins) })
    let invited = RunningMoments(outcomes.map { Double($0.sources[1].joins) })
    guard passing > 0 else {
      #expect(reached.mean == 0 && invited.mean == 0)
      return
    }
    #expect(abs(reached.standardErrors(above: 10 * Double(horizon) * passing)) < 5)
    #expect(abs(invited.standardErrors(above: 50 * Double(horizon - 1) * passing)) < 5)
    #expect(outcomes.allSatisfy { $0.sources[2].invited == $0.sources[1].joins })
  }

  @Test func `costs are days, people reached and people admitted`() async throws {
    var plan = twoPersonas(mix: [1, 0], matches: [1, 1])
    plan.platform.capacity = 100
    plan.positioning.targeting = 0.5
    plan.channels[0].days = 4...23
    plan.channels[0].costPerDay = 2
    plan.channels[0].costPerThousand = 40
    plan.channels[0].costPerJoin = 3
    plan.channels[0].hook = Hook()
    plan.channels[0].hook?.costEach = 0.5
    let outcome = try await run(plan, replications: 1)[0]
    #expect(outcome.value(of: .joined) == 100 && outcome.value(of: .turnedAway) > 0)
    // Twenty days, 10,000 people reached at 60 a thousand, a hundred admitted.
    #expect(abs(outcome.costs[0] - (40 + 600 + 300)) < 1e-9)
    #expect(outcome.costs[1] == 50)
    #expect(abs(outcome.sources[0].cost - 990) < 1e-9)
    #expect(abs(outcome.value(of: .costPerJoin) - 9.9) < 1e-11)
  }

  /// Ten joins a day at full pools, neither persona doing anything else.
  private func twoPersonas(mix: [Double], matches: [Double]) -> CommunityPlan {
    var plan = IsolatedPlan.plan(
      IsolatedPlan.persona("first", pool: 1_000_000_000),
      IsolatedPlan.persona("second", pool: 1_000_000_000))
    for persona in matches.indices { plan.personas[persona].statedMatch = matches[persona] }
    plan.channels = [
      Channel(
        name: "reach", supply: .reach(perDay: 500, conversion: 0.02), mix: mix,
        days: 0...horizon - 1)
    ]
    return plan
  }

  private func run(
    _ plan: CommunityPlan, replications: Int? = nil
  ) async throws -> [ReplicationOutcome] {
    try await outcomes(
      of: plan, horizonDays: horizon, replications: replications ?? self.replications, seed: 5)
  }

  /// Joins of each persona within five standard errors of a Poisson mean, and far from another.
  private func expectJoins(
    of plan: CommunityPlan, _ expected: [Double], _ location: SourceLocation = #_sourceLocation
  ) async throws {
    let joined = try await run(plan).map { $0.joinedByPersona(count: 2) }
    for (persona, mean) in expected.enumerated() {
      let moments = RunningMoments(joined.map { $0[persona] })
      guard moments.variance > 0 else {
        #expect(moments.mean == mean, sourceLocation: location)
        continue
      }
      let error = (mean / Double(joined.count)).squareRoot()
      #expect(
        abs(moments.mean - mean) < 5 * error, "\(moments.mean) is not \(mean)",
        sourceLocation: location)
      #expect(abs(moments.mean - 1.1 * mean) > 5 * error, sourceLocation: location)
    }
  }
}
