@testable import CommunityEngine
import CommunityModel

/// What was sold, and what that left.
extension ReferenceMeasures {
  func sales(_ metric: SummaryMetric, _ budget: ReferenceBudget) -> Double {
    let joined = Double(people.count)
    let buyers = Double(people.count(where: \.hasBought))
    let last = days.count - 1
    return switch metric {
    case .revenue: revenue(budget, through: last)
    case .profit: revenue(budget, through: last) - cost(budget, through: last)
    case .orders: Double(offers().reduce(0) { $0 + $1.orders })
    case .refunds: Double(offers().reduce(0) { $0 + $1.refunds })
    case .buyers: buyers
    case .buyerShare: buyers / joined
    case .repeatOrderShare: repeatOrderShare()
    case .lifetimeValue: lifetimeValue()
    case .acquisitionCost: acquisitionCost(budget)
    case .valuePerCost:
      acquisitionCost(budget) == 0 ? .nan : lifetimeValue() / acquisitionCost(budget)
    case .paybackDay: payback(budget).map(Double.init) ?? .nan
    case .paidBack: isPaidBack(budget)
    default: .nan
    }
  }

  /// Money earned from day 0 through a day.
  func revenue(_ budget: ReferenceBudget, through day: Int) -> Double {
    budget.incomes(through: day).reduce(0, +)
  }

  /// Money spent from day 0 through a day.
  func cost(_ budget: ReferenceBudget, through day: Int) -> Double {
    budget.costs(through: day).reduce(0, +)
  }

  /// What came of each offer.
  func offers() -> [OfferCounts] {
    plan.offers.indices.map { place in
      days.reduce(into: OfferCounts()) { counts, day in
        counts.seen += day.offers[place].seen
        counts.interested += day.offers[place].interested
        counts.trusting += day.offers[place].trusting
        counts.wanting += day.offers[place].wanting
        counts.orders += day.offers[place].orders
        counts.refunds += day.offers[place].refunds
        counts.buyers += day.offers[place].buyers
      }
    }
  }

  /// What people of each source and persona bought.
  func values() -> [ValueCounts] {
    guard !plan.offers.isEmpty else { return [] }
    return plan.sources.indices.flatMap { source in
      plan.personas.indices.map { persona in
        value(of: people.filter { $0.source == source && $0.persona == persona })
      }
    }
  }

  private func value(of people: [ReferenceMember]) -> ValueCounts {
    let purchases = people.flatMap(\.purchases)
    var value = ValueCounts()
    value.joins = people.count
    value.buyers = people.count(where: \.hasBought)
    value.orders = purchases.count
    value.refunds = purchases.count { !$0.isKept }
    value.revenue = purchases.reduce(0) { $0 + $1.revenue }
    value.margin = purchases.reduce(0) { $0 + $1.margin }
    return value
  }

  private func repeatOrderShare() -> Double {
    let counts = offers()
    let kept = counts.reduce(0) { $0 + $1.orders - $1.refunds }
    let first = counts.reduce(0) { $0 + $1.buyers }
    return Double(kept - first) / Double(kept)
  }

  private func lifetimeValue() -> Double {
    values().reduce(0) { $0 + $1.margin } / Double(people.count)
  }

  private func acquisitionCost(_ budget: ReferenceBudget) -> Double {
    plan.sources.indices.reduce(0) {
      $0 + budget.cost(ofSource: $1, through: days.count - 1)
    } / Double(people.count)
  }

  /// What orders of some people left, from day 0 through each day.
  func margins(of people: [ReferenceMember]) -> [Double] {
    let purchases = people.flatMap(\.purchases)
    return days.indices.map { day in
      purchases.filter { $0.day <= day }.reduce(0) { $0 + $1.margin }
    }
  }

  private func isPaidBack(_ budget: ReferenceBudget) -> Double {
    guard cost(budget, through: days.count - 1) > 0 else { return .nan }
    return payback(budget) == nil ? 0 : 1
  }

  private func payback(_ budget: ReferenceBudget) -> Int? {
    payback(
      earned: days.indices.map { revenue(budget, through: $0) },
      spent: days.indices.map { cost(budget, through: $0) })
  }

  /// The first day from which on, to the end, what was earned so far covers what was spent so far; none
  /// before anything is spent.
  func payback(earned: [Double], spent: [Double]) -> Int? {
    let isCovered = zip(earned, spent).map { $0 >= $1 && $1 > 0 }
    let last = isCovered.lastIndex(of: false) ?? -1
    return last + 1 < isCovered.count ? last + 1 : nil
  }
}
