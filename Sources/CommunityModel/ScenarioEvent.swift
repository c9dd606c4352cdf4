/// Something whose chance is reported: a daily metric crossing a threshold by a day.
///
/// It happens if the condition holds on any day up to and including `byDay`.
public struct ScenarioEvent: Sendable, Equatable {
  /// The name in results.
  public var name: String
  /// What is watched, and what it is compared with.
  public var condition: MetricCondition
  /// The last day watched; a day beyond the horizon means the last one simulated.
  public var byDay: Int

  /// Makes an event.
  public init(name: String, condition: MetricCondition, byDay: Int) {
    self.name = name
    self.condition = condition
    self.byDay = byDay
  }
}
