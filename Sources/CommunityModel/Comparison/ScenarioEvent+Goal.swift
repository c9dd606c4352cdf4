extension ScenarioEvent {
  /// Whether it is better that it does not happen: the metric goes where less of it, or more of it, is
  /// worse.
  public var isUnwanted: Bool {
    let goesUp =
      switch condition.comparison {
      case .atLeast, .above: true
      case .atMost, .below: false
      }
    return goesUp == (condition.metric.usualGoal == .minimize)
  }
}
