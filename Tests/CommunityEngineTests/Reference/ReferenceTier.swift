import CommunityModel

/// Which tier a bond reaches, and what tiers give.
enum ReferenceTier {
  /// The place of the last tier whose bond is reached; `nil` below the first.
  static func reached(by bond: Float, in tiers: [Tier]) -> Int? {
    tiers.lastIndex { Float($0.bond) <= bond }
  }

  /// Hours of help that so many engaged members of each tier give on the next day.
  static func help(of counts: [Int], in tiers: [Tier]) -> Double {
    zip(counts, tiers).reduce(0) { $0 + Double($1.0) * $1.1.helpHoursPerWeek / 7 }
  }
}
