import CommunityModel

/// The figures of the whole run.
extension ReferenceMeasures {
  func value(of metric: SummaryMetric, _ budget: ReferenceBudget) -> Double {
    let joined = Double(people.count)
    return switch metric {
    case .joined: joined
    case .membersEnd: Double(people.count(where: \.isPresent))
    case .silentShare: Double(people.count { $0.messages == 0 }) / joined
    case .top1PercentShare: topShare(0.01)
    case .top10PercentShare: topShare(0.1)
    case .gini: gini()
    case .retentionDay1: retention(1)
    case .retentionDay7: retention(7)
    case .retentionDay30: retention(30)
    case .kFactor: Double(people.count { $0.source == plan.channels.count }) / joined
    case .stickiness: stickiness(on: days.count - 1)
    case .turnedAway: total(\.turnedAway)
    case .participations: total(\.participations)
    case .hours: budget.hours().reduce(0, +)
    case .cost: cost(budget, through: days.count - 1)
    case .costPerJoin: joined > 0 ? cost(budget, through: days.count - 1) / joined : .nan
    case .costPerRetained: costPerRetained(budget)
    case .treeSize: trees.meanSize
    case .treeDepth: trees.depth
    case .largeTreeShare: trees.largeTreeShare
    case .deepInvitedShare: trees.deepShare
    case .invitationCycleDays: trees.cycleDays
    case .rewardedJoins: total(\.rewardedJoins)
    case .serviceLevel: days.reduce(0) { $0 + $1.serviceLevel } / Double(days.count)
    case .firstPostAnswerShare: total(\.firstPostsAnswered) / total(\.firstPosts)
    case .prizes: Double(days.reduce(0) { $0 + $1.prizes.reduce(0, +) })
    case .pointsLiability: pointsLiability(on: days.count - 1)
    case .violationRate: total(\.violations) / total(\.messages)
    case .sanctions: total(\.sanctions)
    case .wrongfulSanctions: total(\.wrongfulSanctions)
    case .removals: total(\.removals)
    case .revenue, .profit, .orders, .refunds, .buyers, .buyerShare, .repeatOrderShare,
      .lifetimeValue, .acquisitionCost, .valuePerCost, .paybackDay, .paidBack:
      sales(metric, budget)
    case .migrated: total(\.migrated)
    }
  }

  private var trees: ReferenceTrees { ReferenceTrees(people, horizonDays: days.count) }

  private func total(_ count: KeyPath<ReferenceDay, Int>) -> Double {
    Double(days.reduce(0) { $0 + $1[keyPath: count] })
  }

  private func costPerRetained(_ budget: ReferenceBudget) -> Double {
    let retained = people.count {
      $0.joinedDay + 30 < days.count && $0.visited(on: $0.joinedDay + 30)
    }
    return retained > 0 ? cost(budget, through: days.count - 1) / Double(retained) : .nan
  }

  private func topShare(_ fraction: Double) -> Double {
    guard !people.isEmpty else { return .nan }
    let totals = people.map(\.messages).sorted(by: >)
    let sum = totals.reduce(0, +)
    let first = max(1, Int(fraction * Double(totals.count)))
    return sum > 0 ? Double(totals.prefix(first).reduce(0, +)) / Double(sum) : 0
  }

  /// Mean absolute difference of all pairs ÷ twice the mean.
  private func gini() -> Double {
    guard !people.isEmpty else { return .nan }
    let totals = people.map(\.messages)
    let sum = totals.reduce(0, +)
    var differences = 0
    for left in totals.indices {
      for right in 0..<left {
        differences += abs(totals[left] - totals[right])
      }
    }
    return sum > 0 ? Double(differences) / (Double(totals.count) * Double(sum)) : 0
  }

  private func retention(_ tenure: Int) -> Double {
    let eligible = people.filter { $0.joinedDay + tenure < days.count }
    let visitors = eligible.count { $0.visited(on: $0.joinedDay + tenure) }
    return Double(visitors) / Double(eligible.count)
  }
}
