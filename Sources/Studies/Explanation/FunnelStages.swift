import CommunityEngine
import CommunityModel
import StudyResults

/// A measure taken apart along the funnel that ends in it.
///
/// A product of a number of people and of ratios, with amounts that are added: the difference of two such
/// measures is shared out by Shapley's value over the factors, exactly, plus the differences of the
/// amounts.
struct FunnelStages {
  private let factors: [StageEffect.Stage]
  private let amounts: [StageEffect.Stage]
  private let day: Int
  /// Members and money are those of the whole run, and not of a day's series: members before its leavers
  /// went, and money rounded.
  private let isOfWholeRun: Bool

  /// `nil` for a measure that is no end of a funnel.
  init?(_ figure: Figure, days: Int) {
    if case .summary = figure { isOfWholeRun = true } else { isOfWholeRun = false }
    switch figure {
    case .summary(.membersEnd): (factors, amounts, day) = ([.joined, .stayed], [], days - 1)
    case .daily(.members, let day): (factors, amounts, self.day) = ([.joined, .stayed], [], day)
    case .daily(.engaged, let day):
      (factors, amounts, self.day) = ([.joined, .stayed, .active], [], day)
    case .daily(.visitors, let day):
      (factors, amounts, self.day) = ([.joined, .stayed, .active, .visited], [], day)
    // What advertising earned is known of whole runs only.
    case .summary(.profit), .daily(.profit, days - 1):
      (factors, amounts, day) = (Self.buying, [.advertising, .cost], days - 1)
    default: return nil
    }
  }

  private static let buying: [StageEffect.Stage] = [.joined, .came, .bought, .spent]

  /// The stages, in their order.
  var stages: [StageEffect.Stage] { factors + amounts }

  /// What each stage adds to the measure of one future less that of another.
  func effects(from other: Future, to better: Future) -> [Double] {
    let before = factors.map { value(of: $0, in: other) }
    let after = factors.map { value(of: $0, in: better) }
    let shares = ShapleyValues(playerCount: factors.count, seed: 0).values { changed in
      factors.indices.reduce(1) { $0 * (changed.contains($1) ? after[$1] : before[$1]) }
    }
    return shares + amounts.map { value(of: $0, in: better) - value(of: $0, in: other) }
  }

  private func value(of stage: StageEffect.Stage, in future: Future) -> Double {
    let outcome = future.outcome
    let sum = { (metric: Metric) in
      outcome.series(of: metric).prefix(day + 1).reduce(0) { $0 + Double($1) }
    }
    let last = { (metric: Metric) in
      let series = outcome.series(of: metric)
      return Double(series[series.startIndex + day])
    }
    // Nothing of nothing is nothing: the product is the measure all the same.
    let ratio = { (part: Double, whole: Double) in whole == 0 ? 0 : part / whole }
    let (revenue, profit) =
      isOfWholeRun
      ? (outcome.value(of: .summary(.revenue)), outcome.value(of: .summary(.profit)))
      : (last(.revenue), last(.profit))
    let orders = sum(.orders)
    let sales = orders == 0 ? 0 : revenue - future.advertising
    let members = isOfWholeRun ? outcome.value(of: .summary(.membersEnd)) : last(.members)
    switch stage {
    case .joined: return sum(.joins)
    case .stayed: return ratio(members, sum(.joins))
    case .active: return ratio(last(.engaged), members)
    case .visited: return ratio(last(.visitors), last(.engaged))
    case .came: return ratio(sum(.visitors), sum(.joins))
    case .bought: return ratio(orders, sum(.visitors))
    case .spent: return ratio(sales, orders)
    case .advertising: return revenue - sales
    case .cost: return -(revenue - profit)
    }
  }
}

/// One future of a plan.
struct Future {
  let plan: CommunityPlan
  let outcome: ReplicationOutcome

  /// Money earned by advertising.
  var advertising: Double {
    zip(plan.incomeItems, outcome.incomes).reduce(0) {
      $1.0.line == .advertising ? $0 + $1.1 : $0
    }
  }
}
