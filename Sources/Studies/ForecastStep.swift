/// Something that happened while a forecast ran.
package enum ForecastStep: Sendable, Equatable {
  /// This many replications of every strategy are likely to be run.
  case expects(replications: Int)
  /// Replications of one strategy, by its place in the scenario, begin.
  case begins(strategy: Int)
  /// One replication is done.
  case finishedReplication
  /// All replications are done; quantiles are computed.
  case summarises
}
