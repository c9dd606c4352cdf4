/// Today's violations, and what was done about them.
struct ConductCounts: Sendable {
  var violations = 0
  var visibleViolations = 0
  var sanctions = 0
  /// Sanctions against members who had broken no rule.
  var wrongfulSanctions = 0
  var appeals = 0
  var removals = 0
}

/// Violations that a group sees, by kind.
struct VisibleViolations: Sendable {
  private var counts = SIMD4<Int32>.zero

  /// Violations of all kinds.
  var cases: Int { Int(counts.wrappedSum()) }

  /// Violations of a kind, by its place in `ViolationKind`.
  subscript(kind: Int) -> Int { Int(counts[kind]) }

  mutating func add(kind: Int) {
    counts[kind] += 1
  }

  mutating func add(_ other: VisibleViolations) {
    counts &+= other.counts
  }
}
