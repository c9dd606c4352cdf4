import OutputAnalysis
import Testing

/// Reference values: the sum of the probabilities, mpmath 1.3.0 with 60 digits.
@Suite struct BinomialDistributionTests {
  @Test(arguments: [
    (3, 10, 0.25, 0.474407196044921875, 0.775875091552734375),
    (8, 10, 0.25, 0.000415802001953125, 0.99997043609619140625),
    (60, 1000, 0.03125, 2.0763557850152471764e-6, 0.99999898392648722986),
    (1, 2000, 0.0001, 0.18127743473446851089, 0.98248345440755199683),
  ])
  func `tails match the sums of probabilities`(
    count: Int, trialCount: Int, probability: Double, atLeast: Double, atMost: Double
  ) {
    let distribution = BinomialDistribution(trialCount: trialCount, probability: probability)
    #expect(relativeError(distribution.upperTail(from: count), atLeast) < 1e-14)
    #expect(relativeError(distribution.lowerTail(through: count), atMost) < 1e-14)
  }

  @Test func `counts out of range are certain or impossible`() {
    let distribution = BinomialDistribution(trialCount: 5, probability: 0.3)
    #expect(distribution.upperTail(from: 0) == 1)
    #expect(distribution.upperTail(from: 6) == 0)
    #expect(distribution.lowerTail(through: -1) == 0)
    #expect(distribution.lowerTail(through: 5) == 1)
  }

  @Test func `a certain event always happens`() {
    let distribution = BinomialDistribution(trialCount: 5, probability: 1)
    #expect(distribution.upperTail(from: 5) == 1)
    #expect(distribution.lowerTail(through: 4) == 0)
  }
}
