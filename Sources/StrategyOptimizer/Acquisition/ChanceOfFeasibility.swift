import DenseLinearAlgebra
import OutputAnalysis
import RealModule

/// The logarithm of the chance that a constraint is met: that the true value of an outcome is at least a
/// bar.
struct ChanceOfFeasibility: Acquisition {
  let process: GaussianProcess
  /// In standard units.
  let bar: Double

  func values(at designs: [Features]) throws(LinearAlgebraError) -> [Double] {
    let means = try process.means(at: designs)
    let whitened = try process.factor.whiten(
      process.covariance.covariances(process.designs, designs))
    return designs.indices.map { place in
      let variance = whitened.column(place).reduce(process.covariance.variance) { $0 - $1 * $1 }
      return Self.logChance((means[place] - bar) / Self.deviation(variance, of: process))
    }
  }

  func valueAndSlopes(at design: Features) throws(LinearAlgebraError) -> (
    value: Double, slopes: [Double]
  ) {
    let law = try process.posterior(at: design)
    let deviation = Self.deviation(law.variance, of: process)
    let score = (law.mean - bar) / deviation
    let value = Self.logChance(score)
    let steepness = Double.exp(ImprovementLaw.logDensity(score) - value)
    let cross = process.covariance.covariances(process.designs, [design]).elements
    let solved = try process.factor.solve(cross)
    let slopes = process.covariance.slopes(of: design, with: process.designs)
    let meanSlopes = process.meanSlopes(at: design)
    return (
      value,
      design.numbers.indices.map { number in
        var varianceSlope = 0.0
        for place in solved.indices { varianceSlope -= 2 * slopes[place][number] * solved[place] }
        return steepness * (meanSlopes[number] - score * varianceSlope / (2 * deviation))
          / deviation
      }
    )
  }

  /// Below a millionth of what is possible a deviation is rounding.
  private static func deviation(_ variance: Double, of process: GaussianProcess) -> Double {
    max(variance, 1e-12 * process.covariance.variance).squareRoot()
  }

  /// `log Φ(z)`.
  private static func logChance(_ z: Double) -> Double {
    guard z < -30 else { return .log(NormalDistribution.cumulative(z)) }
    return ImprovementLaw.logDensity(z) - .log(-z)
  }
}
