import CommunityModel

/// Members told apart by their bond.
struct TierTerms: Sendable {
  /// The bond from which on a member belongs to each tier; infinite for tiers that there are not.
  let bonds: SIMD4<Float>
  /// How many there are.
  let count: Int
  /// Visit logit of belonging to each.
  let visitBoosts: [Double]
  /// Hours a week that each of its members gives.
  private let helpPerWeek: [Double]

  init(_ tiers: [Tier]) {
    precondition(tiers.count <= Tier.limit, "a plan has at most three tiers")
    precondition(
      zip(tiers, tiers.dropFirst()).allSatisfy { $0.bond < $1.bond }, "tiers ascend by bond")
    count = tiers.count
    var bonds = SIMD4<Float>(repeating: .infinity)
    for (place, tier) in tiers.enumerated() { bonds[place] = Float(tier.bond) }
    self.bonds = bonds
    visitBoosts = tiers.map(\.visitBoost)
    helpPerWeek = tiers.map(\.helpHoursPerWeek)
  }

  /// Hours that so many members of each tier give on a day.
  func help(_ members: SIMD4<Double>) -> Double {
    helpPerWeek.indices.reduce(0) { $0 + members[$1] * helpPerWeek[$1] / 7 }
  }
}

/// Engaged members of each tier.
struct TierCounts: Sendable {
  /// Members whose bond reaches each tier, those of higher tiers included.
  private var reaching = SIMD4<UInt32>.zero

  /// Members that belong to a tier.
  subscript(tier: Int) -> Int { Int(reaching[tier]) - Int(reaching[tier + 1]) }

  /// Members that belong to each tier; the last place is spare.
  var members: SIMD4<Double> { SIMD4(Double(self[0]), Double(self[1]), Double(self[2]), 0) }

  /// Members of the highest of so many tiers; 0 if there are none.
  func ofHighest(_ count: Int) -> Int { count > 0 ? self[count - 1] : 0 }

  mutating func add(_ counts: SIMD4<UInt32>) {
    reaching &+= counts
  }

  /// Shows all counts.
  mutating func eachCount(_ visit: (inout Int) -> Void) {
    for tier in reaching.indices {
      var count = Int(reaching[tier])
      visit(&count)
      reaching[tier] = UInt32(truncatingIfNeeded: count)
    }
  }
}
