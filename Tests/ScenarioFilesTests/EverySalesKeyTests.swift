import CommunityModel
import ScenarioFiles
import Testing

/// The values of the scenario with every key, written out: what is sold, the tools and the phases.
struct EverySalesKeyTests {
  private func plan() throws -> CommunityPlan {
    try #require(try scenario(ScenarioTexts.everyKey).strategies.first).plan
  }

  @Test func `trust and how people buy are those of the file`() throws {
    let plan = try plan()
    var trust = Trust()
    (trust.start, trust.rate, trust.sellingAversion) = (0.4, 0.1, 0.7)
    (trust.violationCost, trust.goodsGain, trust.disappointmentCost) = (0.6, 0.25, 0.9)
    #expect(plan.trust == trust)
    var learner = BuyingHabits()
    (learner.willingnessToPay, learner.priceSensitivity, learner.refundShare) = (1.2, 2.5, 0.05)
    #expect(plan.personas.map(\.buying) == [learner, BuyingHabits(), BuyingHabits()])
    #expect(plan.content.map(\.isSelling) == [true, false])
  }

  @Test func `offers and advertising are those of the file`() throws {
    let plan = try plan()
    var course = Offer(name: "course", goods: .own(margin: 0.6))
    course.occurrences = [15...19, 45...49]
    (course.price, course.quality, course.interest, course.repeat) = (199, 0.9, 0.06, 0.5)
    (course.deadlineImpulse, course.disappointmentCost, course.postsPerDay) = (0.8, 0.45, 3)
    (course.commissionPerAction, course.refundCost, course.cost) = (1.5, 7, 110)
    (course.hours, course.minutesPerOrder) = (3.5, 4.5)
    (course.promisedQuality, course.referencePrice, course.stock) = (0.95, 260, 80)
    course.topics = [TopicWeight(topic: "running", weight: 1)]
    var shoes = Offer(name: "shoes", goods: .partner(commissionPerSale: 0.08))
    shoes.occurrences = [11...13, 23...25, 35...37]
    shoes.price = 320
    var towel = Offer(name: "towel", goods: .ownCosting(45))
    towel.occurrences = [50...50]
    towel.price = 40
    #expect(plan.offers == [course, shoes, towel])
    var advertising = Advertising(days: 21...51)
    (advertising.incomePerThousandVisits, advertising.postsPerDay) = (15, 1.5)
    #expect(plan.advertising == advertising)
  }

  @Test func `tools are those of the file, by name, by preset and by themselves`() throws {
    let plan = try plan()
    let checkIn = try #require(ToolPreset.named("check-in")).tool
    var draw = try #require(ToolPreset.named("lottery")).tool
    (draw.name, draw.costPerMonth) = ("draw", 30)
    var megaphone = Tool(name: "megaphone")
    (megaphone.costPerMonth, megaphone.participation, megaphone.activityHours) = (45, 1.5, 0.7)
    (megaphone.conversion, megaphone.reachCost, megaphone.landingConversion) = (1.1, 0.9, 1.2)
    (megaphone.contentHours, megaphone.contentQuality) = (0.8, 1.05)
    (megaphone.replyMinutes, megaphone.orderMinutes) = (0.75, 0.6)
    #expect(plan.tools == [checkIn, draw, megaphone])
    #expect(plan.activities.map(\.tool) == ["check-in", nil, nil, "megaphone"])
  }

  @Test func `phases are those of the file, each with the plan that holds in it`() throws {
    var plan = try plan()
    let phases = plan.phases
    plan.phases = []
    #expect(phases.map(\.name) == ["launch", "operate", "sell", "close"])
    let members = MetricCondition(metric: .members, comparison: .atLeast, threshold: 300)
    #expect(phases.map(\.start) == [.day(0), .day(10), .when(members), .day(55)])
    #expect(
      phases.map(\.changes) == [
        ["offers: []", #"advertising: "none""#], ["content.story.posts_per_week: 5"], [],
        ["trust.rate: 0.2", "channels: []"],
      ])
    var migration = Migration()
    (migration.share, migration.satisfactionEffect, migration.bondEffect) = (0.4, 3, 1.5)
    (migration.lapsedShare, migration.costEach) = (0.1, 2)
    #expect(phases.map(\.migration) == [nil, nil, nil, migration])

    var launch = plan
    for place in launch.offers.indices { launch.offers[place].occurrences = [] }
    launch.advertising?.postsPerDay = 0
    launch.advertising?.incomePerThousandVisits = 0
    var operate = plan
    operate.content[0].postsPerWeek = 5
    #expect(phases[0].plan == launch)
    #expect(phases[1].plan == operate)
    #expect(phases[2].plan == plan)
    #expect(phases[3].plan.trust?.rate == 0.2)
    #expect(phases[3].plan.channels.map(\.name) == plan.channels.map(\.name))
    #expect(phases[3].plan.channels.allSatisfy { $0.exchange == nil && $0.costPerDay == 0 })
  }
}
