public import CommunityModel

/// What one item took of the operator's money or hours in the whole run.
public struct BudgetResult: Sendable, Equatable {
  /// What is counted.
  public enum Unit: String, Sendable {
    /// Money in the scenario's currency.
    case money
    /// Hours of work.
    case hours
  }

  /// What it was spent on.
  public var item: BudgetItem
  /// What is counted.
  public var unit: Unit
  /// How much.
  public var amount: Estimate
  /// Its share of all that is counted in this unit, by means, 0…1; not a number if that is nothing.
  public var share: Double

  /// Makes a row.
  public init(item: BudgetItem, unit: Unit, amount: Estimate, share: Double) {
    self.item = item
    self.unit = unit
    self.amount = amount
    self.share = share
  }
}
