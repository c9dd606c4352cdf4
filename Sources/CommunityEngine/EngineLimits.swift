/// How large one replication may grow before it is refused.
///
/// Invitations can make any scenario explode, so these are checked while it runs.
public enum EngineLimits {
  /// Members present at once.
  public static let members = 10_000_000
  /// Joins on one day.
  public static let joins = 2_000_000
  /// Joins of one measured channel and persona.
  public static let measuredJoins = PersonNumber.measuredLimit - 1
  /// Groups open at once.
  public static let groups = 20_000
}

/// A limit that was passed.
struct EngineLimit: Error {
  /// What is counted.
  enum Quantity: String {
    case members
    case joins
    case measuredJoins = "joins of one measured series"
    case groups

    var limit: Int {
      switch self {
      case .members: EngineLimits.members
      case .joins: EngineLimits.joins
      case .measuredJoins: EngineLimits.measuredJoins
      case .groups: EngineLimits.groups
      }
    }
  }

  let quantity: Quantity
  let count: Int

  /// Throws if a count is beyond its limit.
  static func check(_ quantity: Quantity, _ count: Int) throws(EngineLimit) {
    if count > quantity.limit { throw EngineLimit(quantity: quantity, count: count) }
  }
}
