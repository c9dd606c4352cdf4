/// People who joined in each period from the start.
struct AdoptionSeries {
  let joins: [Double]
  let total: Double

  /// - Throws: `impossibleValue` if a number is negative or not finite, `nothingObserved` below four periods or
  ///   without any join; `noFiniteLikelihood` if the sum of squares overflows.
  init(_ joins: [Double]) throws(FittingError) {
    if let place = joins.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
      throw .impossibleValue(place: place)
    }
    total = joins.reduce(0, +)
    guard joins.count > 3, total > 0 else { throw .nothingObserved }
    guard (1e-100...1e100).contains(total) else { throw .noFiniteLikelihood }
    self.joins = joins
  }

  /// Sum of squared deviations from the mean.
  var variation: Double {
    let mean = total / Double(joins.count)
    return joins.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }
}
