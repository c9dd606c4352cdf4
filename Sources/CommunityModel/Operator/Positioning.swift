/// What the community says it is, and to whom.
public struct Positioning: Sendable, Equatable, Codable {
  /// What it is about; sums to 1, or empty if not said.
  public var topics: [TopicWeight] = []
  /// What it promises of each core value; sums to 1, or `nil` if not said.
  public var promise: ValueWeights?
  /// How much is promised, 0…1; `nil` leaves conversion alone and expects `Mechanics.promise`.
  public var promiseLevel: Double?
  /// How strictly people are let in by fit, 0…1.
  public var screening = 0.0
  /// How far channels are aimed at those who fit, 0…1.
  public var targeting = 0.0
  /// What the operator does not know about the people, 0…1: the share of the match that is lost until
  /// surveys sharpen the picture.
  public var error = 0.0
  /// What people say about the brand; `nil`: it neither helps nor harms.
  public var reputation: Reputation?

  /// A positioning that says nothing.
  public init() {}

  /// The promise levels allowed.
  public static let promiseLevelRange = 0.0...1.0

  /// The numbers of a positioning that have a neutral value.
  public static let parameters: [Parameter<Positioning>] = [
    Parameter(
      "screening", \.screening, unit: "share", in: 0...1, default: 0,
      grade: .assumption, source: "neutral",
      "how strictly people are let in by fit", "入群筛选的严格程度"),
    Parameter(
      "targeting", \.targeting, unit: "share", in: 0...1, default: 0,
      grade: .assumption, source: "neutral",
      "how far channels are aimed at those who fit", "渠道投放的定向程度"),
    Parameter(
      "error", \.error, unit: "share", in: 0...1, default: 0,
      plausible: .factor(1.3), grade: .assumption, source: "neutral",
      "share of the match lost because the operator does not know the people; surveys shrink it",
      "运营者对人群画像的误差，问卷可减小"),
  ]
}

extension Positioning {
  /// How well the community fits a persona, 0…1.
  ///
  /// What the persona states wins. Else it is the mean of the cosines between topics and between
  /// value weights and promise, of those that both sides state, and `Persona.defaultMatch` when
  /// nothing is stated.
  public func match(of persona: Persona) -> Double {
    if let stated = persona.statedMatch { return stated }
    var cosines: [Double] = []
    if !topics.isEmpty, !persona.topics.isEmpty {
      cosines.append(TopicWeight.cosine(topics, persona.topics))
    }
    if let promise {
      cosines.append(
        Cosine.of(
          CoreValue.allCases.map { persona.value[$0] }, CoreValue.allCases.map { promise[$0] }))
    }
    guard !cosines.isEmpty else { return Persona.defaultMatch }
    return min(1, cosines.reduce(0, +) / Double(cosines.count))
  }

  /// The factor of the promise on the conversion of channels: `2p/(1+p)`.
  ///
  /// Promising nothing brings nobody, promising everything all.
  public var promiseFactor: Double {
    promiseLevel.map { 2 * $0 / (1 + $0) } ?? 1
  }

  /// The share of people of a given match that screening lets in, invited or not.
  ///
  /// They pass with `1 − s(1 − match)`, and the questions put off a share `0.3 s` of all.
  public func admitted(match: Double) -> Double {
    (1 - screening * (1 - match)) * (1 - 0.3 * screening)
  }
}
