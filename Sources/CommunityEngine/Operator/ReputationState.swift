import CommunityModel
import PortableMath

/// What people say about the brand, day by day in one replication.
struct ReputationState: Sendable {
  private var terms: Reputation?
  /// Share of the way to today's satisfaction that a day makes: 1 − 2^(−1 / half_life_days).
  private var dailyShare: Double
  /// At the start of the day, 0…1; ½ while the layer is off.
  private(set) var value: Double

  init(_ reputation: Reputation?) {
    terms = reputation
    dailyShare = Self.dailyShare(of: reputation)
    value = reputation?.start ?? 0.5
  }

  /// Goes on with the coefficients of another phase.
  mutating func follow(_ reputation: Reputation?) {
    terms = reputation
    dailyShare = Self.dailyShare(of: reputation)
  }

  private static func dailyShare(of reputation: Reputation?) -> Double {
    reputation.map { 1 - halving(halfLives: 1 / $0.halfLifeDays) } ?? 0
  }

  /// Whether it moves.
  var isWatched: Bool { terms != nil }

  /// What it does to the joins of channels: ½ + R.
  var joinFactor: Double { 0.5 + value }

  /// Ends a day with the mean satisfaction of those who visited; `nil` if nobody did.
  mutating func endDay(meanSatisfaction mean: Double?) {
    guard let terms, let mean else { return }
    let said = 1 / (1 + exponential(-terms.sensitivity * mean))
    value += dailyShare * (said - value)
  }
}
