import OutputAnalysis

/// Spread that single wild values do not change.
enum RobustScale {
  /// What the median absolute deviation is multiplied with to be the standard deviation of normal numbers:
  /// 1 over the normal quantile at 3/4.
  private static let normalFactor = 1.482_602_218_505_602

  /// The median; not a number if there is no value.
  static func median(of values: [Double]) -> Double {
    quantiles(of: values, at: [0.5])[0]
  }

  /// The standard deviation by the median absolute deviation; not a number if there is no value.
  static func deviation(of values: [Double]) -> Double {
    let middle = median(of: values)
    return normalFactor * median(of: values.map { abs($0 - middle) })
  }

  /// The standard deviation of the noise around a mean that seldom changes, from the differences of
  /// neighbours.
  static func noise(of values: [Double]) -> Double {
    let differences = zip(values, values.dropFirst()).map { $1 - $0 }
    return deviation(of: differences) / 2.0.squareRoot()
  }
}
