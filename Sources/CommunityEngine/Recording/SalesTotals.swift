import ReplicationOutcomes

/// What was ordered in a whole replication, and what it is worth beside what people cost.
struct SalesTotals {
  let orders: Int
  let refunds: Int
  let buyers: Int
  /// Share of the orders kept whose buyer had kept the same before; not a number if none was kept.
  let repeatOrderShare: Double
  /// What offers left, for each who joined; not a number if nobody did.
  let lifetimeValue: Double
  /// What sources cost, for each who joined; likewise.
  let acquisitionCost: Double

  /// The one by the other; not a number where people cost nothing.
  var valuePerCost: Double {
    acquisitionCost > 0 ? lifetimeValue / acquisitionCost : .nan
  }

  init(_ sales: SalesBook, _ sources: [SourceCounts], joined: Int) {
    orders = sales.offers.reduce(0) { $0 + $1.orders }
    refunds = sales.offers.reduce(0) { $0 + $1.refunds }
    buyers = sales.values.reduce(0) { $0 + $1.buyers }
    let kept = orders - refunds
    let firstTime = sales.offers.reduce(0) { $0 + $1.buyers }
    repeatOrderShare = Double(kept - firstTime) / Double(kept)
    lifetimeValue = sales.margins.reduce(0, +) / Double(joined)
    acquisitionCost = sources.reduce(0) { $0 + $1.cost } / Double(joined)
  }
}
