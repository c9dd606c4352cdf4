import CommunityModel
import OutputAnalysis
import RealModule

/// The mechanism of posting alone, at the size of the published communities.
enum ParticipationMechanism {
  /// At the spread that gives the published top 1 %, with so few posts that nobody's chance nears 1.
  static let published = Task { try await shares(spread: 2.416, post: -10) }
  /// At the same spread, with about as many posts a person as published.
  static let busy = Task { try await shares(spread: 2.416, post: -7) }
  /// At the smallest spread that other published communities suggest.
  static let narrow = Task { try await shares(spread: 1.2, post: -10) }

  /// What a quarter who are posters with lognormal rates write, if each writes as much as their rate:
  /// the top fraction f of lognormal rates holds Φ(σ − Φ⁻¹(1 − f)) of the sum.
  static let lognormal = {
    let top = { (part: Double) in
      NormalDistribution.cumulative(2.416 - NormalDistribution.quantile(1 - part / 0.25))
    }
    return ParticipationShares(top1: top(0.01), top10: top(0.1), silent: 0.75)
  }()

  /// What the top 1 % write if rates follow a gamma law: the negative binomial with the published
  /// mean and share of silent people.
  static var top1OfGammaRates: Double {
    let mean = 578_349.0 / 63_990
    var (low, high) = (1e-4, 5.0)
    for _ in 0..<100 {
      let middle = (low + high) / 2
      let silent = Double.pow(1 + mean / middle, -middle)
      if silent > 0.75 { low = middle } else { high = middle }
    }
    let shape = low
    var chances = [Double.pow(1 + mean / shape, -shape)]
    for count in 1..<20_000 {
      let before = Double(count - 1)
      chances.append(chances[count - 1] * (before + shape) / (before + 1) * mean / (mean + shape))
    }
    var (people, posts) = (0.0, 0.0)
    for count in chances.indices.reversed() where people < 0.01 {
      let share = min(chances[count], 0.01 - people)
      people += share
      posts += share * Double(count)
    }
    return posts / mean
  }

  /// Means of three replications of 63,990 people, a quarter of them posters, who visit every day.
  private static func shares(spread: Double, post: Double) async throws -> ParticipationShares {
    var reader = IsolatedPlan.persona("never posts")
    var poster = reader
    reader.lapsePerDay = IsolatedPlan.immediately
    poster.visit = IsolatedPlan.certain
    poster.name = "posts"
    poster.spread = 1
    poster.post = post
    poster.statedPostSpread = spread
    var plan = IsolatedPlan.plan(reader, poster)
    plan.seedMembers = [47_993, 15_997]
    return ParticipationShares(
      try await outcomes(of: plan, horizonDays: 3_660, replications: 3, seed: 41))
  }
}
