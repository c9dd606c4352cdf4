import DenseLinearAlgebra
import RealModule

/// The logarithm of the expected improvement over the best of what was evaluated, whose true values are
/// not known: the average over guesses of them.
///
/// Citation: B. Letham et al. (2019), "Constrained Bayesian optimization with noisy experiments",
/// Bayesian Analysis 14, doi:10.1214/18-BA1110; the logarithm after S. Ament et al. (2023),
/// arXiv:2310.20708.
struct NoisyExpectedImprovement: Acquisition {
  private let law: ConditionalLaw
  /// For each guess, the best of what may be recommended.
  private let incumbents: [Double]

  /// - Parameters:
  ///   - law: the law of the outcome, larger being better.
  ///   - isEligible: for each design whose value is guessed, whether it may be the incumbent.
  init(_ law: ConditionalLaw, isEligible: [Bool]) {
    self.law = law
    incumbents = law.guesses.map { guess in
      zip(guess, isEligible).reduce(-.infinity) { $1.1 ? max($0, $1.0) : $0 }
    }
  }

  func values(at designs: [Features]) throws(LinearAlgebraError) -> [Double] {
    let laws = try law.laws(at: designs)
    return designs.indices.map { place in
      let deviation = laws.variances[place].squareRoot()
      return Self.logMean(
        zip(laws.means[place], incumbents).map {
          .log(deviation) + ImprovementLaw.logarithm(($0 - $1) / deviation)
        })
    }
  }

  func valueAndSlopes(at design: Features) throws(LinearAlgebraError) -> (
    value: Double, slopes: [Double]
  ) {
    let law = try law.lawWithSlopes(at: design)
    let deviation = law.variance.squareRoot()
    let bars = zip(law.means, incumbents).map { ($0 - $1) / deviation }
    let terms = bars.map { .log(deviation) + ImprovementLaw.logarithm($0) }
    let value = Self.logMean(terms)
    let shares = terms.map { Double.exp($0 - value) / Double(terms.count) }
    let turns = bars.map(ImprovementLaw.slope)
    let slopes = design.numbers.indices.map { number in
      let deviationSlope = law.varianceSlopes[number] / (2 * deviation)
      var sum = 0.0
      for guess in shares.indices {
        let barSlope =
          (law.meanSlopes[number][guess] - bars[guess] * deviationSlope) / deviation
        sum += shares[guess] * (deviationSlope / deviation + turns[guess] * barSlope)
      }
      return sum
    }
    return (value, slopes)
  }

  /// The logarithm of the mean of numbers known by their logarithms.
  static func logMean(_ logarithms: [Double]) -> Double {
    let largest = logarithms.reduce(-.infinity, max)
    guard largest.isFinite else { return largest }
    let sum = logarithms.reduce(0) { $0 + .exp($1 - largest) }
    return largest + .log(sum / Double(logarithms.count))
  }
}
