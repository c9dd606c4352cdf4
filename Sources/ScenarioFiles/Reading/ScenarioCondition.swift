import CommunityModel

/// The parts of a condition such as `members >= 500`.
struct ScenarioCondition {
  /// The metric's name as written.
  var metric: String
  var comparison: MetricCondition.Comparison
  /// The number as written.
  var threshold: String

  /// Takes a condition apart; `nil` if it does not have three parts.
  init?(_ text: String) {
    let trimmed = text.drop { $0 == " " }
    let metric = trimmed.prefix { !"<>= ".contains($0) }
    let afterMetric = trimmed.dropFirst(metric.count).drop { $0 == " " }
    let symbol = afterMetric.prefix { "<>=".contains($0) }
    let number = afterMetric.dropFirst(symbol.count).drop { $0 == " " }
    guard !metric.isEmpty, let comparison = MetricCondition.Comparison(rawValue: String(symbol)),
      !number.isEmpty
    else { return nil }
    self.metric = String(metric)
    self.comparison = comparison
    self.threshold = String(number.reversed().drop { $0 == " " }.reversed())
  }

  /// The condition, if metric and threshold are what they must be.
  var condition: MetricCondition? {
    guard let metric = Metric(rawValue: metric), let value else { return nil }
    return MetricCondition(metric: metric, comparison: comparison, threshold: value)
  }

  /// The threshold, if it is a finite number or percentage.
  var value: Double? {
    guard let value = NumberText(threshold).value, value.isFinite else { return nil }
    return value
  }
}
