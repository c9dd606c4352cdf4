import RealModule

/// What customers spend: amounts of one customer are gamma with shape `p`, and the customers' scales are
/// inverse gamma with shape `q` and scale `v`.
///
/// Citation: P. S. Fader, B. G. S. Hardie (2013), "The Gamma-Gamma Model of Monetary Value",
/// brucehardie.com/notes/025; P. S. Fader, B. G. S. Hardie, K. L. Lee (2005), "RFM and CLV", Journal of
/// Marketing Research 42, doi:10.1509/jmkr.2005.42.4.415.
package struct GammaGamma: ParametricLaw, Equatable {
  /// Positive.
  package let p: Double
  /// Positive.
  package let q: Double
  /// Positive, in money.
  package let v: Double

  /// - Precondition: all are positive and finite.
  package init(p: Double, q: Double, v: Double) {
    precondition(
      [p, q, v].allSatisfy { $0 > 0 && $0.isFinite }, "the parameters of a gamma law are positive")
    self.p = p
    self.q = q
    self.v = v
  }

  package init(parameters: [Double]) {
    self.init(p: parameters[0], q: parameters[1], v: parameters[2])
  }

  /// Mean amount of a purchase over all customers, `p v/(q − 1)`; `nil` if `q` is not above 1, where the mean
  /// is infinite.
  package var meanAmount: Double? { q > 1 ? p * v / (q - 1) : nil }

  /// Mean amount to expect of one customer, given what was seen.
  ///
  /// - Parameters:
  ///   - purchaseCount: how many amounts were seen, not negative.
  ///   - average: their mean.
  /// - Returns: `nil` if it is infinite.
  package func meanAmount(purchaseCount: Int, average: Double) -> Double? {
    let shape = p * Double(max(purchaseCount, 0))
    guard shape + q > 1 else { return nil }
    return p * (v + Double(max(purchaseCount, 0)) * average) / (shape + q - 1)
  }
}
