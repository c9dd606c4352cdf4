package import CommunityModel
import OutputAnalysis

/// How much work and memory a forecast or a comparison asks for at most.
package struct ForecastSize: Sendable, Equatable {
  /// Strategies.
  package let strategies: Int
  /// Replications of each strategy at most.
  package let replications: Int
  /// Days of each replication.
  package let days: Int
  /// Metrics of which every day is summarised.
  private let metrics: Int
  /// Figures of which every replication's value is kept.
  private let figures: Int

  /// The most that a scenario may take.
  package init(of scenario: Scenario) {
    strategies = scenario.strategies.count
    replications = scenario.replications.maximum
    days = scenario.horizonDays
    metrics = scenario.observedMetrics.count
    figures = scenario.keptFigures.count
  }

  /// The most that comparing the strategies of a scenario may take.
  package init(ofComparing scenario: Scenario) {
    strategies = scenario.strategies.count
    replications = scenario.comparison.maximumReplications
    days = scenario.horizonDays
    metrics = scenario.comparedDailyMetrics.count
    figures = scenario.keptFigures.count
  }

  /// Bytes of what is kept of the replications.
  package var keptBytes: Int { bytes(ofReplications: replications) }

  /// The most bytes that are kept of the replications of a forecast: 4 GiB.
  package static let keptBytesLimit = 4 << 30

  /// - Throws: `ForecastError.tooMuchToKeep` if what is kept would not fit in the limit.
  package func requireWithinLimit() throws(ForecastError) {
    guard keptBytes > Self.keptBytesLimit else { return }
    throw .tooMuchToKeep(
      bytes: keptBytes, limit: Self.keptBytesLimit, replicationLimit: replicationLimit)
  }

  /// The most replications whose bytes fit in the limit.
  private var replicationLimit: Int {
    var (fitting, tooMany) = (0, replications)
    while tooMany - fitting > 1 {
      let middle = (fitting + tooMany) / 2
      if bytes(ofReplications: middle) <= Self.keptBytesLimit {
        fitting = middle
      } else {
        tooMany = middle
      }
    }
    return fitting
  }

  /// Daily values are all kept while they are few; once they are summarised, the first of them and the
  /// summaries are held at the same time for a moment.
  private func bytes(ofReplications count: Int) -> Int {
    let values = days * metrics
    let block = min(count, SketchLimits.blockLength(after: 0)) * DailyRecord.bytesPerValue
    let summary = count > SketchLimits.exactCapacity ? SketchLimits.settledBytes : 0
    return strategies
      * (values * (block + summary) + count * figures * MemoryLayout<Double>.size)
  }
}
