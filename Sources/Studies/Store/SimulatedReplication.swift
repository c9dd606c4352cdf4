package import CommunityEngine

/// A replication that was simulated, and as a study keeps it.
package struct SimulatedReplication: Sendable {
  /// What it came to.
  let outcome: ReplicationOutcome
  /// The same, packed.
  package let packed: PackedOutcome

  /// What another process simulated; `nil` if it is not whole.
  package init?(_ packed: PackedOutcome, of run: PlanRun) {
    guard let outcome = packed.outcome(of: run.fingerprint), run.mayHave(outcome) else {
      return nil
    }
    self.outcome = outcome
    self.packed = packed
  }

  init(_ outcome: ReplicationOutcome, number: Int, of run: PlanRun) {
    self.outcome = outcome
    packed = PackedOutcome(outcome, number: number, of: run.fingerprint)
  }
}

extension PlanRun {
  /// Simulates one replication, on the thread that asks.
  ///
  /// - Throws: `EngineError`; `CancellationError`.
  package func simulated(_ number: Int) throws -> SimulatedReplication {
    SimulatedReplication(try runner.outcome(of: number), number: number, of: self)
  }

  /// Simulates one replication with others, each of whom lives some of its groups; the first one has it all.
  ///
  /// - Throws: `EngineError`; `CancellationError`; what keeps the team from working.
  package func simulated(
    _ number: Int, with team: any ReplicationTeam
  ) throws -> SimulatedReplication {
    SimulatedReplication(try runner.outcome(of: number, with: team), number: number, of: self)
  }

  /// Simulates some replications, one after the other.
  ///
  /// - Throws: `EngineError`; `CancellationError`.
  package func packed(_ numbers: [Int]) async throws -> [PackedOutcome] {
    let outcomes = try await runner.outcomes(of: numbers, threads: 1)
    return zip(outcomes, numbers).map { PackedOutcome($0, number: $1, of: fingerprint) }
  }
}
