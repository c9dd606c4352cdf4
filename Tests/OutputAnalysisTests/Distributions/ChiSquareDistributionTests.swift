import OutputAnalysis
import Testing

/// Reference values: mpmath 1.3.0 with 60 digits, from the regularized incomplete gamma function
/// and its inverse by bisection, at the exact binary value of each probability.
@Suite struct ChiSquareDistributionTests {
  static let probabilities = [1e-6, 0.05, 0.5, 0.95, 0.999999]

  @Test(arguments: [
    (
      1,
      [
        1.5707963267957189441e-12, 0.0039321400000195231684, 0.45493642311957275194,
        3.8414588206941244691, 23.928126976879469057,
      ]
    ),
    (
      2,
      [
        2.0000010000006665767e-6, 0.1025865887751010727, 1.3862943611198906188,
        5.9914645471079802105, 27.631021115871036879,
      ]
    ),
    (
      5,
      [
        0.012896160206497096364, 1.1454762260617692801, 4.3514601910955273172,
        11.07049769351635188, 35.888186879610420991,
      ]
    ),
    (
      10,
      [
        0.33812600324295451294, 3.9402991361190600947, 9.3418177655919674406,
        18.307038053275144003, 46.863046846715684936,
      ]
    ),
    (
      30,
      [
        6.2002937383435931928, 18.49266098195346801, 29.336031516661585933,
        43.772971825742183683, 82.044143136957009634,
      ]
    ),
    (
      100,
      [
        46.501330715893182966, 77.929465165017259806, 99.334129235988455754,
        124.34211340400407469, 182.12677711942614326,
      ]
    ),
    (
      1000,
      [
        801.62443760686572897, 927.59436302097905077, 999.33341240338096875,
        1074.6794488034409643, 1227.1524211872779374,
      ]
    ),
  ])
  func `quantiles match high-precision values`(degreesOfFreedom: Double, values: [Double]) {
    let distribution = ChiSquareDistribution(degreesOfFreedom: degreesOfFreedom)
    for (probability, value) in zip(Self.probabilities, values) {
      #expect(relativeError(distribution.quantile(probability), value) < 1e-14)
    }
  }

  @Test(arguments: [
    (3.5, 4, 0.52212165551127590163, 0.47787834448872409837),
    (0.01, 1, 0.079655674554057963757, 0.92034432544594203624),
    (200, 10, 1, 1.613930533697730479e-37),
    (1100, 1000, 0.98538559187370480595, 0.014614408126295194045),
  ])
  func `chances match high-precision values`(
    x: Double, degreesOfFreedom: Double, below: Double, above: Double
  ) {
    let distribution = ChiSquareDistribution(degreesOfFreedom: degreesOfFreedom)
    #expect(relativeError(distribution.cumulative(x), below) < 1e-14)
    #expect(relativeError(distribution.upperTail(x), above) < 1e-14)
  }

  @Test func `no value is negative`() {
    #expect(ChiSquareDistribution(degreesOfFreedom: 3).cumulative(-1) == 0)
  }
}
