import RealModule

/// What one customer spent.
package struct CustomerSpend: Sendable, Equatable {
  /// How many purchases.
  package let purchaseCount: Int
  /// Mean amount of one, in money.
  package let average: Double

  package init(purchaseCount: Int, average: Double) {
    self.purchaseCount = purchaseCount
    self.average = average
  }
}

extension GammaGamma {
  /// The law under which the customers' mean amounts are most likely.
  ///
  /// - Throws: `impossibleValue` if a count or an amount is not positive or not finite, `nothingObserved`
  ///   without customers, `noFiniteLikelihood`.
  package static func fit(
    _ customers: [CustomerSpend]
  ) throws(FittingError) -> FittedLaw<GammaGamma> {
    for (place, customer) in customers.enumerated() {
      guard customer.purchaseCount > 0, customer.average > 0, customer.average.isFinite else {
        throw .impossibleValue(place: place)
      }
    }
    guard !customers.isEmpty else { throw .nothingObserved }
    let mean = customers.reduce(0) { $0 + $1.average / Double(customers.count) }
    guard (1e-200...1e200).contains(mean) else { throw .noFiniteLikelihood }
    let shapes = 1e-3...1e5
    let likelihood = LogLikelihood(
      parameters: [
        .init("p", .logarithm, in: shapes), .init("q", .logarithm, in: shapes),
        .init("v", .logarithm, in: mean * 1e-6...mean * 1e8),
      ],
      value: { values in
        let law = GammaGamma(parameters: values)
        // In units of the mean, so that no power overflows.
        return customers.reduce(0) { $0 + law.logDensity(of: $1, unit: mean) }
      })
    return FittedLaw(
      try likelihood.maximum(
        from: [(1, 2), (6, 4), (20, 4)].map { [$0.0, $0.1, mean * ($0.1 - 1) / $0.0] }))
  }

  /// The logarithm of the density of a customer's mean amount, per `unit` of money.
  private func logDensity(of customer: CustomerSpend, unit: Double) -> Double {
    let count = Double(customer.purchaseCount)
    let shape = p * count
    let amount = customer.average / unit
    let scale = v / unit
    let total = count * amount
    return risingFactorialLog(q, steps: shape) - .logGamma(shape) - .log(amount)
      - q * .log(onePlus: total / scale) - shape * .log(onePlus: scale / total) - .log(unit)
  }
}
