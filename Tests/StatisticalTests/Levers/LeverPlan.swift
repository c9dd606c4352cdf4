import CommunityModel

/// The community that levers are tried on: a parents' reading club in chat groups, 91 days.
enum LeverPlan {
  static let horizonDays = 91
  static let lastDay = 90

  /// The plan as it stands, on a platform.
  static func plan(platform: String = "wechat-group") -> CommunityPlan {
    plan(
      of: ["learner": 20_000, "bargain-hunter": 30_000, "socialiser": 8_000, "expert": 2_000],
      platform: platform)
  }

  /// The same plan for one kind of people.
  static func plan(persona: String) -> CommunityPlan {
    plan(of: [persona: 60_000], platform: "wechat-group")
  }

  private static func plan(of pools: [String: Double], platform: String) -> CommunityPlan {
    let personas = PersonaPreset.all.compactMap { preset -> Persona? in
      guard let pool = pools[preset.name] else { return nil }
      var persona = preset.persona
      persona.pool = pool
      persona.topics = topics[preset.name] ?? []
      return persona
    }
    var plan = CommunityPlan(personas: personas)
    plan.platform = PlatformPreset.named(platform)?.platform ?? Platform()
    if let capacity = plan.platform.capacity, capacity <= 2_000 {
      plan.replication = GroupReplication(fillLine: capacity * 9 / 10)
    }
    plan.calendar = CommunityCalendar(start: CalendarDate(daysSinceEpoch: 20_514))
    plan.positioning.topics = [
      TopicWeight(topic: "parenting", weight: 0.7), TopicWeight(topic: "reading", weight: 0.3),
    ]
    plan.positioning.promise = ValueWeights(
      perks: 0.1, information: 0.3, social: 0.2, learning: 0.4)
    plan.positioning.promiseLevel = 0.36
    let total = personas.reduce(0) { $0 + $1.pool }
    let mix = personas.map { $0.pool / total }
    plan.channels = [
      Channel(
        name: "moments", supply: .reach(perDay: 2_000, conversion: 0.015), mix: mix,
        days: 0...lastDay)
    ]
    plan.content = [
      stream("story", .learning, posts: 14, quality: 0.9),
      stream("list", .information, posts: 28, quality: 0.8),
      stream("question", .social, posts: 14, quality: 0.8),
      stream("coupon", .perks, posts: 7, quality: 0.8),
    ]
    plan.seedMembers = personas.map { $0.name == "bargain-hunter" ? 0 : 15 }
    return plan
  }

  static func stream(
    _ name: String, _ value: CoreValue, posts: Double, quality: Double
  ) -> ContentStream {
    var stream = ContentStream(name: name, value: value, days: 0...lastDay)
    stream.postsPerWeek = posts
    stream.quality = quality
    return stream
  }

  private static let topics: [String: [TopicWeight]] = [
    "learner": weights(parenting: 0.6, reading: 0.4),
    "bargain-hunter": weights(parenting: 0.3, shopping: 0.7),
    "socialiser": weights(parenting: 0.8, reading: 0.2),
    "expert": weights(parenting: 0.3, reading: 0.7),
    "news-reader": weights(parenting: 0.5, reading: 0.5),
  ]

  private static func weights(
    parenting: Double, reading: Double = 0, shopping: Double = 0
  ) -> [TopicWeight] {
    [("parenting", parenting), ("reading", reading), ("shopping", shopping)]
      .filter { $0.1 > 0 }.map { TopicWeight(topic: $0.0, weight: $0.1) }
  }
}

extension CommunityPlan {
  /// Adds an activity preset that takes place on these days, each time as long as the preset says.
  mutating func addActivity(_ name: String, on days: [Int]) {
    guard let preset = ActivityPreset.named(name) else { return }
    var activity = preset.activity
    activity.occurrences = days.flatMap {
      Activity.occurrences(
        from: $0, length: preset.length ?? LeverPlan.horizonDays, every: nil,
        lastDay: LeverPlan.lastDay)
    }
    activities.append(activity)
  }

  /// Changes one content stream.
  mutating func changeStream(_ name: String, _ change: (inout ContentStream) -> Void) {
    guard let place = content.firstIndex(where: { $0.name == name }) else { return }
    change(&content[place])
  }

  /// Changes every content stream.
  mutating func changeContent(_ change: (inout ContentStream) -> Void) {
    for place in content.indices { change(&content[place]) }
  }

  /// Changes the only channel.
  mutating func changeChannel(_ change: (inout Channel) -> Void) {
    change(&channels[0])
  }
}
