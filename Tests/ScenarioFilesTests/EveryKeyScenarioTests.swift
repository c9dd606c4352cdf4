import CommunityModel
import ScenarioFiles
import Testing

/// The values of the scenario with every key, written out: the operator's levers.
struct EveryKeyScenarioTests {
  private func plan() throws -> CommunityPlan {
    try #require(try scenario(ScenarioTexts.everyKey).strategies.first).plan
  }

  @Test func `it has no problems`() {
    #expect(problems(ScenarioTexts.everyKey).map { $0.message(in: .english) } == [])
  }

  @Test func `the calendar is the preset's with the changes of the file`() throws {
    let calendar = try plan().calendar
    #expect(calendar.start == CalendarDate(year: 2026, month: 1, day: 26))
    #expect(
      calendar.weekdays == [
        DayEffect(visitOffset: -0.1), DayEffect(), DayEffect(), DayEffect(),
        DayEffect(visitOffset: 0.05), DayEffect(visitOffset: 0.1, joinFactor: 1.1),
        DayEffect(joinFactor: 0.9),
      ])
    // Of the preset only what touches the 60 days from 26 January.
    #expect(
      calendar.holidays.map(\.name) == [
        "winter-holiday-2026", "spring-festival-2026", "club-day",
      ])
    let spring = calendar.holidays[1]
    #expect(spring.dates.lowerBound.iso8601 == "2026-02-15")
    #expect(spring.effect == DayEffect(visitOffset: -0.3, joinFactor: 0.5))
    #expect(calendar.holidays[2].effect == DayEffect(visitOffset: 0.4, joinFactor: 2))
    #expect(calendar.holidays[2].dates.lowerBound.iso8601 == "2026-03-01")
  }

  @Test func `platform, groups, people and positioning are those of the file`() throws {
    let plan = try plan()
    #expect((plan.platform.capacity, plan.platform.qrLimit) == (400, 150))
    #expect((plan.platform.name, plan.platform.joinFriction) == ("wechat", 0.1))
    var replication = GroupReplication(fillLine: 300)
    replication.seedMembers = 12
    replication.openingCost = 80
    #expect(plan.replication == replication)
    #expect(plan.fillOrder == .smallest)
    var muting = Muting()
    (muting.groupsPerMember, muting.mutedAtFullLoad) = (30, 0.6)
    (muting.toleranceSpread, muting.visitLoss) = (0.8, 0.7)
    #expect(plan.muting == muting)
    #expect(plan.personas.map(\.name) == ["learner", "coach", "friend"])
    #expect(plan.personas.map(\.statedPostSpread) == [1.5, nil, nil])
    #expect(plan.personas.map(\.statedViolationsPerMessage) == [0.01, nil, nil])
    // Half way from 0.3 to 20, from 0.5 to 10, from 0.25 to 10.
    #expect((plan.mechanics.pushVisit, plan.mechanics.overwork) == (10.15, 5.25))
    #expect(plan.mechanics.activityWear == 5.125)
    #expect(plan.positioning.error == 0.3)
    var reputation = Reputation()
    (reputation.start, reputation.halfLifeDays, reputation.sensitivity) = (0.6, 30, 4)
    #expect(plan.positioning.reputation == reputation)
    #expect(plan.seedMembers == [20, 5, 0])
  }

  @Test func `channels are those of the file`() throws {
    let byPool = [5_000.0, 40, 900].map { $0 / 5_940 }
    var moments = Channel(
      name: "moments", supply: .reach(perDay: 500, conversion: 0.015), mix: [0.8, 0, 0.2],
      days: 2...50)
    (moments.costPerDay, moments.costPerThousand, moments.costPerJoin) = (40, 25, 1.5)
    moments.wearOutDays = 45
    let periods = [
      ReachPeriod(days: 20...24, reachPerDay: 300), ReachPeriod(days: 5...6, reachPerDay: 800),
    ]
    var fair = Channel(
      name: "fair", supply: .schedule(periods, conversion: 0.03), mix: byPool, days: 0...59)
    fair.hook = Hook()
    fair.hook?.conversionFactor = 1.8
    fair.hook?.costEach = 2
    var contacts = Channel(
      name: "contacts", supply: .reach(perDay: 60, conversion: 0.2), mix: byPool, days: 0...59)
    contacts.twoStep = TwoStep()
    contacts.twoStep?.addShare = 0.7
    contacts.twoStep?.acceptShare = 0.9
    contacts.twoStep?.lagDays = 3
    var partner = Channel(
      name: "partner", supply: .reach(perDay: 200, conversion: 0.02), mix: byPool, days: 0...59)
    partner.exchange = PartnerExchange()
    partner.exchange?.postsPerDay = 2
    var history = Channel(
      name: "history", supply: .measured(dailyJoins: [3, 1, 4], countsInvites: true), mix: byPool,
      days: 0...2)
    history.costPerDay = 5
    #expect(try plan().channels == [moments, fair, contacts, partner, history])
  }

  @Test func `content, digest and team are those of the file`() throws {
    let plan = try plan()
    var story = ContentStream(name: "story", value: .learning, days: 1...58)
    (story.postsPerWeek, story.quality, story.hoursPerPost) = (4, 0.8, 0.5)
    (story.minutesPerGroup, story.costPerPost) = (2, 6)
    story.weekdays = [.tuesday, .friday]
    story.topics = [TopicWeight(topic: "running", weight: 1)]
    story.audience = TagAudience(personas: [0, 1], tiers: [1])
    story.audience?.accuracy = 0.8
    (story.isPush, story.isSelling) = (true, true)
    var news = ContentStream(name: "news", value: .information, days: 0...59)
    news.postsPerWeek = 3
    #expect(plan.content == [story, news])
    var digest = Digest()
    (digest.ratio, digest.hoursPerDay) = (0.4, 0.25)
    #expect(plan.digest == digest)
    var operations = TeamRole(role: "operations")
    (operations.hoursPerWeek, operations.hourlyCost, operations.skill) = (20, 60, 0.6)
    var editor = TeamRole(role: "editor")
    (editor.hoursPerWeek, editor.skill, editor.practiceDays) = (5, 0.5, 60)
    (editor.trainingHoursPerWeek, editor.trainingGain, editor.topSkill) = (1, 8, 0.9)
    #expect(plan.team == [operations, editor])
  }

  @Test func `activities are those of the file`() throws {
    var challenge = try #require(ActivityPreset.named("check-in-challenge")).activity
    challenge.occurrences = [7...16, 27...36, 47...48]
    var ask = try #require(ActivityPreset.named("expert-q-and-a")).activity
    ask.name = "ask"
    ask.occurrences = [14...14, 44...44]
    ask.cost = 300
    ask.newcomerDays = 30
    var ritual = try #require(ActivityPreset.named("welcome-ritual")).activity
    ritual.occurrences = [3...59]
    ritual.newcomerDays = nil
    var run = Activity(name: "run", kind: "outing")
    run.occurrences = [0...59]
    run.tool = "megaphone"
    run.value = .social
    (run.visitBoost, run.postBoost, run.participation) = (0.2, 0.1, 0.2)
    (run.satisfactionGain, run.bondGain, run.streakBoost) = (0.05, 0.1, 0.3)
    (run.inviteMultiplier, run.supply, run.sharpening) = (1.5, 2, 0.2)
    (run.cost, run.prizeCost, run.costPerParticipant) = (10, 20, 1)
    (run.hours, run.hoursPerDay) = (4, 0.5)
    #expect(try plan().activities == [challenge, ask, ritual, run])
  }

  @Test func `a strategy changes levers by their paths`() throws {
    let strategies = try scenario(ScenarioTexts.everyKey).strategies
    let expected = try #require(strategies.first).plan.changedThroughout { plan in
      plan.calendar.weekdays[Weekday.saturday.rawValue].joinFactor = 1.4
      plan.team[1] = TeamRole(role: "editor")
      plan.team[1].hoursPerWeek = 10
      plan.activities[1].occurrences = [14...15, 44...45]
      plan.digest?.ratio = 0.2
      plan.channels[1].hook?.costEach = 3
      plan.muting?.visitLoss = 0.1
      plan.referral?.budget = 500
      plan.points?.prizes[0].points = 100
      plan.moderation?.ladder = [.removal]
      plan.tiers[1].bond = 0.6
      plan.replies = nil
    }
    #expect(strategies[1].plan == expected)
  }

  @Test func `the comparison is that of the file`() throws {
    var plan = ComparisonPlan(by: ComparisonMeasure(.daily(.cost, day: 59), goal: .minimize))
    plan.alongside = [
      ComparisonMeasure(.daily(.members, day: 30), goal: .minimize),
      ComparisonMeasure(.summary(.profit), goal: .maximize),
    ]
    (plan.confidence, plan.worth, plan.procedure) = (0.99, 100, .racing)
    (plan.minimumReplications, plan.maximumReplications, plan.budget) = (20, 400, 3_000)
    plan.tailShare = 0.05
    #expect(try scenario(ScenarioTexts.everyKey).comparison == plan)
  }

  @Test func `money, hours and what people say can be watched`() throws {
    let found = try scenario(ScenarioTexts.everyKey)
    #expect(found.events.map(\.condition.metric) == [.cost])
    #expect(
      found.replications
        == .until(
          PrecisionTarget(metric: .cost, day: 60, halfWidth: .relative(0.05)), minimum: 10,
          maximum: 20))
  }
}
