/// The product-limit estimate of how many last how long, where some are not seen to the end.
///
/// Citation: E. L. Kaplan, P. Meier (1958), "Nonparametric estimation from incomplete observations",
/// Journal of the American Statistical Association 53, doi:10.1080/01621459.1958.10501452; standard
/// errors by Greenwood's formula, M. Greenwood (1926), "The natural duration of cancer".
package struct KaplanMeierCurve: Sendable, Equatable {
  /// A duration at which something ended.
  package struct Step: Sendable, Equatable {
    /// The duration in days.
    package let day: Int
    /// How many were still observed just before it.
    package let atRiskCount: Int
    /// How many ended then.
    package let eventCount: Int
    /// The share that lasts longer.
    package let survival: Double
    /// The standard error of the share; not a number once nobody is left.
    package let standardError: Double
  }

  /// The durations at which something ended, in order.
  package let steps: [Step]
  /// How many were observed.
  package let count: Int
  /// The longest duration observed; the curve says nothing beyond it.
  package let longestDay: Int

  /// Estimates the curve.
  ///
  /// - Parameter durations: How long each lasted, in days at least 0, and whether it ended then; those
  ///   that did not are censored, and count as observed at that duration.
  package init(_ durations: [(day: Int, hasEnded: Bool)]) {
    count = durations.count
    longestDay = durations.lazy.map(\.day).max() ?? 0
    let ends = durations.filter(\.hasEnded).map(\.day).sorted()
    let all = durations.map(\.day).sorted()
    var steps: [Step] = []
    var (survival, greenwoodSum, shorterCount, place) = (1.0, 0.0, 0, 0)
    while place < ends.count {
      let day = ends[place]
      let eventCount = ends[place...].prefix { $0 == day }.count
      while all[shorterCount] < day { shorterCount += 1 }
      let atRiskCount = count - shorterCount
      survival *= Double(atRiskCount - eventCount) / Double(atRiskCount)
      greenwoodSum += Double(eventCount) / (Double(atRiskCount) * Double(atRiskCount - eventCount))
      steps.append(
        Step(
          day: day, atRiskCount: atRiskCount, eventCount: eventCount, survival: survival,
          standardError: survival * greenwoodSum.squareRoot()))
      place += eventCount
    }
    self.steps = steps
  }

  /// The share that lasts longer than so many days, with its standard error; `nil` beyond what was
  /// observed.
  package func survival(after day: Int) -> (share: Double, standardError: Double)? {
    guard day <= longestDay, count > 0 else { return nil }
    let step = steps.last { $0.day <= day }
    return (step?.survival ?? 1, step?.standardError ?? 0)
  }

  /// The first duration after which at most half last; `nil` if more than half outlast what was observed.
  package var medianDay: Int? {
    steps.first { $0.survival <= 0.5 }?.day
  }
}
