/// What people of one source and persona bought, and what it cost to win them.
///
/// Ratios are taken in each replication, then averaged over those that have somebody to divide by.
public struct ValueResult: Sendable, Equatable {
  /// The source's name; `nil` for all together.
  public var source: String?
  /// The persona's name; `nil` for all together.
  public var persona: String?
  /// People who joined.
  public var joins: MeanEstimate
  /// Those of them who bought something and kept it.
  public var buyers: MeanEstimate
  /// Orders taken.
  public var orders: MeanEstimate
  /// Money their orders earned.
  public var revenue: MeanEstimate
  /// That money less what goods and refunds cost.
  public var margin: MeanEstimate
  /// The margin ÷ people who joined, within the horizon.
  public var lifetimeValue: MeanEstimate
  /// Money spent on their sources ÷ people who joined; a source's cost is spread evenly over its people.
  public var acquisitionCost: MeanEstimate
  /// The first ÷ the second, where people cost anything.
  public var valuePerCost: MeanEstimate
  /// The first day from which on, to the end, the margin covers the cost, where there is one; only told of
  /// single sources that cost anything, for all personas.
  public var paybackDay: MeanEstimate
  /// Share of the replications in which there is one, told of the same.
  public var paidBack: MeanEstimate

  /// Makes a row.
  public init(
    source: String?, persona: String?, joins: MeanEstimate, buyers: MeanEstimate,
    orders: MeanEstimate, revenue: MeanEstimate, margin: MeanEstimate,
    lifetimeValue: MeanEstimate, acquisitionCost: MeanEstimate, valuePerCost: MeanEstimate,
    paybackDay: MeanEstimate, paidBack: MeanEstimate
  ) {
    self.source = source
    self.persona = persona
    self.joins = joins
    self.buyers = buyers
    self.orders = orders
    self.revenue = revenue
    self.margin = margin
    self.lifetimeValue = lifetimeValue
    self.acquisitionCost = acquisitionCost
    self.valuePerCost = valuePerCost
    self.paybackDay = paybackDay
    self.paidBack = paidBack
  }
}
