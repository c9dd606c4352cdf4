import CommunityModel
import PortableMath

/// What one day brings to the members at the nodes of a block, and what follows from what they do.
struct NodeDay {
  let terms: DayTerms
  let strain: StrainTerms
  let bond: BondTerms
  let settlement: DaySettlement
  /// Share that has muted the group.
  let mutedShare: Float
  /// Share of those who would write that may.
  let allowedToWrite: Float
  /// Days since each cohort joined that is followed; `nil` where nobody stands for one.
  private let cohortTenures: [Int?]

  /// - Parameters:
  ///   - terms: what the persona lives by today.
  ///   - settlement: what the end of the day does.
  ///   - allowedToWrite: share that is not muted by a moderator.
  ///   - cohortTenures: days since each cohort joined that is followed.
  init(
    _ terms: DayTerms, _ settlement: DaySettlement, allowedToWrite: Float,
    cohortTenures: [Int?]
  ) {
    self.cohortTenures = cohortTenures
    self.terms = terms
    self.settlement = settlement
    self.allowedToWrite = allowedToWrite
    strain = terms.strain
    bond = terms.bond
    mutedShare = terms.muting.map { normalShare(below: $0.mutedBelow) } ?? 0
  }

  /// Visit logit that those lose who have muted the group.
  var mutedLoss: Float { terms.muting?.visitLoss ?? 0 }

  /// Whether taking part changes anybody.
  var hasGains: Bool {
    terms.occurrences.contains {
      $0.terms.hasTakers && ($0.terms.satisfactionGain > 0 || $0.terms.bondGain > 0)
    }
  }

  /// Writes what the day is like at each node.
  func write(to work: inout NodeScratch, _ grid: NodeGrid, _ engaged: NodeMoments) {
    let usual = terms.feel.visit.usual
    for node in 0..<grid.count {
      work.surprise[node] = usual.surprise
      work.overload[node] = usual.overload
      work.leaning[node] = 0
      work.encouragement[node] = 0
      work.growth[node] =
        bond.firstGrowth + work.written[node] * (bond.growth - bond.firstGrowth)
    }
    if terms.feel.hasDigest {
      let quiet = terms.feel.visit.quiet
      for node in 0..<grid.count {
        let share = 1 - work.written[node]
        work.surprise[node] += share * (quiet.surprise - usual.surprise)
        work.overload[node] += share * (quiet.overload - usual.overload)
      }
    }
    if let levers = terms.levers { write(levers, to: &work, grid, engaged) }
    for occurrence in terms.occurrences where occurrence.terms.hasTakers {
      write(occurrence, to: &work, grid)
    }
  }

  /// What tells members apart.
  private func write(
    _ levers: LeverDay, to work: inout NodeScratch, _ grid: NodeGrid, _ engaged: NodeMoments
  ) {
    engaged.means(of: NodeMoments.Column.lift, into: &work.lift)
    engaged.means(of: NodeMoments.Column.shift, into: &work.shift)
    let levels = levers.feel.levels
    for node in 0..<grid.count {
      if levers.tiers != nil {
        work.tiers[node] = tierShares(levers.feel.bonds, meanBond: work.means.bond[node])
      }
      let tiers = work.tiers[node]
      let written = work.written[node]
      var (surprise, overload, perMatch) = (Float(0), Float(0), Float(0))
      for (place, level) in levels.enumerated() where tiers[place] > 0 {
        let (usual, quiet) = (level.visit.usual, level.visit.quiet)
        surprise +=
          tiers[place] * (quiet.surprise + written * (usual.surprise - quiet.surprise))
        overload +=
          tiers[place] * (quiet.overload + written * (usual.overload - quiet.overload))
        perMatch += tiers[place] * level.perMatch
      }
      work.surprise[node] = surprise + work.shift[node] * perMatch
      work.overload[node] = overload
      if let boosts = levers.tiers {
        let muted = mutedShare
        for tier in 0..<3 {
          work.leaning[node] +=
            tiers[tier + 1] * ((1 - muted) * boosts.boosts[tier] + muted * boosts.mutedBoosts[tier])
        }
      }
      if let gains = levers.gains {
        work.encouragement[node] = gains.lift * work.lift[node] + gains.welcome * (1 - written)
      }
    }
    guard let points = levers.points, points.progressEffect > 0 else { return }
    let effect = points.progressEffect * settlement.responsiveShare / Float(points.prices.count)
    for node in 0..<grid.count where engaged[NodeMoments.Column.members, node] > 0 {
      let held =
        engaged[NodeMoments.Column.points, node] / engaged[NodeMoments.Column.members, node]
      for case .some(let price) in points.prices {
        work.leaning[node] += effect * min(1, held * price.inverse)
      }
    }
  }

  /// What an activity adds at each node; a streak is the longer the more somebody visits.
  private func write(_ occurrence: OccurrenceDay, to work: inout NodeScratch, _ grid: NodeGrid) {
    let days = Float(min(occurrence.day, 7))
    let meant = shareMeant(by: occurrence, grid)
    for node in 0..<grid.count {
      let takers = occurrence.terms.participation * meant[node / grid.perClass]
      work.pleasure[node] += takers * occurrence.terms.satisfactionGain
      work.closeness[node] += takers * occurrence.terms.bondGain
      guard occurrence.terms.hasStreaks, days > 0 else { continue }
      let visits = work.means.habit[node]
      let streak = visits >= 0.999 ? days : visits * (1 - power(visits, days)) / (1 - visits)
      let missing = 1 - streak / 7
      work.leaning[node] += takers * occurrence.terms.streakBoost * (1 - missing * missing)
    }
  }

  /// Share of the members of each class of tenure and of each cohort who are new enough to take part.
  func shareMeant(by occurrence: OccurrenceDay, _ grid: NodeGrid) -> [Float] {
    let limit = occurrence.terms.tenureLimit
    guard limit < .max else {
      return Array(repeating: 1, count: grid.classCount + grid.cohortCount)
    }
    return grid.shareOfNewcomers(upTo: limit)
      + cohortTenures.map { tenure in tenure.map { $0 <= limit ? 1 : 0 } ?? 0 }
  }
}

/// x to a whole, small power.
func power(_ x: Float, _ exponent: Float) -> Float {
  var (product, left) = (Float(1), exponent)
  while left > 0.5 {
    product *= x
    left -= 1
  }
  return product
}

extension NodeDay {
  /// Shares of a node's members below all tiers and in each of them.
  ///
  /// Bonds are taken to be normal around their mean, with the variance that B += g · posted · (1 − B) −
  /// d · B settles at where posting keeps it at that mean: posts come with probability q = d B / (g (1 − B)),
  /// and E B² = q (2 a g B + g²) / (1 − q a² − (1 − q)(1 − d)²) with a = 1 − g − d.
  func tierShares(_ bonds: SIMD4<Float>, meanBond: Float) -> SIMD4<Float> {
    let (growth, decay) = (bond.growth, bond.decay)
    let none = SIMD4<Float>(1, 0, 0, 0)
    guard bonds[0] < .infinity, meanBond > 1e-6, growth > 0, decay > 0 else { return none }
    let mean = min(meanBond, growth / (growth + decay) - 1e-4)
    let posting = decay * mean / (growth * (1 - mean))
    let kept = 1 - growth - decay
    let square =
      posting * (2 * kept * growth * mean + growth * growth)
      / (1 - posting * kept * kept - (1 - posting) * (1 - decay) * (1 - decay))
    let spread = packedSquareRoot(max(square - mean * mean, 1e-6))
    var reaching = none
    for tier in 0..<3 where bonds[tier] < .infinity {
      reaching[tier + 1] = normalShare(below: (meanBond - bonds[tier]) / spread)
    }
    return reaching - SIMD4(reaching[1], reaching[2], reaching[3], 0)
  }
}

/// The share of a standard normal below a value, in single precision, the same bits on every processor.
///
/// logistic(1.5976 z + 0.07056 z³), absolute error below 2·10⁻⁴. Citation: S. Bowling, M. Khasawneh,
/// S. Kaewkuekool and B. Cho, "A logistic approximation to the cumulative normal distribution", Journal of
/// Industrial Engineering and Management 2 (2009) 114–127.
func normalShare(below z: Float) -> Float {
  let bounded = min(max(z, -8), 8)
  return 1 / (1 + exponential(-bounded * (1.5976 + 0.070_56 * bounded * bounded)))
}
