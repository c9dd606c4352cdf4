/// A daily metric compared with a number.
public struct MetricCondition: Sendable, Equatable, Codable {
  /// How a metric is compared with the threshold.
  public enum Comparison: String, Sendable, CaseIterable, Codable {
    case atLeast = ">="
    case above = ">"
    case atMost = "<="
    case below = "<"
  }

  /// What is watched.
  public var metric: Metric
  /// How it is compared.
  public var comparison: Comparison
  /// With what.
  public var threshold: Double

  /// Makes a condition.
  public init(metric: Metric, comparison: Comparison, threshold: Double) {
    self.metric = metric
    self.comparison = comparison
    self.threshold = threshold
  }

  /// As in a scenario file, such as `members >= 150`.
  package var text: String {
    let number = "\(threshold)"
    return "\(metric.key) \(comparison.rawValue) "
      + (number.hasSuffix(".0") ? String(number.dropLast(2)) : number)
  }

  /// Whether the comparison holds for a value.
  ///
  /// Both sides are compared in the single precision in which daily values are kept, so that three of
  /// ten is 0.3.
  public func holds(for value: Double) -> Bool {
    comparison.holds(Double(Float(value)), Double(Float(threshold)))
  }
}

extension MetricCondition.Comparison {
  /// Whether a value compares so with a bound.
  package func holds(_ value: Double, _ bound: Double) -> Bool {
    switch self {
    case .atLeast: value >= bound
    case .above: value > bound
    case .atMost: value <= bound
    case .below: value < bound
    }
  }
}
