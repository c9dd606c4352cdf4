/// What the community says it is, and to whom.
public struct Positioning: Sendable, Equatable {
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
      cosines.append(topicCosine(with: persona.topics))
    }
    if let promise {
      cosines.append(
        cosine(
          CoreValue.allCases.map { persona.value[$0] }, CoreValue.allCases.map { promise[$0] }))
    }
    guard !cosines.isEmpty else { return Persona.defaultMatch }
    return min(1, cosines.reduce(0, +) / Double(cosines.count))
  }

  /// The factor on a channel's conversion for people of a given match.
  ///
  /// Promising nothing brings nobody, promising everything all: `2p/(1+p)`. Screening lets people
  /// pass with `1 − s(1 − match)` and puts off a share `0.3 s` of all.
  public func conversionFactor(match: Double) -> Double {
    let promised = promiseLevel.map { 2 * $0 / (1 + $0) } ?? 1
    return promised * (1 - screening * (1 - match)) * (1 - 0.3 * screening)
  }

  private func topicCosine(with other: [TopicWeight]) -> Double {
    var names = topics.map(\.topic)
    names += other.map(\.topic).filter { !names.contains($0) }
    let weights = { (list: [TopicWeight]) in
      names.map { name in list.first { $0.topic == name }?.weight ?? 0 }
    }
    return cosine(weights(topics), weights(other))
  }

  private func cosine(_ left: [Double], _ right: [Double]) -> Double {
    let product = { (a: [Double], b: [Double]) in zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    let norm = (product(left, left) * product(right, right)).squareRoot()
    return norm > 0 ? product(left, right) / norm : 0
  }
}
