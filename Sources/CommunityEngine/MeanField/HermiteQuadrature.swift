/// Points and weights that stand for a standard normal: Gauss–Hermite quadrature in the probabilists' form.
///
/// Citation: M. Abramowitz and I. Stegun, "Handbook of Mathematical Functions" (1964), table 25.10, with
/// points times √2 and weights divided by √π.
struct HermiteQuadrature: Sendable {
  let points: [Float]
  /// Sum 1.
  let weights: [Float]

  /// The mean alone, for what does not spread.
  static let one = HermiteQuadrature(points: [0], weights: [1])
  /// Exact for polynomials to the third degree.
  static let two = HermiteQuadrature(points: [-1, 1], weights: [0.5, 0.5])
  /// To the seventh degree.
  static let four = HermiteQuadrature(
    points: [-2.334_414_2, -0.741_963_78, 0.741_963_78, 2.334_414_2],
    weights: [0.045_875_855, 0.454_124_15, 0.454_124_15, 0.045_875_855])
}
