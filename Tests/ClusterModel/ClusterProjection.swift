/// How fast a study would be on many processors.
package struct ClusterProjection: Sendable {
  private let cost: StudyCost
  private let network: Network
  private let futures: Int

  /// A study of so many futures, strategies and all.
  package init(_ cost: StudyCost, _ network: Network = Network(), futures: Int) {
    self.cost = cost
    self.network = network
    self.futures = futures
  }

  /// Seconds on one processor.
  package var alone: Double { Double(futures) * cost.alone }

  /// Seconds on processes that simulate together, a thread each.
  package func together(cores: Int) -> Double {
    guard cores > 1 else { return alone }
    let (size, seconds) = steadyBatch(cores: cores)
    return network.start + Double(futures) / Double(size) * seconds
  }

  /// Seconds with shards, one a core, until all are there and merged.
  package func inShards(cores: Int) -> Double {
    guard cores > 1 else { return alone }
    let largest = (futures + cores - 1) / cores
    return network.start + Double(largest) * cost.future
      + Double(futures) * (cost.unpacking + cost.merging)
  }

  /// The size that batches come to, and how long one takes; sizes adapt as those of `BatchSize` do.
  func steadyBatch(cores: Int) -> (size: Int, seconds: Double) {
    let fewest = 4 * cores * cost.strategies
    var size = min(cost.largestBatch, fewest)
    for _ in 0..<20 {
      let seconds = seconds(ofBatch: size, cores: cores)
      let fitting = Int(Double(size) * 4 / seconds)
      let next = min(cost.largestBatch, 4 * size, max(fewest, fitting), max(1, futures))
      if abs(next - size) * 50 <= size { return (size, seconds) }
      size = next
    }
    return (size, seconds(ofBatch: size, cores: cores))
  }

  private func seconds(ofBatch size: Int, cores: Int) -> Double {
    var batch = SharedBatch(cost, network, cores: cores, futures: size)
    return batch.seconds()
  }

  /// How many times faster than one processor anything can get that counts outcomes in on one.
  package var limit: Double { cost.alone / (cost.unpacking + cost.merging) }

  /// The most processors, of powers of two, of which at least half is used.
  package func halfUsed(upTo most: Int, _ seconds: (Int) -> Double) -> Int {
    var cores = 1
    while 2 * cores <= most, alone / seconds(2 * cores) >= Double(cores) { cores *= 2 }
    return cores
  }
}
