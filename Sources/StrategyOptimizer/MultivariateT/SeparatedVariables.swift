import DenseLinearAlgebra
import Foundation
import OutputAnalysis

/// A rectangle of correlated normal numbers as nested ranges of independent ones.
///
/// The variables are taken in the order that leaves the least probability to the later ones, which
/// lowers the variance of the sampling, while the correlation is factored. A variable that is a
/// combination of earlier ones only narrows the range of the last of them that it depends on, so
/// singular correlations need nothing added to their diagonal. (`CholeskyFactorization` can neither
/// order by probability nor stop at the rank, so the factor is built here.)
///
/// Citation: A. Genz (1992), "Numerical computation of multivariate normal probabilities", Journal of
/// Computational and Graphical Statistics 1, doi:10.1080/10618600.1992.10477010; A. Genz, K. S. Kwong
/// (2000), "Numerical evaluation of singular multivariate normal distributions", Journal of
/// Statistical Computation and Simulation 68, doi:10.1080/00949650008812053.
struct SeparatedVariables {
  /// How many independent normal numbers are behind the variables.
  private(set) var rank = 0

  /// The variables whose range is bounded at each independent number, with their coefficients up to
  /// it; the last one is not 0.
  private var constraints: [[Constraint]] = []

  /// Variables that are always 0.
  private var constants: [Int] = []

  private struct Constraint {
    let variable: Int
    let coefficients: [Double]
  }

  /// Variances and coefficients below this are rounding.
  private static let negligible = 1e-9

  init(correlation: Matrix, lower: [Double], upper: [Double]) {
    let count = correlation.rowCount
    var order = Array(0..<count)
    var rows = Array(repeating: [Double](), count: count)
    var remaining = correlation.diagonal
    var typical: [Double] = []
    while rank < count {
      let next = Self.leastLikely(
        order[rank...], rows: rows, remaining: remaining, typical: typical,
        lower: lower, upper: upper)
      guard let next else { break }
      order.swapAt(rank, next)
      let pivot = order[rank]
      let scale = remaining[pivot].squareRoot()
      typical.append(
        Self.meanWithin(
          pivot, given: rows[pivot], scale: scale, typical: typical, lower: lower, upper: upper))
      for variable in order[(rank + 1)...] {
        let projection = zip(rows[variable], rows[pivot]).reduce(0) { $0 + $1.0 * $1.1 }
        let coefficient = (correlation[variable, pivot] - projection) / scale
        rows[variable].append(coefficient)
        remaining[variable] -= coefficient * coefficient
      }
      rows[pivot].append(scale)
      rank += 1
    }
    constraints = Array(repeating: [], count: rank)
    for variable in order {
      var row = rows[variable]
      while let last = row.last, last.magnitude < Self.negligible { row.removeLast() }
      if row.isEmpty {
        constants.append(variable)
      } else {
        constraints[row.count - 1].append(Constraint(variable: variable, coefficients: row))
      }
    }
  }

  /// The index in the order of the variable with the least probability, nil if all are determined.
  private static func leastLikely(
    _ candidates: ArraySlice<Int>, rows: [[Double]], remaining: [Double], typical: [Double],
    lower: [Double], upper: [Double]
  ) -> Int? {
    var least: (index: Int, chance: Double)?
    for index in candidates.indices {
      let variable = candidates[index]
      guard remaining[variable] > negligible else { continue }
      let scale = remaining[variable].squareRoot()
      let center = zip(rows[variable], typical).reduce(0) { $0 + $1.0 * $1.1 }
      let chance =
        NormalDistribution.cumulative((upper[variable] - center) / scale)
        - NormalDistribution.cumulative((lower[variable] - center) / scale)
      if least.map({ chance < $0.chance }) ?? true { least = (index, chance) }
    }
    return least?.index
  }

  /// The mean of an independent number within its range, earlier ones at theirs.
  private static func meanWithin(
    _ variable: Int, given row: [Double], scale: Double, typical: [Double], lower: [Double],
    upper: [Double]
  ) -> Double {
    let center = zip(row, typical).reduce(0) { $0 + $1.0 * $1.1 }
    let from = (lower[variable] - center) / scale
    let to = (upper[variable] - center) / scale
    let chance = NormalDistribution.cumulative(to) - NormalDistribution.cumulative(from)
    guard chance > 1e-12 else { return min(max(0, from), to) }
    return (density(from) - density(to)) / chance
  }

  private static func density(_ x: Double) -> Double {
    exp(-x * x / 2) / (2 * Double.pi).squareRoot()
  }

  /// The probability of the rectangle along one path: the product of the nested ranges' chances.
  ///
  /// - Parameters:
  ///   - lower: Lower ends, of all variables in their given order.
  ///   - upper: Upper ends.
  ///   - scale: What both ends are multiplied with.
  ///   - uniforms: Uniform numbers, of which the first `rank - 1` are used.
  ///   - independent: Room for `rank` numbers.
  /// - Returns: A chance whose average over the uniform numbers is that of the rectangle.
  func chance(
    lower: [Double], upper: [Double], scale: Double, uniforms: ArraySlice<Double>,
    independent: inout [Double]
  ) -> Double {
    for variable in constants where lower[variable] > 0 || upper[variable] < 0 { return 0 }
    var product = 1.0
    for step in 0..<rank {
      var from = -Double.infinity
      var to = Double.infinity
      for constraint in constraints[step] {
        var center = 0.0
        for earlier in 0..<step {
          center += constraint.coefficients[earlier] * independent[earlier]
        }
        let coefficient = constraint.coefficients[step]
        let one = (lower[constraint.variable] * scale - center) / coefficient
        let other = (upper[constraint.variable] * scale - center) / coefficient
        from = max(from, min(one, other))
        to = min(to, max(one, other))
      }
      guard from < to else { return 0 }
      // In the upper tail chances are computed mirrored, where they keep their digits.
      let isMirrored = from > 0
      let start = NormalDistribution.cumulative(isMirrored ? -to : from)
      let width = NormalDistribution.cumulative(isMirrored ? -from : to) - start
      product *= width
      guard product > 0 else { return 0 }
      if step + 1 < rank {
        let position = start + uniforms[uniforms.startIndex + step] * width
        let number = NormalDistribution.quantile(min(max(position, 1e-300), 1 - 0x1p-53))
        independent[step] = isMirrored ? -number : number
      }
    }
    return product
  }
}
