import OutputAnalysis

/// Brings outcomes to mean 0 and variance 1.
struct OutcomeScale: Sendable, Equatable {
  private let centre: Double
  /// A standard unit, in the outcome's own.
  let unit: Double

  init(_ values: [Double]) {
    let moments = RunningMoments(values)
    centre = moments.mean
    let deviation = moments.variance.squareRoot()
    // Outcomes that are all the same have no unit; any will do.
    unit = deviation > 1e-12 * abs(centre) ? deviation : 1
  }

  func standard(_ value: Double) -> Double { (value - centre) / unit }
  func outcome(_ standard: Double) -> Double { centre + unit * standard }
}
