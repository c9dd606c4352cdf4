import OutputAnalysis
import Testing

@Suite struct PairedDifferenceTests {
  @Test func `a paired interval matches the textbook calculation`() {
    // Differences 1, 2, 3: mean 2, standard error 1/√3; t at 0.975 with 2 degrees of freedom.
    var comparison = PairedDifference()
    for (candidate, reference) in [(11.0, 10.0), (22, 20), (33, 30)] {
      comparison.add(candidate: candidate, reference: reference)
    }
    let interval = comparison.interval()
    #expect(interval.center == 2)
    #expect(relativeError(interval.halfWidth, 4.3026527297494618 / 3.squareRoot()) < 1e-13)
    // Variances 121, 100 and 1.
    #expect(relativeError(comparison.varianceReductionFactor, 221) < 1e-14)
  }

  @Test func `merged comparisons agree with the whole`() {
    var (first, second, whole) = (PairedDifference(), PairedDifference(), PairedDifference())
    for index in 0..<10 {
      let (candidate, reference) = (Double(index * index), Double(index))
      whole.add(candidate: candidate, reference: reference)
      if index < 4 {
        first.add(candidate: candidate, reference: reference)
      } else {
        second.add(candidate: candidate, reference: reference)
      }
    }
    first.merge(second)
    #expect(first.difference.count == 10)
    #expect(relativeError(first.difference.mean, 24) < 1e-15)
    #expect(
      relativeError(first.varianceReductionFactor, whole.varianceReductionFactor) < 1e-14)
  }

  @Test func `the variance reduction is one without correlation and grows with it`() {
    // Correlation ρ and equal variances: the factor is 1 / (1 - ρ).
    for (correlation, expected) in [(0.0, 1.0), (0.9, 10.0)] {
      var generator = SplitMix64(seed: 7)
      var comparison = PairedDifference()
      let count = 20_000
      for _ in 0..<count {
        let reference = generator.normal()
        let rest = (1 - correlation * correlation).squareRoot() * generator.normal()
        comparison.add(candidate: correlation * reference + rest, reference: reference)
      }
      // Each variance has a relative standard error of √(2/n).
      let standardError = expected * 2 * (1 / Double(count)).squareRoot()
      #expect(abs(comparison.varianceReductionFactor - expected) < 5 * standardError)
    }
  }

  @Test func `a difference that never varies has an infinite factor`() {
    var comparison = PairedDifference()
    comparison.add(candidate: 3, reference: 1)
    comparison.add(candidate: 4, reference: 2)
    #expect(comparison.varianceReductionFactor == .infinity)
    #expect(PairedDifference().varianceReductionFactor.isNaN)
  }
}
