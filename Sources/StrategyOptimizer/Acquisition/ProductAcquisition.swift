import DenseLinearAlgebra

/// The product of several worths: the sum of their logarithms.
struct ProductAcquisition: Acquisition {
  let factors: [any Acquisition]

  func values(at designs: [Features]) throws(LinearAlgebraError) -> [Double] {
    var sums = [Double](repeating: 0, count: designs.count)
    for factor in factors {
      let values = try factor.values(at: designs)
      for place in sums.indices { sums[place] += values[place] }
    }
    return sums
  }

  func valueAndSlopes(at design: Features) throws(LinearAlgebraError) -> (
    value: Double, slopes: [Double]
  ) {
    var sum = (value: 0.0, slopes: design.numbers.map { _ in 0.0 })
    for factor in factors {
      let part = try factor.valueAndSlopes(at: design)
      sum.value += part.value
      for number in sum.slopes.indices { sum.slopes[number] += part.slopes[number] }
    }
    return sum
  }
}
