import CommunityModel

/// A community small enough to be simulated in a millisecond, with luck in every figure.
enum SmallScenario {
  static let horizonDays = 40

  /// Two strategies that differ in what they publish.
  static func make(
    replications: ReplicationPlan = .fixed(60), seed: UInt64 = 11, reachPerDay: Double = 40,
    events: [ScenarioEvent] = [], content: [Double] = [7, 21]
  ) -> Scenario {
    let strategies = content.enumerated().map { place, posts in
      Strategy(
        name: "posts-\(place)", changes: [],
        plan: plan(reachPerDay: reachPerDay, postsPerWeek: posts))
    }
    return Scenario(
      name: "small", title: LocalizedText("Small", "小"),
      start: CalendarDate(daysSinceEpoch: 20_000), horizonDays: horizonDays, currency: "CNY",
      seed: seed, replications: replications, strategies: strategies, events: events)
  }

  private static func plan(reachPerDay: Double, postsPerWeek: Double) -> CommunityPlan {
    let personas = ["reader", "talker"].map { name in
      var persona = Persona(name: name)
      persona.pool = 1_000
      persona.visit = -0.5
      persona.post = -1
      persona.lapsePerDay = 0.05
      persona.returnPerDay = 0.02
      persona.leavePerDay = 0.01
      persona.invitePerVisit = 0.02
      persona.attentionPerDay = 50
      return persona
    }
    var plan = CommunityPlan(personas: personas)
    plan.channels = [
      Channel(
        name: "poster", supply: .reach(perDay: reachPerDay, conversion: 0.1), mix: [0.75, 0.25],
        days: 0...horizonDays - 1)
    ]
    var stream = ContentStream(name: "story", value: .learning, days: 0...horizonDays - 1)
    stream.postsPerWeek = postsPerWeek
    plan.content = [stream]
    return plan
  }
}
