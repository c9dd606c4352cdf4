import OutputAnalysis
import RealModule

/// A forecast of several weeks that was made before they happened.
package enum SavedForecast: Sendable, Equatable {
  /// One path a draw, each with a value a week: how weeks move together is known.
  case paths([[Double]])
  /// For each week the values at the probabilities, which ascend within (0, 1), at least two: how weeks move
  /// together is not known.
  case quantiles(probabilities: [Double], weeks: [[Double]])

  /// How many weeks it is about; 0 if it is not well formed.
  var weekCount: Int {
    switch self {
    case .paths(let paths):
      let count = paths.first?.count ?? 0
      return paths.allSatisfy { $0.count == count } ? count : 0
    case .quantiles(let probabilities, let weeks):
      let isAscending = zip(probabilities, probabilities.dropFirst()).allSatisfy { $0 < $1 }
      let areInside = probabilities.allSatisfy { $0 > 0 && $0 < 1 }
      return probabilities.count >= 2 && isAscending && areInside
        && weeks.allSatisfy({ $0.count == probabilities.count }) ? weeks.count : 0
    }
  }

  /// The law of one week.
  func law(week: Int) -> WeekLaw? {
    switch self {
    case .paths(let paths):
      return PredictiveSample(paths.map { $0[week] }).map(WeekLaw.sample)
    case .quantiles(let probabilities, let weeks):
      let values = weeks[week]
      let ascends = zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }
      guard ascends, values.allSatisfy({ $0.magnitude < PredictiveSample.limit }) else {
        return nil
      }
      return .quantiles(scores: probabilities.map(NormalDistribution.quantile), values: values)
    }
  }
}

/// The forecast of one week.
enum WeekLaw {
  case sample(PredictiveSample)
  /// The values ascend; between two of them the law is normal, and so beyond the last two.
  case quantiles(scores: [Double], values: [Double])

  /// What is not exceeded with each of some chances.
  func quantiles(at probabilities: [Double]) -> [Double] {
    switch self {
    case .sample(let sample): sample.quantiles(at: probabilities)
    case .quantiles(let scores, let values):
      probabilities.map { interpolated(NormalDistribution.quantile($0), from: scores, to: values) }
    }
  }

  /// The normal score of an observed value: standard normal if the forecast is true.
  func normalScore(of observed: Double, uniform: Double) -> Double {
    switch self {
    case .sample(let sample):
      let chance = sample.probabilityTransform(of: observed, uniform: uniform)
      let score = NormalDistribution.quantile(min(max(chance, 1e-12), 1 - 1e-12))
      let beyond = sample.scoreBeyond(observed) ?? score
      let farther = beyond.magnitude > score.magnitude ? beyond : score
      return min(max(farther, -Self.largestScore), Self.largestScore)
    case .quantiles(let scores, let values):
      let score = interpolated(observed, from: values, to: scores)
      return min(max(score, -Self.largestScore), Self.largestScore)
    }
  }

  /// Beyond it a law is anyone's guess.
  private static let largestScore = 8.0

  /// The height at x of the line through points that ascend in both, straight on beyond the ends; where x
  /// does not move, the height in the middle of the step.
  private func interpolated(_ x: Double, from places: [Double], to heights: [Double]) -> Double {
    let equals = places.indices.filter { places[$0] == x }
    if let first = equals.first, let last = equals.last {
      return (heights[first] + heights[last]) / 2
    }
    let above = places.firstIndex { $0 > x } ?? places.count
    let right = min(max(above, 1), places.count - 1)
    let width = places[right] - places[right - 1]
    guard width > 0 else { return x < places[right] ? -.infinity : .infinity }
    let slope = (heights[right] - heights[right - 1]) / width
    return heights[right] + slope * (x - places[right])
  }
}

extension PredictiveSample {
  /// The normal score of a value that lies beyond all draws: so many draws tell no chance below one in as many,
  /// however far the value lies.
  ///
  /// The tail is normal, or lognormal where that is longer, as wide as the tenth of the draws on its side begins.
  ///
  /// - Returns: `nil` if the value lies among the draws, or if that tail has no width.
  fileprivate func scoreBeyond(_ observed: Double) -> Double? {
    guard observed < draws[0] || observed > draws[draws.count - 1] else { return nil }
    let isAbove = observed > draws[0]
    let ends = quantiles(at: [0.5, isAbove ? 0.9 : 0.1])
    let unit = NormalDistribution.quantile(isAbove ? 0.9 : 0.1)
    func score(_ scale: (Double) -> Double) -> Double? {
      let width = scale(ends[1]) - scale(ends[0])
      return width == 0 ? nil : unit * (scale(observed) - scale(ends[0])) / width
    }
    guard let normal = score({ $0 }) else { return nil }
    guard draws[0] >= 0, observed >= 0, let lognormal = score({ .log(onePlus: $0) }) else {
      return normal
    }
    return normal.magnitude < lognormal.magnitude ? normal : lognormal
  }
}
