/// The triangular law of a three-point estimate: lowest, most likely and highest value.
///
/// Citation: D. Johnson (1997), "The triangular distribution as a proxy for the beta distribution in
/// risk analysis", The Statistician 46, doi:10.1111/1467-9884.00091.
package struct TriangularLaw: Sendable {
  private let lowest: Double
  private let highest: Double
  private let shareBelowMode: Double
  private let below: Double
  private let above: Double

  /// A law whose most likely value is 0.
  ///
  /// - Precondition: `lowest` ≤ 0 ≤ `highest`, and they differ.
  package init(lowest: Double, highest: Double) {
    precondition(
      lowest <= 0 && highest >= 0 && lowest < highest, "the most likely value lies between the ends"
    )
    let width = highest - lowest
    self.lowest = lowest
    self.highest = highest
    shareBelowMode = -lowest / width
    below = -lowest * width
    above = highest * width
  }

  /// The value below which a share `p` lies, 0…1.
  package func quantile(_ p: Double) -> Double {
    p < shareBelowMode
      ? lowest + (p * below).squareRoot() : highest - ((1 - p) * above).squareRoot()
  }
}
