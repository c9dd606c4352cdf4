/// Why a forecast cannot start.
package enum ForecastError: Error, Sendable, Equatable {
  /// The daily values of all replications would not fit in memory.
  case tooMuchToKeep(bytes: Int, limit: Int, replicationLimit: Int)
}
