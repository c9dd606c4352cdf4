import DenseLinearAlgebra

/// The covariance of estimates from their information, with what the data leave open held fast.
struct CoordinateSpread {
  /// Zero in the rows and columns of what is held.
  private(set) var covariance: Matrix
  /// The lower triangle `L` with `covariance = L Lᵀ`.
  private(set) var root: Matrix
  /// Whether a coordinate is held: it was from the start, or the information does not determine it.
  private(set) var isHeld: [Bool]

  /// - Parameters:
  ///   - information: symmetric, one row for each coordinate.
  ///   - isHeld: coordinates that are not free.
  ///   - uncertaintyLimits: standard errors above which a coordinate counts as not determined.
  init(information: [[Double]], isHeld: [Bool], uncertaintyLimits: [Double]) {
    let count = information.count
    self.isHeld = isHeld
    covariance = .zeros(rowCount: count, columnCount: count)
    root = covariance
    holdWhatHasNoInformation(information, limits: uncertaintyLimits)
    // Each round holds at least one coordinate more or ends.
    for _ in 0...count {
      let free = self.isHeld.indices.filter { !self.isHeld[$0] }
      guard !free.isEmpty else { return }
      let scales = free.map { information[$0][$0].squareRoot() }
      let scaled = Matrix(rowCount: free.count, columnCount: free.count) {
        information[free[$0]][free[$1]] / (scales[$0] * scales[$1])
      }
      guard let eigen = try? SymmetricEigendecomposition(of: scaled) else {
        for index in free { self.isHeld[index] = true }
        return
      }
      var undetermined = Set<Int>()
      for (column, value) in eigen.values.enumerated() where value < Self.smallestEigenvalue {
        for row in free.indices where eigen.vectors[row, column].magnitude > Self.smallestShare {
          undetermined.insert(free[row])
        }
      }
      if undetermined.isEmpty {
        let inverse = Matrix(rowCount: free.count, columnCount: free.count) { row, column in
          free.indices.reduce(0) {
            $0 + eigen.vectors[row, $1] * eigen.vectors[column, $1] / eigen.values[$1]
          } / (scales[row] * scales[column])
        }
        for (place, index) in free.enumerated()
        where !(inverse[place, place].squareRoot() <= uncertaintyLimits[index]) {
          undetermined.insert(index)
        }
        if undetermined.isEmpty {
          spread(inverse, over: free)
          return
        }
      }
      for index in undetermined { self.isHeld[index] = true }
    }
  }

  /// Infinite if the coordinate is held.
  func standardError(_ index: Int) -> Double {
    isHeld[index] ? .infinity : covariance[index, index].squareRoot()
  }

  /// `vᵀ covariance v`.
  func squaredLength(of vector: [Double]) -> Double {
    vector.indices.reduce(0) { sum, row in
      vector.indices.reduce(sum) { $0 + vector[row] * covariance[row, $1] * vector[$1] }
    }
  }

  private mutating func holdWhatHasNoInformation(_ information: [[Double]], limits: [Double]) {
    for index in information.indices {
      let own = information[index][index]
      let isDetermined =
        information[index].allSatisfy(\.isFinite) && own.isNormal
        && own * limits[index] * limits[index] > 1
      if !isDetermined { isHeld[index] = true }
    }
  }

  private mutating func spread(_ inverse: Matrix, over free: [Int]) {
    guard let factor = try? CholeskyFactorization(of: inverse, jitter: .standard) else {
      for index in free { isHeld[index] = true }
      return
    }
    for (row, rowIndex) in free.enumerated() {
      for (column, columnIndex) in free.enumerated() {
        covariance[rowIndex, columnIndex] = inverse[row, column]
        root[rowIndex, columnIndex] = factor.lower[row, column]
      }
    }
  }

  /// Of the information brought to a unit diagonal: below it, rounding of the second differences decides.
  private static let smallestEigenvalue = 1e-7
  /// A coordinate with a smaller part in an undetermined direction does not count as undetermined.
  private static let smallestShare = 0.3
}
