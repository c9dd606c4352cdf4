import Foundation
import OutputAnalysis
import StrategyOptimizer
import Testing

@Suite struct TMixtureTests {
  struct Radius: Decodable {
    let n: Int
    let g, a, radius_over_s: Double
  }
  struct Evidence: Decodable {
    let n: Int
    let g, t, e_value: Double
  }
  struct Reference: Decodable {
    let radius_golden: [Radius]
    let e_value_golden: [Evidence]
  }

  let reference: Reference

  init() throws { reference = try GoldenFile.decode("t-mixture.json", as: Reference.self) }

  @Test func `radii match the closed form of another program`() {
    #expect(reference.radius_golden.count == 54)
    for row in reference.radius_golden {
      let found = TMixture(effectVariance: row.g).radius(level: row.a, count: row.n)
      if row.radius_over_s < 0 {
        #expect(found.isInfinite)
      } else {
        #expect(abs(found - row.radius_over_s) <= 1e-12 * row.radius_over_s)
      }
    }
  }

  @Test func `evidence matches the closed form of another program`() {
    for row in reference.e_value_golden {
      let found = exp(TMixture(effectVariance: row.g).logEvidence(t: row.t, count: row.n))
      #expect(abs(found - row.e_value) <= 1e-12 * row.e_value)
    }
  }

  @Test(arguments: [2, 5, 17, 60])
  func `the evidence is 1 on average if the mean is 0`(count: Int) {
    // Over Student's law of the t statistic, evenly in arsinh t.
    let freedom = Double(count - 1)
    let logScale =
      lgamma((freedom + 1) / 2) - lgamma(freedom / 2) - log(freedom * Double.pi) / 2
    let mixture = TMixture(effectVariance: 0.4)
    var twoSided = 0.0
    var oneSided = 0.0
    let step = 0.005
    for index in -8000...8000 {
      let u = Double(index) * step
      let t = sinh(u)
      let logWeight = logScale - (freedom + 1) / 2 * log1p(t * t / freedom) + log(cosh(u))
      twoSided += step * exp(logWeight + mixture.logEvidence(t: t, count: count))
      oneSided += step * exp(logWeight + mixture.logOneSidedEvidence(t: t, count: count))
    }
    #expect(abs(twoSided - 1) < 1e-9)
    #expect(abs(oneSided - 1) < 1e-9)
  }

  @Test func `one-sided evidence increases and reaches its level at the bound`() {
    for count in [5, 10, 40, 1000] {
      for level in [0.4, 0.05, 0.05 / 99] {
        let mixture = TMixture.standard
        let bound = mixture.oneSidedBound(level: level, count: count)
        if bound.isInfinite {
          #expect(mixture.logOneSidedEvidence(t: .infinity, count: count) <= -log(level) + 1e-9)
        } else {
          let reached = mixture.logOneSidedEvidence(t: bound, count: count)
          #expect(abs(reached + log(level)) < 1e-9, "\(count) \(level) \(bound)")
          #expect(mixture.logOneSidedEvidence(t: bound * 0.99, count: count) < reached)
          // Hardly above the two-sided bound at twice the level, and never below it.
          if level < 0.1 {
            let root = Double(count).squareRoot()
            let twoSided = mixture.radius(level: 2 * level, count: count) * root
            #expect(bound >= twoSided && bound < 1.02 * twoSided)
          }
        }
      }
    }
  }
}
