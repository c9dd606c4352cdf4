import CommunityEngine
import CommunityModel
import StudyResults

/// The daily values of every replication of one strategy, kept for their quantiles.
struct DailyRecord {
  private let metrics: [Metric]
  private var replications: [[Float]] = []

  /// Bytes that one value takes.
  static let bytesPerValue = MemoryLayout<Float>.size

  /// A record of some metrics, without replications.
  init(_ metrics: [Metric]) {
    self.metrics = metrics
  }

  /// Takes in the next replication.
  mutating func add(_ outcome: ReplicationOutcome) {
    replications.append(metrics.flatMap(outcome.series))
  }

  /// The value of a metric, by its place, on a day in a replication, by the order taken in.
  func value(ofMetric place: Int, days: Int, day: Int, index: Int) -> Double {
    Double(replications[index][place * days + day])
  }

  /// Summarises the metrics on every day over the replications.
  func estimates(days: Int) -> DailyEstimates {
    let places = 0..<metrics.count * days
    let blocks = stride(from: 0, to: places.upperBound, by: Self.blockWidth)
    let estimates = blocks.flatMap { start in
      columns(places.clamped(to: start..<start + Self.blockWidth)).map { Estimate(of: $0) }
    }
    return DailyEstimates(days: days, metrics: metrics, estimates: estimates)
  }

  /// Values beside each other in one cache line of 64 bytes, gathered together because replications
  /// lie far apart.
  private static let blockWidth = 16

  private func columns(_ places: Range<Int>) -> [[Float]] {
    var columns = places.map { _ in [Float]() }
    for index in columns.indices { columns[index].reserveCapacity(replications.count) }
    for values in replications {
      for (index, place) in places.enumerated() { columns[index].append(values[place]) }
    }
    return columns
  }
}
