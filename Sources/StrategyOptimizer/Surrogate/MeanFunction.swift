import DenseLinearAlgebra

/// What is expected of a design before anything is observed.
package indirect enum MeanFunction: Sendable {
  /// The same of every design.
  case constant(Double)
  /// What a cheaper model says, on a scale of its own: `offset + slope · cheap`.
  case cheap(GaussianProcess, slope: Double, offset: Double)

  /// The mean at a design.
  package func value(at design: Features) -> Double {
    switch self {
    case .constant(let value): value
    case .cheap(let process, let slope, let offset): offset + slope * process.mean(at: design)
    }
  }

  /// Its derivatives by the numbers of the design.
  func slopes(at design: Features) -> [Double] {
    switch self {
    case .constant: design.numbers.map { _ in 0 }
    case .cheap(let process, let slope, _): process.meanSlopes(at: design).map { slope * $0 }
    }
  }
}

extension GaussianProcess {
  /// The mean of the function's value at a design.
  func mean(at design: Features) -> Double {
    let column = covariance.covariances(designs, [design]).elements
    var sum = mean.value(at: design)
    for place in weights.indices { sum += weights[place] * column[place] }
    return sum
  }

  /// The derivatives of the mean by the numbers of the design.
  func meanSlopes(at design: Features) -> [Double] {
    let slopes = covariance.slopes(of: design, with: designs)
    var sums = mean.slopes(at: design)
    for (weight, row) in zip(weights, slopes) {
      for number in sums.indices { sums[number] += weight * row[number] }
    }
    return sums
  }
}
