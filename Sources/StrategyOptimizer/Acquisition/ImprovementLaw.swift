import OutputAnalysis
import RealModule

/// How much a standard normal number is expected to exceed a bar: `h(z) = φ(z) + z Φ(z)`, with `−z` the bar.
///
/// The expected improvement of a value of mean `m` and deviation `s` over an incumbent `b` is
/// `s · h((m − b)/s)`.
package enum ImprovementLaw {
  /// `log h(z)`, to about 1e-13 relative for any `z`.
  ///
  /// Citation: S. Ament et al. (2023), "Unexpected improvements to expected improvement for Bayesian
  /// optimization", NeurIPS, arXiv:2310.20708.
  package static func logarithm(_ z: Double) -> Double {
    if z > -1 {
      return .log(density(z) + z * NormalDistribution.cumulative(z))
    }
    let tail = -z
    if tail < seriesStart {
      let ratio = NormalDistribution.cumulative(z) / density(z)
      return logDensity(z) + .log(1 - tail * ratio)
    }
    // 1 − t Q(t)/φ(t) as its asymptotic series in 1/t².
    let square = tail * tail
    var (term, sum) = (1.0, 1.0)
    for order in 1...8 {
      term *= -Double(2 * order + 1) / square
      sum += term
    }
    return logDensity(z) - 2 * .log(tail) + .log(sum)
  }

  /// The derivative of `log h(z)`: `Φ(z)/h(z)`.
  package static func slope(_ z: Double) -> Double {
    if z > -seriesStart {
      return NormalDistribution.cumulative(z) / .exp(logarithm(z))
    }
    // Both as their asymptotic series in 1/t².
    let square = 1 / (z * z)
    return -z * (1 - square * (1 - square * (3 - square * 15)))
      / (1 - square * (3 - square * (15 - square * 105)))
  }

  /// Where the series is exact to 1e-13 and the direct form still is to 1e-11.
  private static let seriesStart = 25.0

  static func logDensity(_ z: Double) -> Double { -0.5 * z * z - 0.5 * .log(2 * .pi) }
  static func density(_ z: Double) -> Double { .exp(logDensity(z)) }
}
