/// Posts the operator publishes regularly.
public struct ContentStream: Sendable, Equatable, Codable {
  /// The name used in the file and in results.
  public var name: String
  /// The core value it serves.
  public var value: CoreValue
  /// Posts a week, spread evenly over the weekdays on which they appear.
  public var postsPerWeek = 0.0
  /// Quality, 0…1; a post supplies its square, so that ten poor posts are not one good one.
  public var quality = 0.0
  /// Hours of work a post takes.
  public var hoursPerPost = 0.0
  /// Minutes for each group a post is sent to.
  public var minutesPerGroup = 0.0
  /// Money a post costs.
  public var costPerPost = 0.0
  /// The days on which it runs, both ends included.
  public var days: ClosedRange<Int>
  /// The weekdays on which it appears, in the order of the week; all of them if the file names none.
  public var weekdays = Weekday.allCases
  /// What it is about; sums to 1, or empty if not said: then it suits every persona.
  public var topics: [TopicWeight] = []
  /// Whom it is sent to; `nil`: to everyone.
  public var audience: TagAudience?
  /// Whether its posts call members by a notification.
  public var isPush = false
  /// Whether its posts sell something.
  public var isSelling = false

  /// A stream with the defaults of the table.
  public init(name: String, value: CoreValue, days: ClosedRange<Int>) {
    self.name = name
    self.value = value
    self.days = days
    for parameter in Self.parameters {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }

  /// The numbers of a content stream.
  public static let parameters: [Parameter<ContentStream>] = [
    Parameter(
      "posts_per_week", \.postsPerWeek, unit: "posts per week", in: 0...10_000, default: nil,
      grade: .assumption, source: "the operator's plan",
      "posts a week", "每周条数"),
    Parameter(
      "quality", \.quality, unit: "share", in: 0...1, default: 0.7,
      grade: .assumption, source: "core model",
      "quality of a post", "内容质量"),
    Parameter(
      "hours_per_post", \.hoursPerPost, unit: "hours", in: 0...1_000, default: 0,
      grade: .assumption, source: "neutral",
      "hours of work a post takes", "每条内容的工时"),
    Parameter(
      "minutes_per_group", \.minutesPerGroup, unit: "minutes", in: 0...1_000, default: 0,
      grade: .assumption, source: "neutral",
      "minutes for each group a post is sent to", "每条内容发到每个群所需的分钟数"),
    Parameter(
      "cost_per_post", \.costPerPost, unit: "money", in: 0...1_000_000_000, default: 0,
      grade: .assumption, source: "neutral",
      "money a post costs", "每条内容的花费"),
  ]

  /// Posts on a day of the week while the stream runs.
  public func posts(on weekday: Weekday) -> Double {
    weekdays.contains(weekday) ? postsPerWeek / Double(weekdays.count) : 0
  }

  /// The share of its posts that reaches a persona's members of a tier, by their places in the plan;
  /// tier `nil` are those below the first.
  public func reach(ofPersona persona: Int, tier: Int? = nil) -> Double {
    guard let audience else { return 1 }
    return audience.means(persona: persona, tier: tier)
      ? audience.accuracy : 1 - audience.accuracy
  }

  /// How well its topics suit a persona, 0…1: their cosine, and 1 if either side says none.
  public func fit(of persona: Persona) -> Double {
    TopicWeight.fit(topics, persona.topics)
  }
}

/// Those to whom a stream is sent by tag.
public struct TagAudience: Sendable, Equatable, Codable {
  /// The personas meant, by their places in the plan; `nil`: all of them.
  public var personas: [Int]?
  /// The tiers meant, by their places in the plan; `nil`: all members.
  public var tiers: [Int]?
  /// Share of those meant who carry the tag, and of the others who do not.
  public var accuracy = 1.0

  /// Makes an audience with the default accuracy.
  public init(personas: [Int]?, tiers: [Int]? = nil) {
    self.personas = personas
    self.tiers = tiers
    for parameter in Self.parameters {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }

  /// Whether members of a persona and a tier (`nil`: below the first) are meant.
  func means(persona: Int, tier: Int?) -> Bool {
    let meansTier = tiers.map { tiers in tier.map(tiers.contains) ?? false } ?? true
    return meansTier && personas?.contains(persona) != false
  }

  /// The numbers of an audience.
  public static let parameters: [Parameter<TagAudience>] = [
    Parameter(
      "accuracy", \.accuracy, unit: "share", in: 0...1, default: 0.85,
      plausible: .factor(1.1), grade: .assumption, source: "our judgement",
      "share of those meant who carry the tag, and of the others who do not",
      "标签的准确率")
  ]
}
