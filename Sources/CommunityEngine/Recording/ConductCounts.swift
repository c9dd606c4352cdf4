/// Today's violations, and what was done about them.
struct ConductCounts: Sendable {
  var violations = 0
  var visibleViolations = 0
  var sanctions = 0
  /// Sanctions against members who had broken no rule.
  var wrongfulSanctions = 0
  var appeals = 0
  var removals = 0

  /// Shows all of them.
  mutating func eachCount(_ visit: (inout Int) -> Void) {
    visit(&violations)
    visit(&visibleViolations)
    visit(&sanctions)
    visit(&wrongfulSanctions)
    visit(&appeals)
    visit(&removals)
  }
}

/// Violations that a group sees, by kind.
struct VisibleViolations: Sendable {
  private var counts = SIMD4<Int32>.zero

  /// Violations by kind, in the order of `ViolationKind`.
  var numbers: SIMD4<Double> { SIMD4(counts) }

  mutating func add(kind: Int) {
    counts[kind] += 1
  }

  mutating func add(_ other: VisibleViolations) {
    counts &+= other.counts
  }
}
