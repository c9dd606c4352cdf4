import Studies
import Synchronization

/// Simulates what it is asked for the first time, measuring what that costs, and has it at once ever after.
final class RememberingCrew: ReplicationCrew {
  /// What futures cost, in processor seconds.
  struct Facts {
    var count = 0
    var mean = 0.0
    var deviation = 0.0
    var unpacking = 0.0
    var bytes = 0
  }

  private struct Known {
    var replications: [String: SimulatedReplication] = [:]
    var costs: [Double] = []
    var unpacking = 0.0
    var bytes = 0
  }

  private let known = Mutex(Known())

  let width = 1

  func replications(
    of run: PlanRun, numbers: [Int], finished: @escaping @Sendable () -> Void
  ) async throws -> [SimulatedReplication] {
    try numbers.map { number in
      let key = "\(run.fingerprint) \(number)"
      if let replication = known.withLock({ $0.replications[key] }) { return replication }
      let start = ProcessorTime.now
      let replication = try run.simulated(number)
      let simulated = ProcessorTime.now
      _ = SimulatedReplication(replication.packed, of: run)
      let unpacked = ProcessorTime.now
      known.withLock { known in
        known.replications[key] = replication
        known.costs.append(simulated - start)
        known.unpacking += unpacked - simulated
        known.bytes += replication.packed.content.count
      }
      return replication
    }
  }

  var facts: Facts {
    known.withLock { known in
      let count = Double(max(1, known.costs.count))
      let mean = known.costs.reduce(0, +) / count
      let variance = known.costs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / max(1, count - 1)
      return Facts(
        count: known.costs.count, mean: mean, deviation: variance.squareRoot(),
        unpacking: known.unpacking / count, bytes: known.bytes / max(1, known.costs.count))
    }
  }
}
