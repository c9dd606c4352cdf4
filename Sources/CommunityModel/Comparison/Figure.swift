/// One figure of a simulated future.
public enum Figure: Sendable, Equatable {
  /// A figure of the whole run.
  case summary(SummaryMetric)
  /// A metric on a day, the first being 0.
  case daily(Metric, day: Int)

  /// The name in files, such as `members_end` or `engaged:day_179`.
  public var key: String {
    switch self {
    case .summary(let metric): metric.key
    case .daily(let metric, let day): "\(metric.key):day_\(day)"
    }
  }
}

extension Figure {
  /// The figure of a name of a daily metric or of a figure of the whole run; `nil` if there is none.
  ///
  /// - Parameters:
  ///   - name: such as `members_end` or `engaged`.
  ///   - day: the day on which a daily metric is taken; figures of whole runs have none.
  package init?(name: String, day: Int) {
    if let metric = Metric(rawValue: name) {
      self = .daily(metric, day: day)
    } else if let metric = SummaryMetric(rawValue: name) {
      self = .summary(metric)
    } else {
      return nil
    }
  }

  /// Whether a plan has what the figure is about; else it says nothing.
  package func isObserved(in plan: CommunityPlan) -> Bool {
    switch self {
    case .summary(let metric): metric.isObserved(in: plan)
    case .daily(let metric, day: _): metric.isObserved(in: plan)
    }
  }

  /// Whether the figure says the truth even of a plan that lacks what it is about.
  package func isCounted(in plan: CommunityPlan) -> Bool {
    switch self {
    case .summary(let metric): metric.isCounted(in: plan)
    case .daily(let metric, day: _): metric.isCounted(in: plan)
    }
  }
}
