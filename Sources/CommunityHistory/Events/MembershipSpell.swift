/// A time during which somebody was a member.
package struct MembershipSpell: Sendable, Equatable {
  /// Who.
  package let member: Int
  /// The day of joining, or of the first action if no join was seen.
  package internal(set) var firstDay: Int
  /// Whether a join was seen, or is counted as one by the mapping.
  package internal(set) var isJoinCounted: Bool
  /// The day of leaving; `nil` for somebody who never left, however silent.
  package internal(set) var leaveDay: Int?
}
