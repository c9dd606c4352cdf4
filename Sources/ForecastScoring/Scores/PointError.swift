/// How far a forecast of one number was off.
package struct PointError: Sendable, Equatable {
  /// What was forecast.
  package let forecast: Double
  /// What happened.
  package let observed: Double

  /// The error of one forecast.
  package init(forecast: Double, observed: Double) {
    self.forecast = forecast
    self.observed = observed
  }

  /// |observed − forecast|, in the unit of the value.
  package var absolute: Double { (observed - forecast).magnitude }

  /// The absolute error as a share of what happened; `nil` where nothing happened, for which it has no
  /// value: such weeks are left out of the mean, whose count says of how many it is.
  package var percentage: Double? { observed == 0 ? nil : absolute / observed.magnitude }

  /// The absolute error in units of the naive forecast's, see `naiveError(of:seasonLength:)`; its mean is the
  /// MASE.
  package func scaled(by naiveError: Double?) -> Double? { naiveError.map { absolute / $0 } }
}

/// The mean change from one season to the next, over the weeks known of both.
///
/// - Parameters:
///   - known: in order of time, `nil` where missing.
///   - seasonLength: 1 for the change from week to week; at least 1.
/// - Returns: `nil` if there is no pair of weeks or nothing ever changed.
/// - Citation: R. J. Hyndman, A. B. Koehler (2006), "Another look at measures of forecast accuracy",
///   International Journal of Forecasting 22, doi:10.1016/j.ijforecast.2006.03.001.
package func naiveError(of known: [Double?], seasonLength: Int = 1) -> Double? {
  precondition(seasonLength >= 1, "a season is at least one week")
  let changes = zip(known.dropFirst(seasonLength), known).compactMap { later, earlier in
    later.flatMap { later in earlier.map { (later - $0).magnitude } }
  }
  let sum = changes.reduce(0, +)
  return sum > 0 ? sum / Double(changes.count) : nil
}
