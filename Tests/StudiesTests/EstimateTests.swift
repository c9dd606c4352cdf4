import Studies
import StudyResults
import Testing

struct EstimateTests {
  @Test func `an estimate of four numbers is known`() {
    let estimate = Estimate(of: [4, 1, .nan, 3, 2] as [Double])
    #expect(estimate.count == 4)
    #expect(estimate.mean == 2.5)
    // sqrt(5/3 ÷ 4); the last digits are rounding.
    #expect(abs(estimate.standardError - 0.645497224367902_8) < 1e-15)
    #expect(estimate.quantiles.p50 == 2.5)
    #expect(estimate.quantiles.p25 == 1.75)
    #expect(abs(estimate.quantiles.p10 - 1.3) < 1e-15)
    // t at 0.975 with three degrees of freedom, from published tables, is 3.182.
    #expect(abs(estimate.halfWidth / estimate.standardError - 3.182) < 5e-4)
  }

  @Test func `one value says nothing about its error`() {
    let estimate = Estimate(of: [7] as [Float])
    #expect(estimate.mean == 7 && estimate.quantiles.p95 == 7)
    #expect(estimate.standardError.isNaN && estimate.halfWidth == .infinity)
  }
}
