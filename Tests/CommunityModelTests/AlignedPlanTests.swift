import Testing

@testable import CommunityModel

@Suite struct AlignedPlanTests {
  private var plan: CommunityPlan {
    var plan = CommunityPlan(personas: [Persona(name: "any")])
    plan.channels = ["a", "b"].map {
      var channel = Channel(
        name: $0, supply: .reach(perDay: 9, conversion: 0.25), mix: [1], days: 0...9)
      (channel.costPerDay, channel.costPerJoin, channel.exchange) = (3, 2, PartnerExchange())
      return channel
    }
    plan.content = ["a", "b"].map {
      var stream = ContentStream(name: $0, value: .perks, days: 0...9)
      stream.postsPerWeek = 7
      return stream
    }
    plan.activities = ["a", "b"].map {
      var activity = Activity(name: $0, kind: "any")
      activity.occurrences = [1...2]
      return activity
    }
    plan.offers = ["a", "b"].map {
      var offer = Offer(name: $0, goods: .own(margin: 1))
      offer.occurrences = [1...2]
      return offer
    }
    plan.tools = ["a", "b"].map {
      var tool = Tool(name: $0)
      (tool.costPerMonth, tool.conversion) = (30, 2)
      return tool
    }
    plan.referral = Referral(mix: [1])
    plan.referral?.occurrences = [1...2]
    plan.digest = Digest()
    plan.advertising = Advertising(days: 0...9)
    plan.advertising?.incomePerThousandVisits = 9
    plan.phases = [Phase(name: "a", start: .day(0), changes: [], plan: plan)]
    return plan
  }

  @Test func `a plan with the same parts stays as it is, without phases`() {
    var expected = plan
    expected.phases = []
    #expect(plan.aligned(with: plan) == expected)
  }

  @Test func `parts that are left out are there and do nothing`() {
    var phase = plan
    phase.channels = []
    phase.content = []
    phase.activities = []
    phase.offers = []
    phase.tools = []
    (phase.referral, phase.digest, phase.advertising) = (nil, nil, nil)
    let aligned = phase.aligned(with: plan)
    #expect(aligned.channels.map(\.name) == ["a", "b"])
    #expect(
      aligned.channels.allSatisfy {
        $0.supply == .reach(perDay: 0, conversion: 0.25) && $0.costPerDay == 0
          && $0.exchange == nil
      })
    #expect(aligned.content.map(\.name) == ["a", "b"])
    #expect(aligned.content.allSatisfy { $0.postsPerWeek == 0 })
    #expect(aligned.activities.map(\.name) == ["a", "b"])
    #expect(aligned.activities.allSatisfy { $0.occurrences.isEmpty })
    #expect(aligned.offers.map(\.name) == ["a", "b"])
    #expect(aligned.offers.allSatisfy { $0.occurrences.isEmpty })
    #expect(aligned.tools == [Tool(name: "a"), Tool(name: "b")])
    #expect(aligned.referral?.occurrences == [] && aligned.referral?.mix == [1])
    #expect(aligned.digest?.ratio == 1 && aligned.digest?.hoursPerDay == 0)
    #expect(aligned.advertising?.posts(onDay: 3) == 0)
    #expect(aligned.advertising?.incomePerThousandVisits == 0)
  }

  @Test func `what is left keeps its changes, in the order of the plan`() {
    var phase = plan
    phase.channels.reverse()
    phase.channels[0].costPerJoin = 5
    phase.offers.removeFirst()
    phase.offers[0].price = 70
    let aligned = phase.aligned(with: plan)
    #expect(aligned.channels.map(\.name) == ["a", "b"])
    #expect(aligned.channels.map(\.costPerJoin) == [2, 5])
    #expect(aligned.offers.map(\.price) == [0, 70])
    #expect(aligned.offers.map(\.occurrences) == [[], [1...2]])
  }

  @Test func `channels of a schedule or of counted joins bring nobody either`() {
    var plan = plan
    plan.channels[0].supply = .schedule(
      [ReachPeriod(days: 0...3, reachPerDay: 9)], conversion: 0.5)
    plan.channels[1].supply = .measured(dailyJoins: [1, 2], countsInvites: true)
    var phase = plan
    phase.channels = []
    #expect(
      phase.aligned(with: plan).channels.map(\.supply) == [
        .reach(perDay: 0, conversion: 0.5), .measured(dailyJoins: [], countsInvites: true),
      ])
  }

  @Test func `what the plan does not have is not added`() {
    var bare = CommunityPlan(personas: plan.personas)
    #expect(bare.aligned(with: bare) == bare)
    bare.mechanics.reply = 0.1
    let aligned = bare.aligned(with: CommunityPlan(personas: plan.personas))
    #expect(aligned.mechanics.reply == 0.1 && aligned.tools == nil)
  }
}
