import RealModule

/// What is thought of a surrogate's hyperparameters before anything is observed: normal laws of their
/// logarithms, for outcomes of variance 1 and designs in the unit cube.
///
/// Lengthscales grow with the square root of the number of coordinates, so that a function of many
/// coordinates is not thought to be more crooked than one of few. Their peak is near that of the citation,
/// whose densities are of the parameters themselves; they are narrower, because few noisy evaluations would
/// else often be explained by noise alone.
///
/// Citation: C. Hvarfner, E. O. Hellsten, L. Nardi (2024), "Vanilla Bayesian optimization performs great
/// in high dimensions", ICML, arXiv:2402.02229.
struct HyperparameterPrior {
  let lengthscale: NormalLaw
  let categoryScale = NormalLaw(mean: 0, variance: 1)
  let weight = NormalLaw(mean: 0, variance: 1)
  let noise = NormalLaw(mean: -5, variance: 1)

  /// - Parameter coordinateCount: coordinates of the designs.
  init(coordinateCount: Int) {
    lengthscale = NormalLaw(
      mean: .log(Self.typicalLengthscale * Double(coordinateCount).squareRoot()), variance: 0.5)
  }

  /// Of a function of one coordinate.
  private static let typicalLengthscale = 0.17
}

extension NormalLaw {
  /// The logarithm of the density, up to a constant, and its derivative.
  func logDensity(_ value: Double) -> (value: Double, slope: Double) {
    let offset = value - mean
    return (-0.5 * offset * offset / variance, -offset / variance)
  }
}
