/// Finds single values far from those around them.
///
/// A value is an outlier if it lies more than `threshold` robust standard deviations from the median of
/// the window around it.
///
/// Citation: F. R. Hampel (1974), "The influence curve and its role in robust estimation", Journal of the
/// American Statistical Association 69, doi:10.1080/01621459.1974.10482962; R. K. Pearson (2002),
/// "Outliers in process modeling and identification", IEEE Transactions on Control Systems Technology 10,
/// doi:10.1109/87.974338.
enum HampelFilter {
  /// Values on either side of one that it is compared with.
  private static let halfWidth = 10
  /// Robust standard deviations; wider than the usual 3, for windows of 21 values of counts.
  private static let threshold = 5.0

  /// The places of outliers, with the median of the window around each.
  ///
  /// The standard deviation around a median counts as no smaller than `leastDeviation` says.
  static func outliers(
    in values: [Double], leastDeviation: (_ median: Double) -> Double
  ) -> [(place: Int, median: Double)] {
    values.indices.compactMap { place in
      let window = Array(
        values[max(0, place - halfWidth)...min(values.count - 1, place + halfWidth)])
      guard window.count > halfWidth else { return nil }
      let median = RobustScale.median(of: window)
      let deviation = max(RobustScale.deviation(of: window), leastDeviation(median))
      return abs(values[place] - median) > threshold * deviation ? (place, median) : nil
    }
  }
}
