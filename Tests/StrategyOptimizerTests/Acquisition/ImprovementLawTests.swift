import Foundation
import StrategyOptimizer
import Testing

struct ImprovementLawTests {
  @Test func `the logarithm meets the reference from 3 down to minus a hundred million`() throws {
    let golden = try GaussianProcessGolden.read().log_h
    for (z, wanted) in zip(golden.z, golden.value.numbers) {
      let found = ImprovementLaw.logarithm(z)
      #expect(agree(found, wanted, within: 1e-10), "at \(z): \(found), not \(wanted)")
    }
  }

  @Test func `the slope is that of differences`() {
    for z in [2.5, 0.4, -0.9, -1.1, -7, -24.9, -25.1, -300] {
      let step = 1e-4 * max(1, abs(z))
      let wanted =
        (ImprovementLaw.logarithm(z + step) - ImprovementLaw.logarithm(z - step)) / (2 * step)
      #expect(agree(ImprovementLaw.slope(z), wanted, within: 1e-6), "at \(z)")
    }
  }

  @Test(arguments: ["matern52_hom", "matern52_het", "matern52_crn", "rbf_hom"])
  func `expected improvement meets the reference`(name: String) throws {
    let golden = try GaussianProcessGolden.read()
    let wanted = try #require(golden.cases[name])
    let process = try golden.process(name)
    for acquisition in [wanted.acq_min_y, wanted.acq_min_post_mean_at_train] {
      let incumbent = try #require(Double(acquisition.incumbent))
      for (place, row) in golden.Xstar.enumerated() {
        let law = try process.posterior(at: Features(numbers: row))
        // The reference minimises.
        let score = (incumbent - law.mean) / law.deviation
        let logarithm = log(law.deviation) + ImprovementLaw.logarithm(score)
        #expect(agree(exp(logarithm), acquisition.EI.numbers[place], within: 1e-10))
        #expect(agree(logarithm, acquisition.logEI.numbers[place], within: 1e-9))
      }
    }
  }
}
