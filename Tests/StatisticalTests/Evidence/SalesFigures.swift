import CommunityEngine
import OutputAnalysis

/// What a brand's season looks like in many futures, with the numbers as they are.
struct SalesFigures {
  let outcomes: [ReplicationOutcome]

  static let futures = 30
  static let season = Task { try await SalesFigures() }

  private init() async throws {
    outcomes = try await LeverRun.outcomes(
      of: BrandSeason.plan, replications: Self.futures, horizonDays: BrandSeason.days)
  }

  /// The moments of a figure over the futures.
  func moments(of figure: SalesFigure) -> RunningMoments {
    RunningMoments(outcomes.map(figure.value))
  }
}
