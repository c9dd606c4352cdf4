import CommunityEngine
import CommunityModel
import TestSupport
import Testing

/// One change to a plan, and what it may and may not touch.
@Suite struct CounterfactualTests {
  private let horizonDays = 90

  @Test func `changes without an effect change no bit`() async throws {
    let plan = NamedPlan.restless.plan
    var changed = plan
    changed.channels.append(
      Channel(
        name: "nobody", supply: .reach(perDay: 0, conversion: 1), mix: [1, 0, 0, 0], days: 0...89))
    changed.content.append(ContentStream(name: "nothing", value: .perks, days: 0...89))
    changed.platform.capacity = 10_000_000
    changed.positioning.promiseLevel = nil
    let (left, right) = try await Counterfactual.outcomes(plan, changed, horizonDays: horizonDays)
    #expect(dailyDifference(left, right) == nil)
    #expect(left.cohorts == right.cohorts)
    #expect(right.sources[plan.channels.count].joins == 0)
  }

  @Test func `a hook converts no more people than were reached`() async throws {
    func plan(factor: Double) -> CommunityPlan {
      var plan = NamedPlan.restless.plan
      plan.channels[0].supply = .reach(perDay: 5, conversion: 0.5)
      plan.channels[0].hook = Hook()
      plan.channels[0].hook?.conversionFactor = factor
      return plan
    }
    let (twice, often) = try await Counterfactual.outcomes(
      plan(factor: 2), plan(factor: 100), horizonDays: horizonDays)
    #expect(dailyDifference(twice, often) == nil)
    let (less, _) = try await Counterfactual.outcomes(
      plan(factor: 1.5), plan(factor: 1), horizonDays: horizonDays)
    #expect(dailyDifference(less, twice) != nil)
  }

  @Test func `a channel that starts on day 60 changes nothing before`() async throws {
    let plan = CorePlan.plan(scale: 0.2)
    var changed = plan
    changed.channels.append(
      Channel(
        name: "late", supply: .reach(perDay: 1_000, conversion: 0.02),
        mix: [0.25, 0.25, 0.25, 0.25],
        days: 60...89))
    let (left, right) = try await Counterfactual.outcomes(plan, changed, horizonDays: horizonDays)
    #expect(dailyDifference(left, right, before: 60) == nil)
    #expect(dailyDifference(left, right, before: 61) != nil)
  }

  @Test func `a stream that ends on day 30 leaves the days before as they were`() async throws {
    let plan = CorePlan.plan(scale: 0.2)
    var changed = plan
    changed.content[1].days = 0...29
    let (left, right) = try await Counterfactual.outcomes(plan, changed, horizonDays: horizonDays)
    #expect(dailyDifference(left, right, before: 30) == nil)
    #expect(dailyDifference(left, right) != nil)
  }

  @Test func `a seed member who never acts changes the head counts by one`() async throws {
    var plan = CorePlan.plan(scale: 0.2)
    var statue = Persona(name: "statue")
    statue.visit = -50
    statue.spread = 0
    statue.attentionPerDay = 1
    plan.personas.append(statue)
    plan.channels = plan.channels.map { channel in
      var channel = channel
      channel.mix.append(0)
      return channel
    }
    plan.seedMembers = [0, 0, 0, 0, 0]
    var changed = plan
    changed.seedMembers[4] = 1
    let (left, right) = try await Counterfactual.outcomes(plan, changed, horizonDays: horizonDays)
    for metric in Metric.allCases {
      let expected = left.series(of: metric)
      let found = right.series(of: metric)
      switch metric {
      case .members, .engaged:
        #expect(found.elementsEqual(expected.map { $0 + 1 }), "\(metric.key)")
      case .joins:
        #expect(found.first == expected.first.map { $0 + 1 })
        #expect(found.dropFirst().elementsEqual(expected.dropFirst()))
      case .speakingRate:
        let rates = zip(left.series(of: .posters), right.series(of: .members))
        #expect(found.elementsEqual(rates.map { $1 > 0 ? Float(Double($0) / Double($1)) : 0 }))
      case .inactiveShare:
        let shares = zip(left.series(of: .weeklyActives), right.series(of: .members))
        #expect(
          found.elementsEqual(
            shares.map { $1 > 0 ? Float(max(0, 1 - Double($0) / Double($1))) : 0 }))
      case .meanSatisfaction, .meanHabit, .meanFatigue, .meanBond: break
      default: #expect(found.elementsEqual(expected), "\(metric.key)")
      }
    }
    #expect(
      Array(zip(left.sources, right.sources).map { $1.joins - $0.joins }) == [0, 0, 0, 0, 0, 1])
  }

  @Test func `another person in a measured series leaves prospects as they were`() async throws {
    var plan = NamedPlan.still.plan
    plan.channels.append(
      Channel(
        name: "counted", supply: .measured(dailyJoins: [2, 2, 2], countsInvites: true),
        mix: [0.25, 0.25, 0.25, 0.25], days: 0...2))
    var changed = plan
    changed.channels[4].supply = .measured(dailyJoins: [2, 3, 2], countsInvites: true)
    let (left, right) = try await Counterfactual.outcomes(plan, changed, horizonDays: horizonDays)
    let joins = zip(left.series(of: .joins), right.series(of: .joins)).map { $1 - $0 }
    #expect(joins[0..<3] == [0, 1, 0])
    #expect(joins[3...].allSatisfy { $0 == 0 })
  }
}
