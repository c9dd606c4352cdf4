import OutputAnalysis
import RealModule

/// A level that is seen now and then, such as a number of members that is noted once a week: what it changed by so
/// far is what it will change by.
///
/// Changes of later weeks are those of earlier ones, drawn in runs of weeks so that spells of growth stay
/// together, the later ones more often. Their mean, a trend, is drawn too: it is taken to be 0 as surely as two
/// months of weeks would show it.
///
/// Citation: the runs, D. N. Politis, J. P. Romano (1994), "The stationary bootstrap", Journal of the American
/// Statistical Association 89, doi:10.1080/01621459.1994.10476870.
package struct WanderingLevel: Sendable {
  private let last: Double
  /// Of each week from one known level to the next, less their mean.
  private let deviations: [Double]
  /// Sums of the weights of the weeks up to each, the last being 1.
  private let cumulativeWeights: [Double]
  private let trend: Double
  private let trendDeviation: Double

  /// - Parameter levels: by week; `nil` where it was not seen.
  /// - Throws: `nothingObserved` if it was seen less than three times; `impossibleValue` for the place of a level
  ///   that is negative, not finite or above 10¹².
  package init(_ levels: [Double?]) throws(FittingError) {
    if let place = levels.firstIndex(where: { level in level.map { !(0...1e12 ~= $0) } ?? false }) {
      throw .impossibleValue(place: place)
    }
    let known = levels.enumerated().compactMap { week, level in level.map { (week, $0) } }
    guard known.count > 2, let last = known.last else { throw .nothingObserved }
    self.last = last.1
    var changes: [Double] = []
    for (earlier, later) in zip(known, known.dropFirst()) {
      let weeks = later.0 - earlier.0
      changes += Array(repeating: (later.1 - earlier.1) / Double(weeks), count: weeks)
    }
    let weights = changes.indices.map { place in
      Double.exp2(-Double(changes.count - 1 - place) / Self.halvingWeeks)
    }
    let total = weights.reduce(0, +)
    let mean = zip(changes, weights).reduce(0) { $0 + $1.0 * $1.1 } / total
    let variance =
      zip(changes, weights).reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) * $1.1 } / total
    deviations = changes.map { $0 - mean }
    var sum = 0.0
    cumulativeWeights = weights.map {
      sum += $0 / total
      return sum
    }
    // As many independent weeks as the weights and the runs leave.
    let count = total * total / weights.reduce(0) { $0 + $1 * $1 } / Self.runLength
    let doubt = Self.doubtWeeks / Self.runLength
    trend = mean * count / (count + doubt)
    trendDeviation = (variance / (count + doubt)).squareRoot()
  }

  /// Levels of the weeks after the last, as they may turn out, never below 0.
  package func path(weeks: Int, using generator: inout some RandomNumberGenerator) -> [Double] {
    let slope = trend + trendDeviation * generator.standardNormal()
    var level = last
    var place = deviations.count
    return (0..<max(weeks, 0)).map { _ in
      if place >= deviations.count || generator.openUnit() * Self.runLength < 1 {
        let unit = generator.openUnit()
        place = cumulativeWeights.firstIndex { $0 >= unit } ?? deviations.count - 1
      }
      level = max(0, level + slope + deviations[place])
      place += 1
      return level
    }
  }

  /// A change half a year back is drawn half as often as the last one, since groups change.
  private static let halvingWeeks = 26.0
  /// Of a run of weeks, on average.
  private static let runLength = 4.0
  private static let doubtWeeks = 8.0
}
