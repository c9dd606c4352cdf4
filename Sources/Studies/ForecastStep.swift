/// Something that happened while a forecast ran.
package enum ForecastStep: Sendable, Equatable {
  /// This many replications of all strategies together are likely to be run.
  case expects(replications: Int)
  /// Replications of one strategy, by its place in the scenario, begin.
  case begins(strategy: Int)
  /// One replication is done.
  case finishedReplication
  /// All replications are done; this is what the study had and what became of it.
  case usesStudy(StudyUse)
  /// Quantiles are computed.
  case summarises
  /// What was found is to be explained, by about so many futures.
  case explains(futures: Int)
}
