/// What is maximised: the logarithm of a likelihood, with a prior if there is one.
struct LogLikelihood {
  /// In the parameters' own units.
  let parameters: [FreeParameter]
  /// The logarithm of the likelihood of values in the parameters' own units.
  let value: ([Double]) -> Double
  /// The logarithm of the prior's density, up to a constant.
  var prior: ([Double]) -> Double = { _ in 0 }
  /// Derivatives of likelihood and prior together by the parameters in their own units; `nil` for those that
  /// are to be found by differences.
  var slopes: ([Double]) -> [Double?] = { $0.map { _ in nil } }

  /// The values at coordinates on the parameters' scales.
  func values(at place: [Double]) -> [Double] {
    zip(parameters, place).map { $0.scale.value(at: $1) }
  }

  /// Likelihood and prior at coordinates.
  func height(at place: [Double]) -> Double {
    let values = values(at: place)
    return value(values) + prior(values)
  }

  /// Derivatives by the coordinates.
  func gradient(at place: [Double]) -> [Double] {
    zip(place.indices, slopes(values(at: place))).map { index, slope in
      slope.map { $0 * parameters[index].scale.slope(at: place[index]) }
        ?? centralDifference(at: place, along: index)
    }
  }

  /// The five-point rule, whose error falls with the fourth power of the step, so that the step can be large
  /// and rounding matters little.
  private func centralDifference(at place: [Double], along index: Int) -> Double {
    func height(after steps: Double) -> Double {
      var moved = place
      moved[index] += steps * Self.step
      return self.height(at: moved)
    }
    return (8 * (height(after: 1) - height(after: -1)) - (height(after: 2) - height(after: -2)))
      / (12 * Self.step)
  }

  /// Minus the second derivatives by the coordinates, from differences of the first.
  func information(at place: [Double]) -> [[Double]] {
    let rows = place.indices.map { index in
      var (above, below) = (place, place)
      above[index] += Self.step
      below[index] -= Self.step
      return zip(gradient(at: below), gradient(at: above)).map { ($0 - $1) / (2 * Self.step) }
    }
    return rows.indices.map { row in rows.indices.map { (rows[row][$0] + rows[$0][row]) / 2 } }
  }

  /// About the fifth root of the rounding of a sum of a thousand logarithms.
  private static let step = 1e-3
}
