/// A law that a few positive or free numbers determine.
package protocol ParametricLaw: Sendable {
  /// The law of parameters in the order of its fits.
  ///
  /// - Precondition: there are as many as the law has, within the ranges of its fits.
  init(parameters: [Double])
}

/// A law fitted to a history, with what is known of its errors.
package struct FittedLaw<Law: ParametricLaw>: Sendable {
  /// At the estimates.
  package let law: Law
  package let fit: MaximumLikelihoodFit

  init(_ fit: MaximumLikelihoodFit) {
    self.fit = fit
    law = Law(parameters: fit.estimates)
  }

  /// Laws that the data leave possible; see `MaximumLikelihoodFit.draws`.
  package func draws(count: Int, using generator: inout some RandomNumberGenerator) -> [Law] {
    fit.draws(count: count, using: &generator).map { Law(parameters: $0) }
  }
}
