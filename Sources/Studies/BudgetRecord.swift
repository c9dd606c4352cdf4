import CommunityModel
import StudyResults

/// Money or hours by item, over the replications of one strategy.
struct BudgetRecord {
  private let items: [BudgetItem]
  private let unit: BudgetResult.Unit
  private var amounts: [EstimateRecord<Double>]

  /// A record without replications.
  init(_ items: [BudgetItem], unit: BudgetResult.Unit) {
    self.items = items
    self.unit = unit
    amounts = items.map { _ in EstimateRecord() }
  }

  /// Takes in one replication, in the order of the items.
  mutating func add(_ totals: [Double]) {
    for (item, amount) in totals.enumerated() { amounts[item].add(amount) }
  }

  /// What the replications say.
  func results() -> [BudgetResult] {
    let estimates = amounts.map(\.estimate)
    let total = estimates.reduce(0) { $0 + $1.mean }
    return zip(items, estimates).map { item, estimate in
      BudgetResult(item: item, unit: unit, amount: estimate, share: estimate.mean / total)
    }
  }
}
