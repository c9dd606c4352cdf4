import PortableMath

/// On which scale a value deviates; a deviation of 0 leaves it as it is.
///
/// All functions give the same bits on every processor.
public enum DeviationScale: Sendable, Equatable, Codable {
  /// By a factor exp(deviation).
  case ratio
  /// By a summand.
  case difference
  /// By an exponent exp(deviation): multipliers that change nothing at 1.
  case exponent

  /// Whether a value can deviate on the scale at all.
  public func moves(_ value: Double) -> Bool {
    switch self {
    case .ratio: value >= .leastNormalMagnitude
    case .difference: true
    case .exponent: value >= .leastNormalMagnitude && value != 1
    }
  }

  /// A value with a deviation.
  public func value(_ value: Double, deviatingBy deviation: Double) -> Double {
    guard deviation != 0, moves(value) else { return value }
    return switch self {
    case .ratio: value * exponential(deviation)
    case .difference: value + deviation
    case .exponent: exponential(naturalLogarithm(value) * exponential(deviation))
    }
  }

  /// By how much another value deviates; `nil` if the scale cannot lead there.
  public func deviation(of other: Double, from value: Double) -> Double? {
    guard other != value else { return 0 }
    guard moves(value), moves(other) else { return nil }
    switch self {
    case .ratio: return naturalLogarithm(other / value)
    case .difference: return other - value
    case .exponent:
      let ratio = naturalLogarithm(other) / naturalLogarithm(value)
      return ratio > 0 ? naturalLogarithm(ratio) : nil
    }
  }
}
