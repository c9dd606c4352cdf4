/// What members of a group did yesterday that its visitors find today: counted in a replication, expected
/// in a mean field.
struct GroupNews {
  /// Messages they wrote.
  var messages = 0.0
  /// Violations that nobody detected, by place in `ViolationKind`.
  var violations = SIMD4<Double>.zero

  /// Violations by message; 0 without messages.
  var violationShare: Double { messages > 0 ? violations.sum() / messages : 0 }
}
