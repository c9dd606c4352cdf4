import DenseLinearAlgebra

/// The few directions in which rows of numbers differ most from each other.
///
/// Each number is taken in deviations from its mean and in units of its standard deviation; numbers that
/// never differ have no part.
struct PrincipalComponents {
  private let means: [Double]
  private let deviations: [Double]
  /// For each component, the weight of each number.
  private let directions: [[Double]]

  /// - Parameters:
  ///   - rows: at least two, equally long.
  ///   - share: of the variance, which the components must have together.
  ///   - limit: how many components there may be.
  /// - Throws: `LinearAlgebraError` if a number is not finite.
  init(
    of rows: [[Double]], share: Double, limit: Int
  ) throws(LinearAlgebraError) {
    let count = Double(rows.count)
    let width = rows[0].count
    let means = (0..<width).map { place in rows.reduce(0) { $0 + $1[place] } / count }
    let deviations = (0..<width).map { place in
      (rows.reduce(0) { $0 + ($1[place] - means[place]) * ($1[place] - means[place]) }
        / (count - 1)).squareRoot()
    }
    self.means = means
    self.deviations = deviations
    let standard = Matrix(
      rows: rows.map { Self.standardised($0, means: means, deviations: deviations) })
    let decomposition = try SymmetricEigendecomposition(
      of: standard.gramMatrix(of: .columns))
    let total = decomposition.values.reduce(0) { $0 + max($1, 0) }
    var directions: [[Double]] = []
    var explained = 0.0
    for place in decomposition.values.indices.reversed()
    where directions.count < limit && explained < share * total {
      explained += max(decomposition.values[place], 0)
      directions.append(decomposition.vectors.column(place))
    }
    self.directions = directions
  }

  /// Components there are; 0 if no number differs.
  var count: Int { directions.count }

  /// A row's place on every component.
  func scores(of row: [Double]) -> [Double] {
    let standard = Self.standardised(row, means: means, deviations: deviations)
    return directions.map { zip($0, standard).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  private static func standardised(
    _ row: [Double], means: [Double], deviations: [Double]
  ) -> [Double] {
    row.indices.map { place in
      deviations[place] > 0 ? (row[place] - means[place]) / deviations[place] : 0
    }
  }
}
