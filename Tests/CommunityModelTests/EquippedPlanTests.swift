import CommunityModel
import Testing

@Suite struct EquippedPlanTests {
  private var plan: CommunityPlan {
    var plan = CommunityPlan(personas: [Persona(name: "any")])
    var channel = Channel(
      name: "poster", supply: .reach(perDay: 9, conversion: 0.25), mix: [1], days: 0...9)
    channel.costPerThousand = 8
    plan.channels = [channel]
    var stream = ContentStream(name: "story", value: .perks, days: 0...9)
    (stream.hoursPerPost, stream.quality) = (2, 0.5)
    plan.content = [stream]
    plan.digest = Digest()
    plan.digest?.hoursPerDay = 1
    plan.activities = [nil, "horn", "bell"].map { tool in
      var activity = Activity(name: tool ?? "plain", kind: "any")
      activity.tool = tool
      (activity.participation, activity.hours, activity.hoursPerDay) = (0.25, 4, 2)
      return activity
    }
    plan.referral = Referral(mix: [1])
    plan.referral?.landingConversion = 0.5
    plan.replies = ReplyService()
    plan.replies?.minutesPerReply = 4
    plan.replies?.minutesPerDirectMessage = 2
    plan.offers = [Offer(name: "any", goods: .own(margin: 1))]
    plan.offers[0].minutesPerOrder = 6
    return plan
  }

  private func equipped(_ tools: [Tool]) -> CommunityPlan {
    var plan = plan
    plan.tools = tools
    return plan.equipped
  }

  private func expect(
    _ path: WritableKeyPath<Tool, Double>, _ change: (inout CommunityPlan) -> Void
  ) {
    var tool = Tool(name: "horn")
    tool[keyPath: path] = 0.5
    var expected = plan
    expected.tools = [tool]
    change(&expected)
    #expect(equipped([tool]) == expected, "\(path)")
  }

  @Test func `each multiplier works on its own numbers and on nothing else`() {
    expect(\.costPerMonth) { _ in }
    expect(\.participation) { $0.activities[1].participation = 0.125 }
    expect(\.activityHours) {
      ($0.activities[1].hours, $0.activities[1].hoursPerDay) = (2, 1)
    }
    expect(\.conversion) { $0.channels[0].conversion = 0.125 }
    expect(\.reachCost) { $0.channels[0].costPerThousand = 4 }
    expect(\.landingConversion) { $0.referral?.landingConversion = 0.25 }
    expect(\.contentHours) {
      $0.content[0].hoursPerPost = 1
      $0.digest?.hoursPerDay = 0.5
    }
    expect(\.contentQuality) { $0.content[0].quality = 0.25 }
    expect(\.replyMinutes) {
      $0.replies?.minutesPerReply = 2
      $0.replies?.minutesPerDirectMessage = 1
    }
    expect(\.orderMinutes) { $0.offers[0].minutesPerOrder = 3 }
  }

  @Test func `shares stay at 1 at most`() {
    var tool = Tool(name: "horn")
    (tool.participation, tool.conversion, tool.landingConversion) = (100, 100, 100)
    tool.contentQuality = 100
    let plan = equipped([tool])
    #expect(plan.activities.map(\.participation) == [0.25, 1, 0.25])
    #expect(plan.channels[0].conversion == 1 && plan.content[0].quality == 1)
    #expect(plan.referral?.landingConversion == 1)
  }

  @Test func `several tools multiply`() {
    var (horn, bell) = (Tool(name: "horn"), Tool(name: "bell"))
    (horn.contentHours, bell.contentHours) = (0.5, 0.25)
    (horn.activityHours, bell.activityHours) = (0.5, 0.25)
    let plan = equipped([horn, bell])
    #expect(plan.content[0].hoursPerPost == 0.25)
    #expect(plan.activities.map(\.hours) == [4, 2, 1])
  }

  @Test func `no tools, or tools that do nothing, leave the plan as it is`() {
    #expect(plan.equipped == plan)
    for tools in [[], [Tool(name: "horn")]] {
      var expected = plan
      expected.tools = tools
      #expect(equipped(tools) == expected)
    }
  }
}
