/// How far a forecast is, from its steps.
package struct ForecastProgress: Sendable, Equatable {
  /// Strategies of the scenario.
  package let strategyCount: Int
  /// Replications of all strategies that are likely to be run.
  package private(set) var expected = 0
  /// Replications of all strategies that are done.
  package private(set) var done = 0
  /// The strategy at work, by its place in the scenario.
  package private(set) var strategy = 0
  /// Whether only the summary is left.
  package private(set) var isSummarising = false
  /// Whether what was found is being explained; counts are then of futures of this part.
  package private(set) var isExplaining = false

  /// Nothing done yet.
  package init(strategyCount: Int) {
    self.strategyCount = strategyCount
  }

  /// Takes in the next step.
  package mutating func take(_ step: ForecastStep) {
    switch step {
    case .expects(let replications): expected = replications
    case .begins(let place): strategy = place
    case .finishedReplication: done += 1
    case .usesStudy: break
    case .summarises: isSummarising = true
    case .explains(let futures):
      (isSummarising, isExplaining) = (false, true)
      (done, expected) = (0, futures)
    }
  }

  /// The share of the replications that is done, 0…1.
  package var fraction: Double {
    expected > 0 ? min(1, Double(done) / Double(expected)) : 0
  }

  /// Seconds left at the speed since this part of the work began; `nil` while there is no speed.
  package func secondsLeft(afterSeconds elapsed: Double) -> Double? {
    guard done > 0, expected > 0 else { return nil }
    return elapsed / Double(done) * Double(max(0, expected - done))
  }
}
