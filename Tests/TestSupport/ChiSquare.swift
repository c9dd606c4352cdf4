/// A chi-square test of fit at the level 10⁻⁶.
public struct ChiSquare: Sendable {
  /// Σ (observed − expected)²/expected.
  public let statistic: Double
  /// Bins less one.
  public let degreesOfFreedom: Int

  /// Compares counts with what is expected in each bin; every bin should expect at least 5.
  ///
  /// - Precondition: There are as many counts as expectations, at least 50.
  public init(counts: [Int], expected: [Double]) {
    precondition(counts.count == expected.count && counts.count >= 50, "each bin has both")
    statistic = zip(counts, expected).reduce(0) { sum, bin in
      let difference = Double(bin.0) - bin.1
      return sum + difference * difference / bin.1
    }
    degreesOfFreedom = counts.count - 1
  }

  /// Compares numbers that should be uniform on 0...1 with equal bins.
  public init(uniforms: [Double], binCount: Int) {
    var counts = Array(repeating: 0, count: binCount)
    for uniform in uniforms {
      counts[max(0, min(Int(uniform * Double(binCount)), binCount - 1))] += 1
    }
    let share = Double(uniforms.count) / Double(binCount)
    self.init(counts: counts, expected: counts.map { _ in share })
  }

  /// The statistic that chance exceeds once in a million times.
  ///
  /// The cube-root approximation, within 0.5 % from 49 degrees of freedom on. E. B. Wilson, M. M.
  /// Hilferty, "The distribution of chi-square", PNAS 17 (1931) 684–688.
  public var bound: Double {
    let scale = 2 / (9 * Double(degreesOfFreedom))
    let root = 1 - scale + Self.normalQuantile * scale.squareRoot()
    return Double(degreesOfFreedom) * root * root * root
  }

  /// Whether the fit is as good as chance allows.
  public var isPlausible: Bool { statistic <= bound }

  /// The standard normal quantile of 1 − 10⁻⁶.
  private static let normalQuantile = 4.753_424_308_822_899
}
