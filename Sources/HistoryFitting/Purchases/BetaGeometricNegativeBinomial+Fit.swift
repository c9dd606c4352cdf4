extension BetaGeometricNegativeBinomial {
  /// The law under which the customers' histories are most likely.
  ///
  /// - Throws: `nothingObserved` without customers or if no time has passed for any, `noFiniteLikelihood`.
  /// - Complexity: each likelihood costs one term for each different history.
  package static func fit(
    _ customers: [PurchaseHistory]
  ) throws(FittingError) -> FittedLaw<BetaGeometricNegativeBinomial> {
    let longest = customers.reduce(0) { max($0, $1.age) }
    guard longest > 0 else { throw .nothingObserved }
    guard (1e-200...1e200).contains(longest) else { throw .noFiniteLikelihood }
    let histories = distinct(customers)
    let shapes = 1e-4...1e4
    let likelihood = LogLikelihood(
      parameters: [
        .init("r", .logarithm, in: shapes),
        .init("alpha", .logarithm, in: longest * 1e-6...longest * 1e6),
        .init("a", .logarithm, in: shapes), .init("b", .logarithm, in: shapes),
      ],
      value: { values in
        let law = BetaGeometricNegativeBinomial(parameters: values)
        return histories.reduce(0) { $0 + $1.count * law.logLikelihood(of: $1.history) }
      })
    let scale = longest / 10
    return FittedLaw(
      try likelihood.maximum(from: [
        [0.3, scale, 0.8, 2.5], [1, scale, 1, 10], [3, scale * 10, 2, 2],
      ]))
  }

  private static func distinct(
    _ customers: [PurchaseHistory]
  ) -> [(history: PurchaseHistory, count: Double)] {
    var places: [PurchaseHistory: Int] = [:]
    var found: [(history: PurchaseHistory, count: Double)] = []
    for customer in customers {
      if let place = places[customer] {
        found[place].count += 1
      } else {
        places[customer] = found.count
        found.append((customer, 1))
      }
    }
    return found
  }
}
