import CommunityEngine
import CommunityModel

/// A figure of a brand's season that something published can be put beside.
enum SalesFigure {
  /// Those interested ÷ those who saw the hero set.
  case interest
  /// Orders ÷ members on days of a sale.
  case dailyBuyers
  /// Orders ÷ members who are not lapsed on days of a sale.
  case dailyBuyersOfEngaged
  /// Orders ÷ groups on days of a sale.
  case ordersPerGroup
  /// People who bought and kept something ÷ all who joined.
  case firstConversion
  /// People who joined by the channel ÷ those it reached.
  case exposureToNew
  case acquisitionCost
  case valuePerCost

  /// The figure of one future.
  func value(in outcome: ReplicationOutcome) -> Double {
    switch self {
    case .interest:
      return Double(outcome.offers[1].interested) / Double(outcome.offers[1].seen)
    case .dailyBuyers: return orders(per: .members, in: outcome)
    case .dailyBuyersOfEngaged: return orders(per: .engaged, in: outcome)
    case .ordersPerGroup: return orders(per: .groups, in: outcome)
    case .firstConversion: return outcome.value(of: .buyerShare)
    case .exposureToNew: return Double(outcome.sources[0].joins) / outcome.sources[0].reached
    case .acquisitionCost: return outcome.value(of: .acquisitionCost)
    case .valuePerCost: return outcome.value(of: .valuePerCost)
    }
  }

  private func orders(per metric: Metric, in outcome: ReplicationOutcome) -> Double {
    let sum = { (metric: Metric) in
      BrandSeason.saleDays.reduce(0) { $0 + outcome.value(of: metric, on: $1) }
    }
    return sum(.orders) / sum(metric)
  }

  /// Whether it is told in per cent.
  var isShare: Bool {
    switch self {
    case .ordersPerGroup, .acquisitionCost, .valuePerCost: false
    default: true
    }
  }
}
