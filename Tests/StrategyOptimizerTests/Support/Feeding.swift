import StrategyOptimizer

extension SelectionProcedure {
  /// Feeds replications until the decision or the limit.
  mutating func run(limit: Int = 100_000, _ row: (Int) -> [Double]) {
    while decision == nil && replications < limit {
      let values = row(replications)
      add(survivors.map { values[$0] })
    }
  }
}
