import CommunityModel

/// A part of the community's life, as the engine follows it.
struct PhaseTerms: Sendable {
  let start: Phase.Start
  /// Who goes along to a successor when it begins; `nil`: groups stay as they are.
  let migration: MigrationTerms?
  let plan: CompiledPlan

  init(
    _ phase: Phase, number: Int, of plan: CommunityPlan, _ numbers: OccurrenceNumbers,
    horizonDays: Int
  ) {
    start = phase.start
    migration = phase.migration.map { MigrationTerms($0, phase: number) }
    self.plan = CompiledPlan(
      phase.plan, horizonDays: horizonDays, numbers,
      moveCost: plan.asksToMove ? phase.migration?.costEach ?? 0 : nil)
  }
}

/// Which phase is in force in one replication.
struct PhaseClock: Sendable {
  private let starts: [Phase.Start]
  /// Its place in the plan; `nil` before the first day, and in plans without phases.
  private(set) var current: Int?
  /// The day on which each began; `nil` if it has not.
  private(set) var firstDays: [Int?]

  init(_ phases: [PhaseTerms]) {
    starts = phases.map(\.start)
    firstDays = phases.map { _ in nil }
  }

  /// Goes on to the phase that begins on a day, if one does.
  ///
  /// A phase with a date begins on it, whatever came before; one with a condition on the day after the
  /// first on which that held while the phase before it was in force.
  ///
  /// - Parameters:
  ///   - day: the day.
  ///   - held: whether a condition held yesterday.
  /// - Returns: its place in the plan; `nil` if none does.
  mutating func begin(on day: Int, _ held: (MetricCondition) -> Bool) -> Int? {
    guard let next = next(on: day, held) else { return nil }
    current = next
    firstDays[next] = day
    return next
  }

  private func next(on day: Int, _ held: (MetricCondition) -> Bool) -> Int? {
    let following = current.map { $0 + 1 } ?? 0
    let dated = starts.indices.dropFirst(following).last { place in
      if case .day(let start) = starts[place] { start <= day } else { false }
    }
    if let dated { return dated }
    guard let current, let firstDay = firstDays[current], day > firstDay, following < starts.count,
      case .when(let condition) = starts[following], held(condition)
    else { return nil }
    return following
  }
}
