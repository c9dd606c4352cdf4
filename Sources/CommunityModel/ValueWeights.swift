/// The four things people look for in a community.
public enum CoreValue: Int, Sendable, CaseIterable, Codable {
  case perks, information, social, learning

  /// The key in scenario files.
  public var key: String {
    switch self {
    case .perks: "perks"
    case .information: "information"
    case .social: "social"
    case .learning: "learning"
    }
  }
}

/// One number for each core value, in the order of `CoreValue`.
public struct ValueWeights: Sendable, Equatable, Codable {
  /// What belongs to perks.
  public var perks: Double
  /// What belongs to information.
  public var information: Double
  /// What belongs to social contact.
  public var social: Double
  /// What belongs to learning.
  public var learning: Double

  /// Makes the four numbers.
  public init(perks: Double, information: Double, social: Double, learning: Double) {
    self.perks = perks
    self.information = information
    self.social = social
    self.learning = learning
  }

  /// Four zeros.
  public static let zero = ValueWeights(perks: 0, information: 0, social: 0, learning: 0)

  /// The property that belongs to a core value.
  public static func path(of value: CoreValue) -> any WritableKeyPath<ValueWeights, Double>
    & Sendable
  {
    switch value {
    case .perks: \.perks
    case .information: \.information
    case .social: \.social
    case .learning: \.learning
    }
  }

  /// The number for one core value.
  public subscript(value: CoreValue) -> Double {
    get { self[keyPath: Self.path(of: value)] }
    set { self[keyPath: Self.path(of: value)] = newValue }
  }
}
