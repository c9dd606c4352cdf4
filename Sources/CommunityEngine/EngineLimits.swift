public import CommunityModel

/// How large one replication may grow before it is refused.
///
/// Invitations can make any scenario explode, so these are checked while it runs.
public enum EngineLimits {
  /// Members present at once in one process.
  public static let members = 10_000_000
  /// People who want to join on one day, those turned away included.
  public static let joins = 2_000_000
  /// Joins of one measured channel and persona.
  public static let measuredJoins = PersonNumber.measuredLimit - 1
  /// Groups times personas in one process: each pair has columns of its own, about 4 KB at the least.
  public static let blocks = 80_000

  /// What a member takes at most in large communities, bytes, the spare room of columns included: see
  /// `Speed.md`.
  ///
  /// Where a plan tells members apart, or phases may, each has columns of their own besides.
  public static func bytesPerMember(of plan: CommunityPlan) -> Int {
    plan.tellsMembersApart || !plan.phases.isEmpty ? 250 : 160
  }

  /// Bytes that a process keeps of each persona in a group that is lived by another one.
  package static let bytesPerBlockElsewhere = MemoryLayout<PersonaBlock>.stride
}

/// A limit that was passed.
struct EngineLimit: Error {
  /// What is counted.
  enum Quantity: String {
    case members
    case joins = "people who want to join"
    case measuredJoins = "joins of one measured series and persona"
    case blocks = "groups times personas"

    var limit: Int {
      switch self {
      case .members: EngineLimits.members
      case .joins: EngineLimits.joins
      case .measuredJoins: EngineLimits.measuredJoins
      case .blocks: EngineLimits.blocks
      }
    }
  }

  let quantity: Quantity
  let count: Int
  let limit: Int

  /// Throws if a count is beyond its limit, which is higher where so many processes share it.
  static func check(_ quantity: Quantity, _ count: Int, times: Int = 1) throws(EngineLimit) {
    let limit = quantity.limit * times
    if count > limit { throw EngineLimit(quantity: quantity, count: count, limit: limit) }
  }
}
