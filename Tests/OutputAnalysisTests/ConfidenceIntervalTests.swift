import OutputAnalysis
import Testing

@Suite struct ConfidenceIntervalTests {
  @Test func `the interval of a mean is the t quantile times the standard error`() {
    // Mean 3, variance 2.5, standard error √0.5; t at 0.975 with 4 degrees of freedom is
    // 2.7764451051977934 (scipy 1.17.1).
    let interval = ConfidenceInterval(ofMean: RunningMoments([1, 2, 3, 4, 5]))
    #expect(interval.level == 0.95)
    #expect(interval.center == 3)
    #expect(relativeError(interval.halfWidth, 2.7764451051977934 * 0.5.squareRoot()) < 1e-13)
    #expect(interval.contains(3) && interval.contains(interval.center - interval.halfWidth))
    #expect(!interval.contains(1))
  }

  @Test func `too few values bound nothing`() {
    #expect(ConfidenceInterval(ofMean: RunningMoments([3])).halfWidth == .infinity)
    #expect(ConfidenceInterval(ofMean: RunningMoments()).halfWidth == .infinity)
  }

  @Test(arguments: [
    (0, 10, 0, 0.277532799862889253), (1, 10, 0.017876213095072904, 0.404150026795238498),
    (50, 100, 0.403831530365995627, 0.596168469634004373),
    (263, 1000, 0.236656859791078384, 0.291157023731074745),
  ])
  func `Wilson intervals match another implementation`(
    eventCount: Int, trialCount: Int, lower: Double, upper: Double
  ) {
    // scipy 1.17.1, `binomtest(k, n).proportion_ci(method="wilson")`; digits from mpmath 1.3.0.
    let interval = ConfidenceInterval(ofChance: eventCount, in: trialCount)
    #expect(abs(interval.lowerBound - lower) < 1e-15)
    #expect(abs(interval.upperBound - upper) < 1e-15)
  }

  @Test func `Wilson intervals stay within zero and one`() {
    for trialCount in 1...200 {
      let never = ConfidenceInterval(ofChance: 0, in: trialCount)
      let always = ConfidenceInterval(ofChance: trialCount, in: trialCount)
      #expect(never.lowerBound == 0 && never.halfWidth > 0)
      #expect(abs(always.upperBound - 1) <= Double.ulpOfOne)
    }
    let unknown = ConfidenceInterval(ofChance: 0, in: 0)
    #expect(unknown.lowerBound == 0 && unknown.upperBound == 1)
  }
}
