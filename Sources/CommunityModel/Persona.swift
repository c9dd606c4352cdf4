/// A kind of person: who could join, what they look for, and how they behave.
public struct Persona: Sendable, Equatable, Codable {
  /// The name used in the file and in results.
  public var name: String
  /// People of this kind who could join.
  public var pool = 0.0
  /// How well the community fits them, 0…1, if the file says it; else it follows from positioning.
  public var statedMatch: Double?
  /// How much they care for each core value; sums to 1.
  public var value = ValueWeights(perks: 0.25, information: 0.25, social: 0.25, learning: 0.25)
  /// How much they care for each topic; sums to 1, or empty.
  public var topics: [TopicWeight] = []
  /// Visiting, logit intercept.
  public var visit = 0.0
  /// Posting in a visit, logit intercept.
  public var post = 0.0
  /// Standard deviation between members of the visit logit.
  public var spread = 0.0
  /// Hazard of falling silent, per day.
  public var lapsePerDay = 0.0
  /// Log standard deviation between members of the lapse hazard.
  public var lapseSpread = 0.0
  /// Hazard of coming back when lapsed, per day.
  public var returnPerDay = 0.0
  /// Hazard of leaving the group, per day.
  public var leavePerDay = 0.0
  /// Probability of inviting someone in a visit.
  public var invitePerVisit = 0.0
  /// Messages a day before overload.
  public var attentionPerDay = 0.0
  /// How much of the spread of visiting posting has, as a multiple; `nil`: `Mechanics.postSpread`.
  public var statedPostSpread: Double?
  /// Probability that a message breaks a rule; `nil`: `Moderation.violationsPerMessage`.
  public var statedViolationsPerMessage: Double?
  /// How they buy.
  public var buying = BuyingHabits()

  /// A persona with the defaults of the table.
  public init(name: String) {
    self.name = name
    for parameter in Self.parameters {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }
}

/// The angle between two lists of numbers.
enum Cosine {
  /// 1 for the same direction, 0 for right angles or a list of zeros.
  static func of(_ left: [Double], _ right: [Double]) -> Double {
    let product = { (a: [Double], b: [Double]) in zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    let norm = (product(left, left) * product(right, right)).squareRoot()
    return norm > 0 ? product(left, right) / norm : 0
  }
}

/// The weight of one topic.
public struct TopicWeight: Sendable, Equatable, Codable {
  /// The topic's name.
  public var topic: String
  /// Its weight, 0…1.
  public var weight: Double

  /// Makes the weight of one topic.
  public init(topic: String, weight: Double) {
    self.topic = topic
    self.weight = weight
  }

  /// How well topics suit somebody, 0…1: their cosine, and 1 if either side says none.
  static func fit(_ left: [TopicWeight], _ right: [TopicWeight]) -> Double {
    left.isEmpty || right.isEmpty ? 1 : min(1, cosine(left, right))
  }

  /// How alike two sets of topics are, 0…1: the cosine of their weights.
  static func cosine(_ left: [TopicWeight], _ right: [TopicWeight]) -> Double {
    var names = left.map(\.topic)
    names += right.map(\.topic).filter { !names.contains($0) }
    let weights = { (list: [TopicWeight]) in
      names.map { name in list.first { $0.topic == name }?.weight ?? 0 }
    }
    return Cosine.of(weights(left), weights(right))
  }
}
