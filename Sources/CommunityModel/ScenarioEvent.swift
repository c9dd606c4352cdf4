/// Something whose chance is reported: a daily metric crossing a threshold by a day.
///
/// It happens if the comparison holds on any day up to and including `byDay`.
public struct ScenarioEvent: Sendable, Equatable {
  /// How a metric is compared with the threshold.
  public enum Comparison: String, Sendable, CaseIterable {
    case atLeast = ">="
    case above = ">"
    case atMost = "<="
    case below = "<"
  }

  /// The name in results.
  public var name: String
  /// What is watched.
  public var metric: Metric
  /// How it is compared.
  public var comparison: Comparison
  /// With what.
  public var threshold: Double
  /// The last day watched; a day beyond the horizon means the last one simulated.
  public var byDay: Int

  /// Makes an event.
  public init(
    name: String, metric: Metric, comparison: Comparison, threshold: Double, byDay: Int
  ) {
    self.name = name
    self.metric = metric
    self.comparison = comparison
    self.threshold = threshold
    self.byDay = byDay
  }

  /// Whether the comparison holds for a value.
  ///
  /// Both sides are compared in the single precision in which daily values are kept, so that three of
  /// ten is 0.3.
  public func holds(for value: Double) -> Bool {
    let (value, threshold) = (Float(value), Float(threshold))
    return switch comparison {
    case .atLeast: value >= threshold
    case .above: value > threshold
    case .atMost: value <= threshold
    case .below: value < threshold
    }
  }
}
