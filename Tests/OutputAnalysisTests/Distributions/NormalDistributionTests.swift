import OutputAnalysis
import Testing

/// Reference values: mpmath 1.3.0 with 60 digits, `ncdf` and its inverse by bisection.
@Suite struct NormalDistributionTests {
  @Test(arguments: [
    (-37, 5.7255712225245768227e-300), (-20, 2.7536241186062336951e-89),
    (-8, 6.2209605742717841235e-16), (-1.5, 0.066807201268858066004),
    (0, 0.5), (0.3, 0.61791142218895263307), (5, 0.99999971334842812081),
  ])
  func `chances match high-precision values`(x: Double, chance: Double) {
    // Half an ulp of the argument moves the result by about x²/2 ulp.
    let tolerance = (2 + x * x) * Double.ulpOfOne
    #expect(relativeError(NormalDistribution.cumulative(x), chance) < tolerance)
  }

  @Test(arguments: [
    (0.5000001, 2.5066282733116483012e-7), (0.6, 0.25334710313579974132),
    (0.925, 1.4395314709384562291), (0.975, 1.9599639845400538556),
    (0.995, 2.5758293035489004539), (0.999999, 4.7534243088170877657),
    (1e-5, -4.2648907939228246102), (1e-20, -9.2623400897984075796),
    (1e-300, -37.047096299361199237),
  ])
  func `quantiles match high-precision values`(probability: Double, quantile: Double) {
    let found = NormalDistribution.quantile(probability)
    #expect(relativeError(found, quantile) < 4 * Double.ulpOfOne)
  }

  @Test func `half of the values are below zero`() {
    #expect(NormalDistribution.quantile(0.5) == 0)
  }
}
