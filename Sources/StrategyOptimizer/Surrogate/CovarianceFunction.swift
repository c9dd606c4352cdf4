package import DenseLinearAlgebra
import RealModule

/// How strongly the outcomes of two designs hang together.
///
/// `k = sum · (numeric + categorical) + product · numeric · categorical`, where the numeric correlation
/// falls with the distance in lengthscales (automatic relevance determination) and the categorical one
/// is `exp(−mean(differs / scale))`. Without categories, or without numbers, `k = product · correlation`.
///
/// Citation: B. Ru et al. (2020), "Bayesian optimisation over multiple continuous and categorical
/// inputs", ICML, arXiv:1906.08878, in BoTorch's form.
package struct CovarianceFunction: Sendable, Equatable {
  /// How the numeric correlation falls with distance.
  package var radial: RadialFunction
  /// For each number of the features, the place of its lengthscale.
  package var lengthscalePlaces: [Int]
  /// In the units of the features, positive.
  package var lengthscales: [Double]
  /// One for each category, positive.
  package var categoryScales: [Double]
  /// The weight of the sum; 0 without categories or without numbers.
  package var sumWeight: Double
  /// The weight of the product.
  package var productWeight: Double

  /// Makes a covariance function.
  package init(
    _ radial: RadialFunction, lengthscalePlaces: [Int], lengthscales: [Double],
    categoryScales: [Double] = [], sumWeight: Double = 0, productWeight: Double
  ) {
    self.radial = radial
    self.lengthscalePlaces = lengthscalePlaces
    self.lengthscales = lengthscales
    self.categoryScales = categoryScales
    self.sumWeight = sumWeight
    self.productWeight = productWeight
  }

  /// The variance of the outcome of any design.
  package var variance: Double { 2 * sumWeight + productWeight }

  /// The covariances of designs with others: a row for each of the first, a column for each of the second.
  package func covariances(_ rows: [Features], _ columns: [Features]) -> Matrix {
    let scaledRows = rows.map(scaled)
    let scaledColumns = columns.map(scaled)
    var elements: [Double] = []
    elements.reserveCapacity(rows.count * columns.count)
    for column in columns.indices {
      for row in rows.indices {
        elements.append(
          value(
            squaredDistance: Self.squaredDistance(scaledRows[row], scaledColumns[column]),
            categorical: categoricalCorrelation(rows[row], columns[column])))
      }
    }
    return Matrix(rowCount: rows.count, columnCount: columns.count, columnMajor: elements)
  }

  /// The covariances of designs with each other, symmetric to the last bit.
  package func covariances(_ designs: [Features]) -> Matrix {
    let scaledDesigns = designs.map(scaled)
    var elements = [Double](repeating: 0, count: designs.count * designs.count)
    for column in designs.indices {
      for row in column..<designs.count {
        let covariance = value(
          squaredDistance: Self.squaredDistance(scaledDesigns[row], scaledDesigns[column]),
          categorical: categoricalCorrelation(designs[row], designs[column]))
        elements[row + column * designs.count] = covariance
        elements[column + row * designs.count] = covariance
      }
    }
    return Matrix(rowCount: designs.count, columnCount: designs.count, columnMajor: elements)
  }

  /// The derivatives of a design's covariances with others by its numbers: a row for each of the others, a
  /// column for each number.
  func slopes(of design: Features, with others: [Features]) -> [[Double]] {
    let here = scaled(design)
    return others.map { other in
      let there = scaled(other)
      let factor =
        radial.slope(Self.squaredDistance(here, there))
        * (sumWeight + productWeight * categoricalCorrelation(design, other))
      return here.indices.map { number in
        2 * factor * (here[number] - there[number]) / lengthscales[lengthscalePlaces[number]]
      }
    }
  }

  func value(squaredDistance: Double, categorical: Double) -> Double {
    let numeric = radial.value(squaredDistance)
    return sumWeight * (numeric + categorical) + productWeight * numeric * categorical
  }

  /// The numbers in lengthscales.
  func scaled(_ design: Features) -> [Double] {
    zip(design.numbers, lengthscalePlaces).map { $0 / lengthscales[$1] }
  }

  func categoricalCorrelation(_ first: Features, _ second: Features) -> Double {
    guard !categoryScales.isEmpty else { return 1 }
    var sum = 0.0
    for place in categoryScales.indices where first.categories[place] != second.categories[place] {
      sum += 1 / categoryScales[place]
    }
    return .exp(-sum / Double(categoryScales.count))
  }

  static func squaredDistance(_ first: [Double], _ second: [Double]) -> Double {
    var sum = 0.0
    for place in first.indices {
      let difference = first[place] - second[place]
      sum += difference * difference
    }
    return sum
  }
}
