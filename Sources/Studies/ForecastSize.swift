package import CommunityModel

/// How much work and memory a forecast or a comparison asks for at most.
package struct ForecastSize: Sendable, Equatable {
  /// Strategies.
  package let strategies: Int
  /// Replications of each strategy at most.
  package let replications: Int
  /// Days of each replication.
  package let days: Int
  /// Metrics kept.
  private let metrics: Int

  /// The most that a scenario may take.
  package init(of scenario: Scenario) {
    strategies = scenario.strategies.count
    replications = scenario.replications.maximum
    days = scenario.horizonDays
    metrics = scenario.observedMetrics.count
  }

  /// The most that comparing the strategies of a scenario may take.
  package init(ofComparing scenario: Scenario) {
    strategies = scenario.strategies.count
    replications = scenario.comparison.maximumReplications
    days = scenario.horizonDays
    metrics = scenario.comparedDailyMetrics.count
  }

  /// Bytes of the daily values kept for quantiles.
  package var keptBytes: Int {
    strategies * replications * bytesPerReplication
  }

  /// The most bytes of daily values that a forecast keeps: 4 GiB.
  package static let keptBytesLimit = 4 << 30

  /// - Throws: `ForecastError.tooMuchToKeep` if the daily values would not fit in the limit.
  package func requireWithinLimit() throws(ForecastError) {
    guard keptBytes > Self.keptBytesLimit else { return }
    throw .tooMuchToKeep(
      bytes: keptBytes, limit: Self.keptBytesLimit,
      replicationLimit: Self.keptBytesLimit / (strategies * bytesPerReplication))
  }

  private var bytesPerReplication: Int {
    days * metrics * DailyRecord.bytesPerValue
  }
}
