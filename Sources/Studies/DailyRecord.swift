import CommunityModel
import StudyResults

/// The daily values of every replication of one strategy, kept for their quantiles.
struct DailyRecord {
  private var replications: [[Float]] = []

  /// Bytes that one value takes.
  static let bytesPerValue = MemoryLayout<Float>.size

  /// Takes in the next replication: metric by metric, each day by day.
  mutating func add(_ values: [Float]) {
    replications.append(values)
  }

  /// Summarises every metric on every day over the replications.
  func estimates(days: Int) -> DailyEstimates {
    let places = 0..<Metric.allCases.count * days
    let blocks = stride(from: 0, to: places.upperBound, by: Self.blockWidth)
    let estimates = blocks.flatMap { start in
      columns(places.clamped(to: start..<start + Self.blockWidth)).map { Estimate(of: $0) }
    }
    return DailyEstimates(days: days, estimates: estimates)
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
