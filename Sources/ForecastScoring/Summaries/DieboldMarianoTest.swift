import OutputAnalysis

/// Whether two forecasters' scores differ by more than chance, with the small-sample correction of Harvey,
/// Leybourne and Newbold.
///
/// Citation: F. X. Diebold, R. S. Mariano (1995), "Comparing predictive accuracy", Journal of Business &
/// Economic Statistics 13, doi:10.1080/07350015.1995.10524599; the correction: D. Harvey, S. Leybourne,
/// P. Newbold (1997), "Testing the equality of prediction mean squared errors", International Journal of
/// Forecasting 13, doi:10.1016/S0169-2070(96)00719-4.
package struct DieboldMarianoTest: Sendable, Equatable {
  /// Student's t of the mean difference; negative where the first has the lower scores.
  package let statistic: Double
  /// The chance of a statistic as far from 0 or farther if both are as good, two-sided.
  package let pValue: Double

  /// Tests the differences, unless there are too few for the overlap, or none varies.
  ///
  /// - Parameters:
  ///   - differences: the first's score less the second's, by origin.
  ///   - overlap: how many in a row share weeks: one more than the lags at which they correlate.
  package init?(of differences: [Double], overlap: Int) {
    let count = Double(differences.count)
    let reach = Double(overlap)
    let correction = (count + 1 - 2 * reach + reach * (reach - 1) / count) / count
    guard overlap >= 1, overlap < differences.count, correction > 0 else { return nil }
    let covariances = autocovariances(of: differences, lagLimit: overlap - 1)
    let lags = covariances.dropFirst()
    var variance = covariances[0] + 2 * lags.reduce(0, +)
    if variance <= 0 {
      // Bartlett's weights cannot give a negative variance.
      variance = covariances[0]
      for (place, covariance) in lags.enumerated() {
        variance += 2 * (1 - Double(place + 1) / reach) * covariance
      }
    }
    guard variance > 0, variance.isFinite else { return nil }
    let mean = RunningMoments(differences).mean
    statistic = mean / (variance / count).squareRoot() * correction.squareRoot()
    let law = StudentTDistribution(degreesOfFreedom: count - 1)
    pValue = 2 * law.cumulative(-statistic.magnitude)
  }
}
