import OutputAnalysis
import Testing

@Suite struct RunningMomentsTests {
  @Test func `moments of small integers are exact`() {
    let moments = RunningMoments([2, 4, 4, 4, 5, 5, 7, 9])
    #expect(moments.count == 8)
    #expect(moments.mean == 5)
    #expect(relativeError(moments.variance, 32.0 / 7) < 4 * Double.ulpOfOne)
    #expect(relativeError(moments.standardError, (4.0 / 7).squareRoot()) < 4 * Double.ulpOfOne)
    #expect(moments.minimum == 2)
    #expect(moments.maximum == 9)
  }

  @Test func `a small spread around a large mean keeps its digits`() {
    let values = [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]
    #expect(RunningMoments(values).variance == 30)
    // Negative control: the textbook formula loses the variance altogether.
    let sumOfSquares = values.reduce(0) { $0 + $1 * $1 }
    let sum = values.reduce(0, +)
    #expect(abs((sumOfSquares - sum * sum / 4) / 3 - 30) > 1)
  }

  @Test func `moments are undefined where there are too few values`() {
    let empty = RunningMoments()
    #expect(empty.count == 0)
    #expect(empty.mean.isNaN && empty.variance.isNaN && empty.standardError.isNaN)
    #expect(empty.minimum == .infinity && empty.maximum == -.infinity)
    let single = RunningMoments([3])
    #expect(single.mean == 3 && single.minimum == 3 && single.maximum == 3)
    #expect(single.variance.isNaN && single.standardError.isNaN)
  }

  @Test(arguments: [0, 1, 37, 100])
  func `merged halves agree with the whole`(firstCount: Int) {
    var generator = SplitMix64(seed: 1)
    let values = (0..<100).map { _ in 1000 + generator.normal() }
    var merged = RunningMoments(values.prefix(firstCount))
    merged.merge(RunningMoments(values.dropFirst(firstCount)))
    let whole = RunningMoments(values)
    #expect(merged.count == whole.count)
    #expect(merged.minimum == whole.minimum && merged.maximum == whole.maximum)
    #expect(relativeError(merged.mean, whole.mean) < 16 * Double.ulpOfOne)
    // The deviations carry the rounding of values near 1000, a thousand times their size.
    #expect(relativeError(merged.variance, whole.variance) < 16_000 * Double.ulpOfOne)
  }

  @Test func `empty summaries are equal and change nothing`() {
    var moments = RunningMoments([1, 2])
    moments.merge(RunningMoments())
    #expect(moments == RunningMoments([1, 2]))
    #expect(RunningMoments() == RunningMoments())
  }
}
