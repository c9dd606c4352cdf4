/// Why a replication could not be finished.
public enum EngineError: Error, Sendable, Equatable {
  /// More members, joins or groups than one replication may hold.
  case tooLarge(what: String, count: Int, limit: Int, day: Int, replication: Int)
}

extension EngineError: CustomStringConvertible {
  /// What happened, and what to do.
  public var description: String {
    switch self {
    case .tooLarge(let what, let count, let limit, let day, let replication):
      "replication \(replication) has \(count) \(what) on day \(day), more than the limit of "
        + "\(limit); lower reach, conversion, pools or invitations, let groups hold more, or shorten the "
        + "horizon"
    }
  }
}
