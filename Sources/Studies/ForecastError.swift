import CommunityEngine

/// Why a forecast cannot be made.
package enum ForecastError: Error, Sendable, Equatable {
  /// The daily values of all replications would not fit in memory.
  case tooMuchToKeep(bytes: Int, limit: Int, replicationLimit: Int)
  /// A simulated future outgrew the engine: so many members, joins or groups on a day.
  case tooLarge(what: String, count: Int, limit: Int, day: Int)
}

extension ForecastError {
  /// What the engine says, without the replication.
  init(_ error: EngineError) {
    switch error {
    case .tooLarge(let what, let count, let limit, let day, _):
      self = .tooLarge(what: what, count: count, limit: limit, day: day)
    }
  }
}
