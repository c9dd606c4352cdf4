import Foundation
import OutputAnalysis
import StrategyOptimizer

extension BestChances {
  /// The chances of independent normal means, exact to about 1e-12.
  ///
  /// The trapezoidal rule over the value of the best: its density times the chances that all others
  /// are below it.
  ///
  /// - Precondition: As many deviations as means, all positive.
  static func exact(independentMeans means: [Double], deviations: [Double]) -> [Double] {
    precondition(
      means.count == deviations.count && deviations.allSatisfy { $0 > 0 },
      "every mean needs a positive deviation")
    let narrowest = deviations.reduce(.infinity, min)
    let widest = deviations.reduce(0, max)
    let low = means.reduce(.infinity, min) - 9 * widest
    let high = means.reduce(-.infinity, max) + 9 * widest
    let step = narrowest / 8
    let count = Int(((high - low) / step).rounded(.up))
    var chances = [Double](repeating: 0, count: means.count)
    for index in 0...count {
      let value = low + Double(index) * step
      let scores = means.indices.map { (value - means[$0]) / deviations[$0] }
      let belows = scores.map(NormalDistribution.cumulative)
      for place in means.indices {
        var density =
          exp(-scores[place] * scores[place] / 2)
          / (deviations[place] * (2 * Double.pi).squareRoot())
        for other in means.indices where other != place { density *= belows[other] }
        chances[place] += density * step
      }
    }
    return chances
  }
}
