package import DenseLinearAlgebra
import RealModule

/// How strongly the outcomes of two designs hang together.
///
/// `k = product · numeric · categorical + sum · (numeric′ + categorical′)`, where a numeric correlation
/// falls with the distance in lengthscales (automatic relevance determination) and a categorical one is
/// `exp(−mean(differs / scale))`. The two terms have scales of their own: what numbers do in every category
/// alike, and what they do differently in each, need not be equally wide.
///
/// Citation: B. Ru et al. (2020), "Bayesian optimisation over multiple continuous and categorical
/// inputs", ICML, arXiv:1906.08878, in BoTorch's form.
package struct CovarianceFunction: Sendable, Equatable {
  /// How a numeric correlation falls with distance.
  package var radial: RadialFunction
  /// For each number of the features, the place of its lengthscale.
  package var lengthscalePlaces: [Int]
  /// The product of the two correlations; one that has nothing to compare is 1.
  package var product: Scales
  /// The sum of the two; `nil` without categories or without numbers.
  package var sum: Scales?

  /// The scales of one term.
  package struct Scales: Sendable, Equatable {
    /// Of the term, a variance.
    package var weight: Double
    /// In the units of the features, positive.
    package var lengthscales: [Double]
    /// One for each category, positive.
    package var categoryScales: [Double]

    /// Makes scales.
    package init(weight: Double, lengthscales: [Double], categoryScales: [Double] = []) {
      self.weight = weight
      self.lengthscales = lengthscales
      self.categoryScales = categoryScales
    }
  }

  /// Makes a covariance function.
  package init(
    _ radial: RadialFunction, lengthscalePlaces: [Int], product: Scales, sum: Scales? = nil
  ) {
    self.radial = radial
    self.lengthscalePlaces = lengthscalePlaces
    self.product = product
    self.sum = sum
  }

  /// The variance of the outcome of any design.
  package var variance: Double { product.weight + 2 * (sum?.weight ?? 0) }

  /// The covariances of designs with others: a row for each of the first, a column for each of the second.
  package func covariances(_ rows: [Features], _ columns: [Features]) -> Matrix {
    covariances(scaled(rows), columns)
  }

  /// Likewise of designs that were scaled for this function before.
  func covariances(_ rows: [ScaledDesigns], _ columns: [Features]) -> Matrix {
    let terms = zip(rows, scaled(columns)).map { Correlations($0, $1) }
    let rowCount = rows[0].count
    return Matrix(
      rowCount: rowCount, columnCount: columns.count,
      columnMajor: covariances(terms, 0..<rowCount * columns.count))
  }

  /// The covariances of designs with each other, symmetric to the last bit.
  package func covariances(_ designs: [Features]) -> Matrix { covariances(scaled(designs)) }

  /// Likewise of designs that were scaled for this function before.
  func covariances(_ designs: [ScaledDesigns]) -> Matrix {
    let terms = designs.map { Correlations($0, $0) }
    let count = designs[0].count
    var elements = [Double](repeating: 0, count: count * count)
    for column in 0..<count {
      let below = column * (count + 1)..<(column + 1) * count
      for (place, covariance) in zip(below, covariances(terms, below)) {
        elements[place] = covariance
        elements[column + (place - column * count) * count] = covariance
      }
    }
    return Matrix(rowCount: count, columnCount: count, columnMajor: elements)
  }

  /// The derivatives of a design's covariances with others by its numbers: a row for each of the others, a
  /// column for each number.
  func slopes(of design: Features, with others: [Features]) -> [[Double]] {
    var slopes = others.map { _ in design.numbers.map { _ in 0.0 } }
    for (term, (here, there)) in zip(scaled([design]), scaled(others)).enumerated() {
      let scales = term == 0 ? product : sum ?? product
      let distances = here.squaredDistances(to: there)
      let categorical = term == 0 ? here.categoricalCorrelations(with: there) : []
      for place in others.indices {
        let weight = scales.weight * (term == 0 ? categorical[place] : 1)
        let factor = 2 * weight * radial.slope(distances[place])
        for (number, lengthscale) in lengthscalePlaces.enumerated() {
          let difference = here.difference(0, there, place, in: number)
          slopes[place][number] += factor * difference / scales.lengthscales[lengthscale]
        }
      }
    }
    return slopes
  }

  /// Designs as each term sees them, the product first.
  func scaled(_ designs: [Features]) -> [ScaledDesigns] {
    ([product] + (sum.map { [$0] } ?? [])).map {
      ScaledDesigns(designs, $0, lengthscalePlaces: lengthscalePlaces)
    }
  }

  /// How alike designs are to others in one term.
  struct Correlations {
    let squaredDistances: [Double]
    let categorical: [Double]

    init(_ rows: ScaledDesigns, _ columns: ScaledDesigns) {
      squaredDistances = rows.squaredDistances(to: columns)
      categorical = rows.categoricalCorrelations(with: columns)
    }
  }

  /// The covariances of some pairs of designs.
  private func covariances(_ terms: [Correlations], _ pairs: Range<Int>) -> [Double] {
    let (distances, categorical) = (terms[0].squaredDistances, terms[0].categorical)
    var covariances = pairs.map { product.weight * radial.value(distances[$0]) * categorical[$0] }
    if let sum {
      let (distances, categorical) = (terms[1].squaredDistances, terms[1].categorical)
      for (place, pair) in pairs.enumerated() {
        covariances[place] += sum.weight * (radial.value(distances[pair]) + categorical[pair])
      }
    }
    return covariances
  }
}
