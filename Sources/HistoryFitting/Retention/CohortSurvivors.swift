/// How many of a cohort are still there at each age, up to the last one seen.
package struct CohortSurvivors: Sendable, Equatable {
  /// By age in periods from 0, the whole cohort; shares of a hundred or a thousand will do, but errors are then
  /// those of a cohort of that size.
  package let survivors: [Double]

  /// - Throws: `nothingObserved` if there are not two ages or nobody at age 0; `impossibleValue` if a number is
  ///   not finite, negative, or above the one before.
  package init(survivors: [Double]) throws(FittingError) {
    for (place, value) in survivors.enumerated() {
      let isPossible = value >= 0 && value.isFinite && (place == 0 || value <= survivors[place - 1])
      guard isPossible else { throw .impossibleValue(place: place) }
    }
    guard survivors.count > 1, survivors[0] > 0 else { throw .nothingObserved }
    self.survivors = survivors
  }
}
