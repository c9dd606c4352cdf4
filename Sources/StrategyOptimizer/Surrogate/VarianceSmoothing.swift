import DenseLinearAlgebra
import RealModule

/// Lends strength to variances that were estimated from few replications each: what is known of one design's
/// variance also tells of its neighbours'.
///
/// Citation: B. Ankenman, B. L. Nelson, J. Staum (2010), "Stochastic kriging for simulation metamodeling",
/// Operations Research 58, doi:10.1287/opre.1090.0754; M. Binois, R. B. Gramacy, M. Ludkovski (2018),
/// "Practical heteroscedastic Gaussian process modeling for large simulation experiments", Journal of
/// Computational and Graphical Statistics 27, doi:10.1080/10618600.2018.1458625.
enum VarianceSmoothing {
  /// The variances of observations of so many replications each, at least two, smoothed over their designs:
  /// what is smooth is how much one replication varies.
  ///
  /// - Throws: `LinearAlgebraError` if a number is not finite.
  static func smoothed(
    _ variances: [Double], replications: [Int], designs: [Features], layout: FeatureLayout,
    coordinateCount: Int
  ) throws(LinearAlgebraError) -> [Double] {
    let single = zip(variances, replications).map { $0 * Double($1) }
    let largest = single.reduce(0, max)
    // What never varies, or hardly, is no less certain for its neighbours.
    guard largest > 0, single.allSatisfy({ $0 > largest * Self.negligible }) else {
      return variances
    }
    // The logarithm of an estimate of n − 1 degrees of freedom is too small by 1/(n − 1), with variance
    // 2/(n − 1), for normal outcomes.
    let freedoms = replications.map { Double(max($0 - 1, 1)) }
    let logs = zip(single, freedoms).map { .log($0) + 1 / $1 }
    let scale = OutcomeScale(logs)
    let fit = SurrogateFit(
      designs: designs, values: logs.map(scale.standard), layout: layout, radial: .matern52,
      noise: ObservationNoise(variances: freedoms.map { 2 / ($0 * scale.unit * scale.unit) }),
      coordinateCount: coordinateCount, cheap: nil)
    guard let found = fit.best(from: [fit.laws.map(\.mean)]) else { return variances }
    let smooth = try found.process.means(at: designs)
    return zip(smooth, replications).map { .exp(scale.outcome($0)) / Double($1) }
  }

  private static let negligible = 1e-6
}
