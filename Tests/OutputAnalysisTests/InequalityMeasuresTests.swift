import OutputAnalysis
import Testing

@Suite struct InequalityMeasuresTests {
  /// Samples with ties, zeros and long tails.
  static let samples: [[Int]] = {
    var generator = SplitMix64(seed: 11)
    return (1...40).map { size in
      (0..<size * 3).map { _ in Int(generator.exponential() * generator.exponential() * 4) }
    }
  }()

  @Test(arguments: [0.0, 0.01, 0.1, 0.25, 0.5, 1])
  func `the top share equals the sum over sorted people`(fraction: Double) {
    for sample in Self.samples {
      let topCount = max(1, Int((fraction * Double(sample.count)).rounded(.down)))
      let held = sample.sorted(by: >).prefix(topCount).reduce(0, +)
      let sum = sample.reduce(0, +)
      let expected = sum > 0 ? Double(held) / Double(sum) : 0
      #expect(TotalsHistogram(sample).shareHeldByTop(fraction) == expected)
    }
  }

  @Test func `the Gini coefficient equals the mean difference over all pairs`() {
    for sample in Self.samples {
      let sum = sample.reduce(0, +)
      let differences = sample.flatMap { one in sample.map { abs(one - $0) } }.reduce(0, +)
      let expected = sum > 0 ? Double(differences) / Double(2 * sample.count * sum) : 0
      let found = TotalsHistogram(sample).giniCoefficient
      #expect(abs(found - expected) < 16 * Double.ulpOfOne)
    }
  }

  @Test func `Gini coefficients match closed forms`() {
    // Totals 1...n have coefficient (n - 1) / 3n, one owner among n has 1 - 1/n.
    let ladder = TotalsHistogram(1...1000)
    #expect(relativeError(ladder.giniCoefficient, 999.0 / 3000) < 16 * Double.ulpOfOne)
    let single = TotalsHistogram([0, 0, 0, 9])
    #expect(single.giniCoefficient == 0.75)
    #expect(TotalsHistogram([4, 4, 4]).giniCoefficient == 0)
  }

  @Test func `the silent share counts people with nothing`() {
    #expect(TotalsHistogram([0, 0, 0, 9]).shareWithZero == 0.75)
    #expect(TotalsHistogram([1, 2]).shareWithZero == 0)
  }

  @Test func `nobody and nothing give zero`() {
    let nobody = TotalsHistogram()
    #expect(nobody.shareHeldByTop(0.01) == 0)
    #expect(nobody.shareWithZero == 0)
    #expect(nobody.giniCoefficient == 0)
    let silent = TotalsHistogram([0, 0])
    #expect(silent.shareHeldByTop(0.01) == 0)
    #expect(silent.shareWithZero == 1)
    #expect(silent.giniCoefficient == 0)
  }
}
