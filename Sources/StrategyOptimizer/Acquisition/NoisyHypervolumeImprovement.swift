import DenseLinearAlgebra
import RealModule

/// The logarithm of the expected growth of the hypervolume that the front of several goals dominates,
/// averaged over guesses of the true values of what was evaluated.
///
/// Given a guess the goals are independent normal numbers, so that the expectation is a sum over boxes of
/// products, in closed form; it has slopes everywhere.
///
/// Citation: S. Daulton, M. Balandat, E. Bakshy (2021), "Parallel Bayesian optimization of multiple noisy
/// objectives with expected hypervolume improvement", NeurIPS, arXiv:2105.08195; the logarithm after
/// S. Ament et al. (2023), arXiv:2310.20708.
struct NoisyHypervolumeImprovement: Acquisition {
  /// The law of each goal, in standard units, larger being better.
  private let laws: [ConditionalLaw]
  /// For each guess.
  private let boxes: [NondominatedBoxes]

  /// - Parameters:
  ///   - laws: two or three, with as many guesses of the same designs.
  ///   - isEligible: for each design whose values are guessed, whether it may be on the front.
  ///   - reference: what is worth nothing, in standard units.
  init(_ laws: [ConditionalLaw], isEligible: [Bool], reference: [Double]) {
    self.laws = laws
    boxes = laws[0].guesses.indices.map { guess in
      let points = isEligible.indices.filter { isEligible[$0] }.map { place in
        laws.map { -$0.guesses[guess][place] }
      }
      return NondominatedBoxes(points: points, reference: reference.map { -$0 })
    }
  }

  func values(at designs: [Features]) throws(LinearAlgebraError) -> [Double] {
    var found: [ConditionalLaw.Laws] = []
    for law in laws { found.append(try law.laws(at: designs)) }
    return designs.indices.map { place in
      let deviations = found.map { $0.variances[place].squareRoot() }
      let terms = boxes.indices.map { guess in
        boxes[guess].logExpectedImprovement(
          means: found.map { -$0.means[place][guess] }, deviations: deviations
        ).value
      }
      return NoisyExpectedImprovement.logMean(terms)
    }
  }

  func valueAndSlopes(at design: Features) throws(LinearAlgebraError) -> (
    value: Double, slopes: [Double]
  ) {
    var found: [ConditionalLaw.LawWithSlopes] = []
    for law in laws { found.append(try law.lawWithSlopes(at: design)) }
    let deviations = found.map { $0.variance.squareRoot() }
    let terms = boxes.indices.map { guess in
      boxes[guess].logExpectedImprovement(
        means: found.map { -$0.means[guess] }, deviations: deviations)
    }
    let value = NoisyExpectedImprovement.logMean(terms.map(\.value))
    guard value.isFinite else { return (value, design.numbers.map { _ in 0 }) }
    let shares = terms.map { Double.exp($0.value - value) / Double(terms.count) }
    let slopes = design.numbers.indices.map { number in
      var sum = 0.0
      for (guess, term) in terms.enumerated() {
        for (goal, law) in found.enumerated() {
          sum +=
            shares[guess]
            * (-term.meanSlopes[goal] * law.meanSlopes[number][guess]
              + term.deviationSlopes[goal] * law.varianceSlopes[number] / (2 * deviations[goal]))
        }
      }
      return sum
    }
    return (value, slopes)
  }
}

extension NondominatedBoxes {
  /// The logarithm of the expected improvement of a point of independent normal coordinates, with its
  /// derivatives by their means and deviations.
  func logExpectedImprovement(
    means: [Double], deviations: [Double]
  ) -> (value: Double, meanSlopes: [Double], deviationSlopes: [Double]) {
    var logs: [Double] = []
    logs.reserveCapacity(count)
    var parts: [ExpectedLength] = []
    parts.reserveCapacity(count * dimension)
    for box in 0..<count {
      var sum = 0.0
      for axis in 0..<dimension {
        let corner = box * dimension + axis
        let part = ExpectedLength(
          from: lower[corner], to: upper[corner], mean: means[axis], deviation: deviations[axis])
        sum += part.logarithm
        parts.append(part)
      }
      logs.append(sum)
    }
    let largest = logs.reduce(-.infinity, max)
    var meanSlopes = means.map { _ in 0.0 }
    var deviationSlopes = meanSlopes
    guard largest.isFinite else { return (largest, meanSlopes, deviationSlopes) }
    let total = logs.reduce(0) { $0 + .exp($1 - largest) }
    for (box, log) in logs.enumerated() {
      let share = Double.exp(log - largest) / total
      guard share > 0 else { continue }
      for axis in 0..<dimension {
        let part = parts[box * dimension + axis]
        meanSlopes[axis] += share * part.meanSlope
        deviationSlopes[axis] += share * part.deviationSlope
      }
    }
    return (largest + .log(total), meanSlopes, deviationSlopes)
  }
}

/// The expected length of the part of an interval that lies above a normal number:
/// `s (h((u − m)/s) − h((l − m)/s))`, as a logarithm.
private struct ExpectedLength {
  let logarithm: Double
  let meanSlope: Double
  let deviationSlope: Double

  init(from lower: Double, to upper: Double, mean: Double, deviation: Double) {
    let top = (upper - mean) / deviation
    let logTop = ImprovementLaw.logarithm(top)
    let topSlope = ImprovementLaw.slope(top)
    guard lower.isFinite else {
      logarithm = .log(deviation) + logTop
      meanSlope = -topSlope / deviation
      deviationSlope = (1 - top * topSlope) / deviation
      return
    }
    let bottom = (lower - mean) / deviation
    let ratio = Double.exp(ImprovementLaw.logarithm(bottom) - logTop)
    guard ratio < 1 else {
      (logarithm, meanSlope, deviationSlope) = (-.infinity, 0, 0)
      return
    }
    let bottomSlope = ImprovementLaw.slope(bottom)
    logarithm = .log(deviation) + logTop + .log(1 - ratio)
    meanSlope = -(topSlope - ratio * bottomSlope) / (1 - ratio) / deviation
    deviationSlope =
      (1 - (top * topSlope - ratio * bottom * bottomSlope) / (1 - ratio)) / deviation
  }
}
