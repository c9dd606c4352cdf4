/// What the futures of a study cost, in seconds of a processor and in bytes.
package struct StudyCost: Sendable, Equatable {
  /// What people call the study.
  package let name: String
  /// Strategies, each of which is simulated in every replication.
  package let strategies: Int
  /// Simulating one future and packing its outcome.
  package let future: Double
  /// How far one future may cost more or less than the mean, as a share of it.
  package let spread: Double
  /// What the first process does with an outcome that arrives: checks and unpacks it.
  package let unpacking: Double
  /// What one process does with an outcome once all of a batch are there: keeps it and counts it in.
  package let merging: Double
  /// An outcome as it travels.
  package let outcomeBytes: Double
  /// What one replication of all strategies holds until it is counted in.
  package let heldBytes: Double

  /// Costs as they were measured.
  package init(
    name: String, strategies: Int, future: Double, spread: Double, unpacking: Double,
    merging: Double, outcomeBytes: Double, heldBytes: Double
  ) {
    self.name = name
    self.strategies = strategies
    self.future = future
    self.spread = spread
    self.unpacking = unpacking
    self.merging = merging
    self.outcomeBytes = outcomeBytes
    self.heldBytes = heldBytes
  }

  /// Futures of a batch at most: 256 MiB of outcomes, and no more than 4,096 replications.
  var largestBatch: Int {
    strategies * max(1, min(4_096, Int(Double(256 << 20) / heldBytes)))
  }

  /// Seconds of one process for one future from its beginning to its place in the results.
  var alone: Double { future + merging }
}

/// What is assumed of machines and of what connects them.
package struct Network: Sendable, Equatable {
  /// Seconds until a message is there, however short it is.
  package var latency = 50e-6
  /// Bytes a second that the first process can receive.
  package var bandwidth = 1.25e9
  /// What the first process does for each message, beside unpacking.
  package var message = 20e-6
  /// Seconds until all processes run.
  package var start = 5.0

  /// A cluster of ordinary machines: 10 Gbit/s, TCP.
  package init() {}
}
