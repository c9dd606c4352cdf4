/// A member whose invitation was accepted.
struct Inviter: Sendable {
  let persona: Int
  let person: UInt32
  let group: Int
  let background: Background
  let joinedDay: Int

  /// Where the inviter came from: place in `CommunityPlan.sources`.
  var source: Int { Int(background.source) }
}

/// Whom accepted invitations reach.
///
/// Of an accepted invitation a share `homophily` stays within the inviter's persona; the rest is
/// spread over all personas in proportion to their pools. Invitations made for a reward reach the
/// personas of the campaign's mix instead.
struct InvitationRoutes: Sendable {
  private(set) var homophily: Double
  let poolShare: [Double]
  private(set) var rewardMix: [Double]
  /// Share of the invitations that was made for a reward.
  var rewardDriven = 0.0

  init(homophily: Double, pools: [Int], rewardMix: [Double]) {
    self.homophily = homophily
    self.rewardMix = rewardMix
    let total = pools.reduce(0, +)
    poolShare = pools.map { total > 0 ? Double($0) / Double(total) : 0 }
  }

  /// Goes on as another phase has it.
  mutating func follow(homophily: Double, rewardMix: [Double]) {
    self.homophily = homophily
    self.rewardMix = rewardMix
  }

  /// Those that reach a persona, of so many of its own and so many of all.
  func routed(to persona: Int, own: Double, all: Double) -> Double {
    let ordinary = homophily * own + (1 - homophily) * all * poolShare[persona]
    return ordinary * (1 - rewardDriven) + rewardsRouted(to: persona, all: all)
  }

  /// Those of them that were made for a reward.
  func rewardsRouted(to persona: Int, all: Double) -> Double {
    rewardDriven * all * rewardMix[persona]
  }
}

/// Yesterday's accepted invitations and whom they reach.
struct Invitations: Sendable {
  private(set) var inviters: [Inviter] = []
  private var ownCount: [Int]
  private var firstOfPersona: [Int]
  private var routes: InvitationRoutes

  init(homophily: Double, pools: [Int], rewardMix: [Double]) {
    routes = InvitationRoutes(homophily: homophily, pools: pools, rewardMix: rewardMix)
    ownCount = pools.map { _ in 0 }
    firstOfPersona = ownCount
  }

  /// Goes on as another phase has it.
  mutating func follow(homophily: Double, rewardMix: [Double]) {
    routes.follow(homophily: homophily, rewardMix: rewardMix)
  }

  /// Takes over the day's inviters, in whatever order they were found, and leaves none of them.
  mutating func replace(with found: inout [Inviter], rewardDriven: Double) {
    routes.rewardDriven = rewardDriven
    swap(&inviters, &found)
    found.removeAll(keepingCapacity: true)
    inviters.sort { ($0.persona, $0.person) < ($1.persona, $1.person) }
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
    routes.routed(to: persona, own: Double(ownCount[persona]), all: Double(inviters.count))
  }

  /// An invitation that brought someone.
  struct Invitation {
    /// The place among `inviters`.
    let place: Int
    var isRewardDriven = false
  }

  /// The invitation that brought someone of a persona, in proportion to what each inviter has routed
  /// there.
  ///
  /// - Parameters:
  ///   - persona: whom the invitation brought.
  ///   - uniform: a uniform number that chooses.
  /// - Returns: the invitation, or `nil` if nobody invited.
  func invitation(of persona: Int, uniform: Double) -> Invitation? {
    guard !inviters.isEmpty else { return nil }
    let count = Double(inviters.count)
    let ordinary = 1 - routes.rewardDriven
    let spread = (1 - routes.homophily) * routes.poolShare[persona] * ordinary
    let own = Double(ownCount[persona]) * routes.homophily * ordinary
    let rewarded = routes.rewardDriven * routes.rewardMix[persona]
    let target = uniform * (own + count * spread + count * rewarded)
    if target < own {
      let place = min(Int(target / (routes.homophily * ordinary)), ownCount[persona] - 1)
      return Invitation(place: firstOfPersona[persona] + place)
    }
    if target < own + count * spread || rewarded == 0 {
      guard spread > 0 else { return nil }
      return Invitation(place: min(Int((target - own) / spread), inviters.count - 1))
    }
    let place = min(Int((target - (own + count * spread)) / rewarded), inviters.count - 1)
    return Invitation(place: place, isRewardDriven: true)
  }
}
