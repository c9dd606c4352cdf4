import OutputAnalysis

/// Who brought whom: trees of members whose roots nobody brought.
package struct InvitationForest: Sendable, Equatable {
  /// How many trees have a size.
  package struct TreeSize: Sendable, Equatable {
    /// Members of each.
    package let memberCount: Int
    /// The number of such trees.
    package let treeCount: Int
  }

  /// Members who joined, by their join or first action.
  package let memberCount: Int
  /// Members brought by a member.
  package let invitedCount: Int
  /// Trees of more than one member.
  package let treeCount: Int
  /// How many trees have how many members, by size; single members are trees of one.
  package let treeSizes: [TreeSize]
  /// The share of members at each depth; 0 are members nobody brought.
  package let depthShares: [Double]
  /// Members brought per member (K), and its standard error over members.
  ///
  /// Members who joined late have had less time, so that it is too low while a group grows.
  package let meanOffspring: Double
  /// See `meanOffspring`.
  package let meanOffspringStandardError: Double
  /// The share of invitations sent at most `earlyDays` days after the inviter's joining; of those that led
  /// to a join if none is noted; `nil` if there is none of an inviter whose join is known.
  package let earlyShare: Double?
  /// Members whose inviter was no member before them, whose edge was left out.
  package let impossibleCount: Int

  /// Days after joining within which an invitation is early.
  package static let earlyDays = 5

  /// The forest of a log; `nil` if nobody is known to have been brought by somebody.
  ///
  /// A join's peer brought the member; where a join names nobody, the first member who had invited them
  /// did.
  init?(_ log: MemberLog) {
    let links = InvitationLinks(log)
    guard links.inviters.contains(where: { $0 != nil }) else { return nil }
    let members = log.firstSpells.compactMap { $0?.member }
    memberCount = members.count
    invitedCount = links.inviters.count { $0 != nil }
    impossibleCount = links.impossibleCount
    var depths = [Int](repeating: 0, count: log.memberCount)
    var roots = Array(0..<log.memberCount)
    var offspring = [Int](repeating: 0, count: log.memberCount)
    for member in links.joinOrder {
      guard let inviter = links.inviters[member] else { continue }
      depths[member] = depths[inviter] + 1
      roots[member] = roots[inviter]
      offspring[inviter] += 1
    }
    let sizes = Dictionary(grouping: members) { roots[$0] }.values.map(\.count)
    treeCount = sizes.count { $0 > 1 }
    treeSizes = Dictionary(grouping: sizes) { $0 }.map {
      TreeSize(memberCount: $0.key, treeCount: $0.value.count)
    }
    .sorted { $0.memberCount < $1.memberCount }
    let deepest = members.lazy.map { depths[$0] }.max() ?? 0
    var counts = [Int](repeating: 0, count: deepest + 1)
    for member in members { counts[depths[member]] += 1 }
    depthShares = counts.map { Double($0) / Double(members.count) }
    let moments = RunningMoments(members.map { Double(offspring[$0]) })
    (meanOffspring, meanOffspringStandardError) = (moments.mean, moments.standardError)
    earlyShare = links.earlyShare(of: log)
  }
}
