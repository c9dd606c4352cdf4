@testable import OutputAnalysis

/// Constants of classical procedures that the product does not offer, from the same averages.
enum TwoStageConstants {
  /// Rinott's `h` of 1978.
  static func rinott(systemCount: Int, firstStage: Int, probability: Double) -> Double {
    let freedom = Double(firstStage - 1)
    return increasingRoot(from: 1, to: 5) { h in
      chiAverage(degreesOfFreedom: freedom) { one in
        let chance = chiAverage(degreesOfFreedom: freedom) { other in
          NormalDistribution.cumulative(h / (1 / (one * one) + 1 / (other * other)).squareRoot())
        }
        return power(chance, systemCount - 1)
      } - probability
    }
  }

  /// Bechhofer's constant of 1954 for one stage with known variances.
  static func bechhofer(systemCount: Int, probability: Double) -> Double {
    EquicorrelatedTDistribution(count: systemCount - 1, degreesOfFreedom: .infinity)
      .quantileOfMaximum(probability)
  }
}
