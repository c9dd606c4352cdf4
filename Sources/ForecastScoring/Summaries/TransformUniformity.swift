import RealModule

/// Whether probability transforms are spread evenly over 0…1, as those of true forecasts are.
package struct TransformUniformity: Sendable, Equatable {
  /// How many transforms lie in each of equal parts of 0…1.
  package let histogram: [Int]
  /// How many independent transforms were tested.
  package let testedCount: Int
  /// The largest distance of their distribution from the even one (Kolmogorov–Smirnov).
  package let distance: Double
  /// The chance of such a distance or a larger one under true forecasts, by Stephens's approximation, good
  /// from five on; `nil` for fewer.
  package let pValue: Double?

  /// - Parameters:
  ///   - transforms: by origin, each in 0...1.
  ///   - overlap: how many in a row share weeks; only one in so many is tested, from the first on, but all
  ///     are in the histogram. At least 1.
  ///   - binCount: at least 1.
  /// - Citation: M. A. Stephens (1970), "Use of the Kolmogorov–Smirnov, Cramér–von Mises and related
  ///   statistics without extensive tables", Journal of the Royal Statistical Society B 32,
  ///   doi:10.1111/j.2517-6161.1970.tb00821.x.
  package init(of transforms: [Double], overlap: Int = 1, binCount: Int = 10) {
    precondition(overlap >= 1 && binCount >= 1, "transforms are counted and tested one by one")
    var bins = Array(repeating: 0, count: binCount)
    for transform in transforms {
      bins[max(0, min(Int(transform * Double(binCount)), binCount - 1))] += 1
    }
    histogram = bins
    let tested = stride(from: 0, to: transforms.count, by: overlap).map { transforms[$0] }.sorted()
    let count = Double(tested.count)
    testedCount = tested.count
    distance = tested.enumerated().reduce(0) { largest, one in
      let rank = Double(one.offset)
      return max(largest, one.element - rank / count, (rank + 1) / count - one.element)
    }
    let root = count.squareRoot()
    pValue =
      tested.count >= Self.fewest
      ? kolmogorovTail((root + 0.12 + 0.11 / root) * distance) : nil
  }

  private static let fewest = 5
}

/// 2 Σ (−1)^(k−1) exp(−2 k² x²), the chance that a Brownian bridge leaves ±x.
private func kolmogorovTail(_ x: Double) -> Double {
  // Below it the chance is 1 in double precision and the series needs many terms.
  guard x > 0.2 else { return 1 }
  var sum = 0.0
  for k in 1...20 {
    let term = Double.exp(-2 * Double(k * k) * x * x)
    sum += k % 2 == 1 ? term : -term
  }
  return min(max(2 * sum, 0), 1)
}
