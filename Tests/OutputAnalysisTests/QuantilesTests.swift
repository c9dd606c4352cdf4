import OutputAnalysis
import Testing

@Suite struct QuantilesTests {
  @Test func `quantiles match numpy`() {
    // numpy.quantile([7.5, -2, 11, 0.5, 3, 3, 20], p), method "linear".
    let sample = [7.5, -2, 11, 0.5, 3, 3, 20]
    let found = quantiles(of: sample, at: [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1])
    let expected = [-2, -1.25, 1.75, 3, 9.25, 17.3, 20]
    for (value, reference) in zip(found, expected) {
      #expect(relativeError(value, reference) < 4 * Double.ulpOfOne)
    }
  }

  @Test func `quantiles come in the order asked for`() {
    #expect(quantiles(of: [30, 10, 20], at: [1, 0, 0.5]) == [30, 10, 20])
  }

  @Test func `one value is every quantile and none has no quantile`() {
    #expect(quantiles(of: [4.5], at: [0, 0.3, 1]) == [4.5, 4.5, 4.5])
    #expect(quantiles(of: [Double](), at: [0.5])[0].isNaN)
  }

  @Test func `infinite values do not spoil finite quantiles`() {
    let sample = [1, 2, Double.infinity, Double.infinity, Double.infinity]
    #expect(quantiles(of: sample, at: [0.25, 0.75, 1]) == [2, .infinity, .infinity])
  }

  @Test(arguments: ["shuffled", "ascending", "descending", "tied", "organ pipe", "killer"])
  func `selection agrees with sorting`(shape: String) {
    let probabilities = [0, 0.05, 0.1, 0.25, 0.5, 0.5, 0.75, 0.9, 0.95, 0.999, 1]
    for count in [1, 2, 3, 4, 5, 17, 100, 4097] {
      let sample = sampleOfShape(shape, count: count)
      let sorted = sample.sorted()
      let expected = probabilities.map { probability in
        let place = Double(count - 1) * probability
        let lower = Double(sorted[Int(place)])
        let upper = Double(sorted[min(Int(place) + 1, count - 1)])
        return lower + (place - place.rounded(.down)) * (upper - lower)
      }
      #expect(quantiles(of: sample, at: probabilities) == expected)
    }
  }

  private func sampleOfShape(_ shape: String, count: Int) -> [Float] {
    var generator = SplitMix64(seed: 3)
    return (0..<count).map { index in
      switch shape {
      case "ascending": Float(index)
      case "descending": Float(-index)
      case "tied": Float(generator.next() % 3)
      case "killer": Float(medianOfThreeKiller(index, count: count))
      case "organ pipe": Float(min(index, count - index))
      default: Float(generator.uniform())
      }
    }
  }

  /// A permutation on which the median of three is always among the smallest values left.
  ///
  /// Citation: D. R. Musser (1997), "Introspective sorting and selection algorithms".
  private func medianOfThreeKiller(_ index: Int, count: Int) -> Int {
    let half = count / 2
    if index >= half { return 2 * (index - half) + 2 }
    return index % 2 == 0 ? index + 1 : half + index
  }

  @Test func `the caller keeps its own order`() {
    let sample = [3.0, 1, 2]
    _ = quantiles(of: sample, at: [0.5])
    #expect(sample == [3, 1, 2])
  }

  @Test func `values that are not numbers are refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = quantiles(of: [1, Double.nan], at: [0.5])
    }
  }
}
