/// A member whose invitation was accepted.
struct Inviter: Sendable {
  let persona: Int
  let person: UInt32
  let group: Int
  /// Where the inviter came from: place in `CommunityPlan.sources`.
  let source: Int
}

/// Yesterday's accepted invitations and whom they reach.
///
/// Of an accepted invitation a share `homophily` stays within the inviter's persona; the rest is
/// spread over all personas in proportion to their pools.
struct Invitations: Sendable {
  private var inviters: [Inviter] = []
  private var ownCount: [Int]
  private var firstOfPersona: [Int]
  private let homophily: Double
  private let poolShare: [Double]

  init(homophily: Double, pools: [Int]) {
    self.homophily = homophily
    let total = pools.reduce(0, +)
    poolShare = pools.map { total > 0 ? Double($0) / Double(total) : 0 }
    ownCount = pools.map { _ in 0 }
    firstOfPersona = ownCount
  }

  /// Takes over the day's inviters, in whatever order they were found.
  mutating func replace(with found: [Inviter]) {
    inviters = found.sorted { ($0.persona, $0.person) < ($1.persona, $1.person) }
    for persona in ownCount.indices {
      ownCount[persona] = 0
    }
    for inviter in inviters {
      ownCount[inviter.persona] += 1
    }
    var first = 0
    for persona in ownCount.indices {
      firstOfPersona[persona] = first
      first += ownCount[persona]
    }
  }

  /// Accepted invitations routed to a persona, as an expected number.
  func routed(to persona: Int) -> Double {
    homophily * Double(ownCount[persona])
      + (1 - homophily) * Double(inviters.count) * poolShare[persona]
  }

  /// The inviter of someone of a persona, in proportion to what each inviter has routed there.
  ///
  /// - Parameters:
  ///   - persona: whom the invitation brought.
  ///   - uniform: a uniform number that chooses.
  /// - Returns: the inviter, or `nil` if nobody invited.
  func inviter(of persona: Int, uniform: Double) -> Inviter? {
    guard !inviters.isEmpty else { return nil }
    let spread = (1 - homophily) * poolShare[persona]
    let own = Double(ownCount[persona]) * homophily
    let target = uniform * (own + Double(inviters.count) * spread)
    if target < own {
      let place = min(Int(target / homophily), ownCount[persona] - 1)
      return inviters[firstOfPersona[persona] + place]
    }
    guard spread > 0 else { return nil }
    return inviters[min(Int((target - own) / spread), inviters.count - 1)]
  }
}
