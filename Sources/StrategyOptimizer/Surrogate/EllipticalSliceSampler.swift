import OutputAnalysis
import RealModule

/// Draws from a density that is a normal prior of independent coordinates times a likelihood.
///
/// Each step keeps the density exactly and has nothing to tune.
///
/// Citation: I. Murray, R. P. Adams, D. J. C. MacKay (2010), "Elliptical slice sampling", AISTATS,
/// arXiv:1001.0610.
package struct EllipticalSliceSampler {
  package let prior: [NormalLaw]
  /// The logarithm; `nil` where it is not defined, which no step enters.
  private let logLikelihood: ([Double]) -> Double?
  /// The last draw.
  package private(set) var place: [Double]
  private var value: Double

  /// - Returns: `nil` if the likelihood is not defined at the start.
  package init?(
    from start: [Double], prior: [NormalLaw], logLikelihood: @escaping ([Double]) -> Double?
  ) {
    guard let value = logLikelihood(start) else { return nil }
    self.prior = prior
    self.logLikelihood = logLikelihood
    place = start
    self.value = value
  }

  /// Draws the next place, which depends on this one.
  package mutating func step(_ numbers: inout RandomNumbers) {
    let other = prior.map { $0.deviation * numbers.normal() }
    let bar = value + .log(numbers.uniform())
    var angle = 2 * Double.pi * numbers.uniform()
    var (low, high) = (angle - 2 * .pi, angle)
    // The bracket shrinks towards where it started, which is always allowed.
    for _ in 0..<Self.shrinkLimit {
      let next = place.indices.map { index in
        prior[index].mean + (place[index] - prior[index].mean) * .cos(angle)
          + other[index] * .sin(angle)
      }
      if let found = logLikelihood(next), found > bar {
        (place, value) = (next, found)
        return
      }
      if angle < 0 { low = angle } else { high = angle }
      angle = low + (high - low) * numbers.uniform()
    }
  }

  private static let shrinkLimit = 100
}
