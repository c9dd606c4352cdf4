import CommunityEngine
import CommunityModel
import RealModule
import Testing

/// What of the operator's posts reaches whom, and when.
///
/// Everybody visits every day and learns all of it, so that satisfaction is the day's benefit,
/// 1 − exp(−supply/4), and fatigue the day's overload, volume − 1, without any sampling error.
@Suite struct ContentScheduleTests {
  @Test func `seven posts on all weekdays are one a day`() async throws {
    let satisfaction = try await satisfaction(of: Self.plan())
    #expect(satisfaction.allSatisfy { abs($0 - Self.benefit(0.64)) < Self.rounding })
    #expect(satisfaction.allSatisfy { abs($0 - Self.benefit(0.63)) > 10 * Self.rounding })
  }

  @Test func `posts appear on their weekdays and on no other day`() async throws {
    var plan = Self.plan()
    plan.content[0].weekdays = [.tuesday, .friday]
    plan.content[0].days = 0...8
    let satisfaction = try await satisfaction(of: plan)
    for (day, value) in satisfaction.enumerated() {
      // Day 0 is a Monday; the second Friday lies beyond the stream's last day.
      let expected = [1, 4, 8].contains(day) ? Self.benefit(3.5 * 0.64) : 0
      #expect(abs(value - expected) < Self.rounding, "day \(day)")
    }
  }

  @Test func `topics scale the supply by their cosine`() async throws {
    var plan = Self.plan()
    plan.personas[0].topics = [TopicWeight(topic: "running", weight: 1)]
    plan.content[0].topics = [
      TopicWeight(topic: "running", weight: 0.6), TopicWeight(topic: "diet", weight: 0.4),
    ]
    let expected = Self.benefit(0.64 * 0.6 / (0.36 + 0.16).squareRoot())
    let satisfaction = try await satisfaction(of: plan)
    #expect(satisfaction.allSatisfy { abs($0 - expected) < Self.rounding })
  }

  @Test(arguments: [0, 0.5, 0.85, 1]) func `a tag reaches those meant and some others`(
    accuracy: Double
  ) async throws {
    var plan = Self.plan()
    var audience = TagAudience(personas: [0])
    audience.accuracy = accuracy
    plan.content[0].audience = audience
    plan.content[0].postsPerWeek = 70
    plan.personas.append(plan.personas[0])
    plan.seedMembers = [30, 10]
    let outcome = try await outcomes(of: plan, horizonDays: 3, replications: 1, seed: 31)[0]
    let shares = [(0.75, accuracy), (0.25, 1 - accuracy)]
    let satisfaction = shares.reduce(0) { $0 + $1.0 * Self.benefit(6.4 * $1.1) }
    let fatigue = shares.reduce(0) { $0 + $1.0 * max(0, 10 * $1.1 - 1) }
    #expect(abs(outcome.value(of: .meanSatisfaction, on: 2) - satisfaction) < Self.rounding)
    #expect(abs(outcome.value(of: .meanFatigue, on: 2) - fatigue) < Self.rounding)
  }

  @Test func `a partner's posts are read and give nothing`() async throws {
    var plan = Self.plan()
    plan.content[0].postsPerWeek = 21
    plan.channels = [
      Channel(
        name: "partner", supply: .reach(perDay: 10, conversion: 0), mix: [1], days: 4...6)
    ]
    var exchange = PartnerExchange()
    exchange.postsPerDay = 5
    plan.channels[0].exchange = exchange
    let outcome = try await outcomes(of: plan, horizonDays: 9, replications: 1, seed: 31)[0]
    for day in 0..<9 {
      let volume = (4...6).contains(day) ? 8.0 : 3
      #expect(abs(outcome.value(of: .meanFatigue, on: day) - (volume - 1)) < Self.rounding)
      let satisfaction = outcome.value(of: .meanSatisfaction, on: day)
      #expect(abs(satisfaction - Self.benefit(3 * 0.64)) < Self.rounding)
    }
  }

  @Test func `pushes call members on their days`() async throws {
    let members = 200_000
    var plan = Self.plan()
    plan.personas[0].visit = -0.6
    plan.mechanics.pushVisit = 0.9
    plan.content[0].isPush = true
    plan.content[0].weekdays = [.wednesday]
    plan.seedMembers = [members]
    // A supply of nothing for nobody's satisfaction.
    plan.mechanics.learningRate = 0
    let outcome = try await outcomes(of: plan, horizonDays: 7, replications: 1, seed: 32)[0]
    for day in 0..<7 {
      let call = day == 2 ? 0.9 * -Double.expMinusOne(-7) : 0
      let visitors = outcome.value(of: .visitors, on: day)
      #expect(abs(standardErrors(count: visitors, above: logistic(-0.6 + call), of: members)) < 5)
    }
    let called = outcome.value(of: .visitors, on: 2)
    #expect(standardErrors(count: called, above: logistic(-0.6), of: members) > 10)
  }

  /// Half a unit in which the engine sums states, and single precision.
  private static let rounding = 0x1p-16 + 2e-6

  private static func benefit(_ supply: Double) -> Double {
    -.expMinusOne(-supply / 4)
  }

  private static func plan() -> CommunityPlan {
    var persona = IsolatedPlan.persona("member")
    persona.visit = IsolatedPlan.certain
    persona.value = ValueWeights(perks: 0, information: 1, social: 0, learning: 0)
    persona.attentionPerDay = 1
    var plan = IsolatedPlan.plan(persona)
    plan.mechanics.saturation.information = 4
    plan.mechanics.learningRate = 1
    plan.mechanics.fatigueRate = 1
    plan.mechanics.overloadCap = 60
    // A Monday.
    plan.calendar = CommunityCalendar(start: CalendarDate(daysSinceEpoch: 20_514))
    var stream = ContentStream(name: "news", value: .information, days: 0...100)
    stream.postsPerWeek = 7
    stream.quality = 0.8
    plan.content = [stream]
    plan.seedMembers = [40]
    return plan
  }

  private func satisfaction(of plan: CommunityPlan) async throws -> [Double] {
    try await outcomes(of: plan, horizonDays: 14, replications: 1, seed: 31)[0]
      .series(of: .meanSatisfaction).map(Double.init)
  }
}
