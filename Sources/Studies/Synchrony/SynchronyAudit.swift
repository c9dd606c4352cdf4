import CommunityEngine
package import CommunityModel
package import StudyResults

/// Proves on a scenario itself that its strategies share their luck: what does not differ by what the
/// operator does is the same to the bit.
package struct SynchronyAudit: Sendable {
  private let scenario: Scenario
  private let threads: Int

  /// Replications of each plan.
  package static let replications = 4

  /// - Precondition: `threads` is positive.
  package init(_ scenario: Scenario, threads: Int) {
    precondition(threads > 0, "an audit needs at least one thread")
    self.scenario = scenario
    self.threads = threads
  }

  /// Runs the audit.
  ///
  /// - Throws: `ForecastError` if a future outgrows the engine; `CancellationError`.
  @concurrent
  package func run() async throws -> SynchronyResult {
    var checks: [SynchronyCheck] = []
    do {
      for strategy in scenario.strategies { checks.append(try await copy(of: strategy)) }
      for strategy in scenario.strategies.dropFirst() {
        checks.append(try await lateStart(of: strategy))
      }
      for strategy in scenario.strategies { checks.append(try await bystander(in: strategy)) }
    } catch let error as EngineError {
      throw ForecastError(error)
    }
    return SynchronyResult(checks: checks, replications: Self.replications)
  }

  private func copy(of strategy: Strategy) async throws -> SynchronyCheck {
    let numbers = Array(0..<Self.replications)
    let forwards = try await outcomes(of: strategy.plan, numbers)
    let backwards = try await outcomes(of: strategy.plan, numbers.reversed(), threads: 1)
    let isSame = zip(forwards, backwards.reversed()).allSatisfy { $0.encoded == $1.encoded }
    let parted = firstDifference(forwards, backwards.reversed(), until: scenario.horizonDays)
    return SynchronyCheck(
      kind: .copy, strategy: strategy.name,
      outcome: isSame ? .identical : parted ?? .parted(day: 0, metric: .members))
  }

  /// The day on which the other strategy begins.
  private var startDay: Int { scenario.horizonDays / 2 }

  private func lateStart(of strategy: Strategy) async throws -> SynchronyCheck {
    let first = scenario.strategies[0].plan
    let outcome: SynchronyCheck.Outcome
    if startDay < 1 {
      outcome = .notApplicable(
        LocalizedText("the horizon is too short", "天数太少"))
    } else if let late = first.followed(by: strategy.plan, from: startDay) {
      let numbers = Array(0..<Self.replications)
      outcome =
        firstDifference(
          try await outcomes(of: first, numbers), try await outcomes(of: late, numbers),
          until: startDay, except: [.phase]) ?? .identical
    } else {
      outcome = .notApplicable(
        first.phases.isEmpty && strategy.plan.phases.isEmpty
          ? LocalizedText(
            "it changes something that only counts from day 0 on", "它改动了只能从第 0 天起算的内容")
          : LocalizedText("the plan has phases of its own", "方案本身已分阶段"))
    }
    return SynchronyCheck(kind: .lateStart, strategy: strategy.name, outcome: outcome)
  }

  private func bystander(in strategy: Strategy) async throws -> SynchronyCheck {
    guard let watched = strategy.plan.withBystander else {
      return SynchronyCheck(
        kind: .bystander, strategy: strategy.name,
        outcome: .notApplicable(
          LocalizedText("no further persona is allowed", "不能再加人群")))
    }
    var check = SynchronyCheck(
      kind: .bystander, strategy: strategy.name,
      outcome: try await difference(strategy.plan, watched))
    guard check.outcome != .identical else { return check }
    // Decisions are to blame only if nothing differs without them: one of them alone, or all.
    let made = SharedDecision.allCases.filter { $0.isMade(in: strategy.plan) }
    for blamed in made.map({ [$0] }) + [made] {
      let plans = [strategy.plan, watched].map { plan in
        blamed.reduce(plan) { $1.withheld(from: $0) }
      }
      guard try await difference(plans[0], plans[1]) == .identical else { continue }
      check.parting = LocalizedText(
        blamed.map(\.meaning.english).joined(separator: "; "),
        blamed.map(\.meaning.chinese).joined(separator: "；"))
      break
    }
    return check
  }

  /// The first difference in what people do under two plans.
  private func difference(
    _ plan: CommunityPlan, _ other: CommunityPlan
  ) async throws -> SynchronyCheck.Outcome {
    let numbers = Array(0..<Self.replications)
    return firstDifference(
      try await outcomes(of: plan, numbers), try await outcomes(of: other, numbers),
      until: scenario.horizonDays, only: Self.doings) ?? .identical
  }

  /// What people do, a bystander nothing of it.
  ///
  /// Who leaves is not among it, because a bystander does so too where a community is closed.
  private static let doings: Set<Metric> = [
    .visitors, .posters, .messages, .invitesAccepted, .returns, .lapses, .participations,
    .orders, .prizes, .violations,
  ]

  private func outcomes(
    of plan: CommunityPlan, _ numbers: [Int], threads: Int? = nil
  ) async throws -> [ReplicationOutcome] {
    try await ReplicationRunner(
      plan: plan, horizonDays: scenario.horizonDays, seed: scenario.seed, assumptions: .drawn
    ).outcomes(of: numbers, threads: threads ?? self.threads)
  }

  /// The earliest day before one on which a metric differs by a bit in some replication.
  private func firstDifference(
    _ left: [ReplicationOutcome], _ right: [ReplicationOutcome], until end: Int,
    only: Set<Metric> = Set(Metric.allCases), except: Set<Metric> = []
  ) -> SynchronyCheck.Outcome? {
    for day in 0..<end {
      for metric in Metric.allCases where only.contains(metric) && !except.contains(metric) {
        let differs = zip(left, right).contains { left, right in
          let (one, other) = (left.series(of: metric), right.series(of: metric))
          return one[one.startIndex + day].bitPattern != other[other.startIndex + day].bitPattern
        }
        if differs { return .parted(day: day, metric: metric) }
      }
    }
    return nil
  }
}
