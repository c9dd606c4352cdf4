import RealModule

/// Resamples of a series in blocks of random length, joined end to start, which keep what neighbours share.
///
/// Citation: D. N. Politis, J. P. Romano (1994), "The stationary bootstrap", Journal of the American
/// Statistical Association 89, doi:10.1080/01621459.1994.10476870.
package struct StationaryBootstrap: Sendable, Equatable {
  /// The mean length of a block, at least 1.
  package let blockLength: Double
  /// How often the series is resampled.
  package let resampleCount: Int

  /// - Precondition: the length and the number are at least 1.
  package init(blockLength: Double, resampleCount: Int = 2000) {
    precondition(
      blockLength >= 1 && resampleCount >= 1, "a resample has blocks of one value or more")
    self.blockLength = blockLength
    self.resampleCount = resampleCount
  }

  /// The places of the values in one resample of a series of `count`.
  ///
  /// - Precondition: `count` is at least 1.
  func places(count: Int, random: inout RandomSequence) -> [Int] {
    var place = 0
    return (0..<count).map { index in
      let startsBlock = index == 0 || random.uniform() * blockLength < 1
      place = startsBlock ? random.place(below: count) : (place + 1) % count
      return place
    }
  }

  /// The length of a block that makes the error of the bootstrap variance of a mean least, by the rule of
  /// Politis and White, at most min(3√n, n/3); 1 below nine values or if none varies.
  ///
  /// Citation: D. N. Politis, H. White (2004), "Automatic block-length selection for the dependent
  /// bootstrap", Econometric Reviews 23, doi:10.1081/ETC-120028836; corrected: A. Patton, D. N. Politis,
  /// H. White (2009), Econometric Reviews 28, doi:10.1080/07474930802459016.
  package static func automaticBlockLength(for values: [Double]) -> Double {
    let count = values.count
    let size = Double(count)
    // As many correlations in a row must be small: at least five, at most log₁₀ n of long series.
    let run = max(5, Int(Double.log10(size)))
    let lagLimit = min(Int(size.squareRoot().rounded(.up)) + run, count - 1)
    guard count >= 9 else { return 1 }
    let covariances = autocovariances(of: values, lagLimit: lagLimit)
    guard covariances[0] > 0 else { return 1 }
    let bound = 2 * (Double.log10(size) / size).squareRoot()
    let isSmall = (0...lagLimit).map { correlation(of: values, lag: $0) < bound }
    let firstSmall = (0...(lagLimit - run)).first { start in
      isSmall[start..<start + run].allSatisfy { $0 }
    }
    let bandwidth = min(firstSmall.map { 2 * max($0, 1) } ?? lagLimit, lagLimit)
    var (slope, longRun) = (0.0, covariances[0])
    for lag in 1...bandwidth {
      let share = Double(lag) / Double(bandwidth)
      let weight = share <= 0.5 ? 1 : 2 * (1 - share)
      slope += 2 * weight * Double(lag) * covariances[lag]
      longRun += 2 * weight * covariances[lag]
    }
    guard longRun != 0 else { return 1 }
    let length = Double.root(slope * slope / (longRun * longRun) * size, 3)
    return max(1, min(length, min(3 * size.squareRoot(), size / 3).rounded(.up)))
  }

  /// The size of the correlation of the values with those `lag` later.
  private static func correlation(of values: [Double], lag: Int) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    let deviations = values.map { $0 - mean }
    // The ends that both squares leave out are one longer than the lag, as in Patton's program.
    let later = deviations.dropFirst(lag + 1).reduce(0) { $0 + $1 * $1 }
    let earlier = deviations.dropLast(lag + 1).reduce(0) { $0 + $1 * $1 }
    let product = zip(deviations.dropFirst(lag), deviations).reduce(0) { $0 + $1.0 * $1.1 }
    let scale = (later * earlier).squareRoot()
    return scale > 0 ? product.magnitude / scale : 0
  }
}
