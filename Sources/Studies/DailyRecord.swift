import CommunityEngine
import CommunityModel
import OutputAnalysis
import StudyResults

/// The daily values of the replications of one strategy, summarised block by block.
struct DailyRecord {
  private let metrics: [Metric]
  private let days: Int
  /// Metric by metric, each day by day, without the latest replications.
  private var summaries: [EstimateRecord<Float>] = []
  private var summarisedCount = 0
  /// All values of the latest replications.
  private var latest: [[Float]] = []

  /// Bytes that one value takes.
  static let bytesPerValue = MemoryLayout<Float>.size

  /// A record of some metrics, without replications.
  init(_ metrics: [Metric], days: Int) {
    self.metrics = metrics
    self.days = days
  }

  /// Takes in the next replication.
  mutating func add(_ outcome: ReplicationOutcome) {
    latest.append(metrics.flatMap(outcome.series))
    if latest.count == SketchLimits.blockLength(after: summarisedCount) { summariseLatest() }
  }

  /// Summarises the metrics on every day over the replications.
  func estimates() -> DailyEstimates {
    let estimates = blocks.flatMap { places in
      zip(places, columns(places)).map { place, values in
        var summary = summaries.isEmpty ? EstimateRecord() : summaries[place]
        for value in values { summary.add(value) }
        return summary.estimate
      }
    }
    return DailyEstimates(days: days, metrics: metrics, estimates: estimates)
  }

  private mutating func summariseLatest() {
    if summaries.isEmpty {
      summaries = Array(repeating: EstimateRecord(), count: metrics.count * days)
    }
    for places in blocks {
      for (place, values) in zip(places, columns(places)) {
        for value in values { summaries[place].add(value) }
      }
    }
    summarisedCount += latest.count
    latest = []
  }

  /// Places of values beside each other in one cache line of 64 bytes, gathered together because
  /// replications lie far apart.
  private var blocks: [Range<Int>] {
    let all = 0..<metrics.count * days
    return stride(from: 0, to: all.upperBound, by: Self.blockWidth).map { start in
      all.clamped(to: start..<start + Self.blockWidth)
    }
  }

  private static let blockWidth = 16

  private func columns(_ places: Range<Int>) -> [[Float]] {
    var columns = places.map { _ in [Float]() }
    for index in columns.indices { columns[index].reserveCapacity(latest.count) }
    for values in latest {
      for (index, place) in places.enumerated() { columns[index].append(values[place]) }
    }
    return columns
  }
}
