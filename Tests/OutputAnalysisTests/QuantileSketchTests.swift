import Foundation
import OutputAnalysis
import Testing

@Suite struct QuantileSketchTests {
  private let probabilities = (0...400).map { Double($0) / 400 }

  @Test(arguments: SampleOrder.allCases)
  func `quantiles of as many values as are kept are exact`(order: SampleOrder) {
    for count in [0, 1, 2, 500, 2_047, 2_048] {
      let sample = order.sample(count: count)
      let found = sketch(of: sample).quantiles(at: probabilities)
      let exact = quantiles(of: sample, at: probabilities)
      #expect(found.map(\.bitPattern) == exact.map(\.bitPattern))
      #expect(sketch(of: sample).isExact)
    }
    #expect(!sketch(of: order.sample(count: 2_049)).isExact)
  }

  @Test(arguments: SampleOrder.allCases, [2_049, 2_561, 7_000, 30_000, 300_000])
  func `quantiles of more are off by no more places than is stated`(
    order: SampleOrder, count: Int
  ) {
    let sample = order.sample(count: count)
    let found = sketch(of: sample)
    #expect(found.count == count)
    #expect(worstRankError(of: found, sample) <= SketchLimits.rankError)
  }

  @Test func `a sketch that forgets more breaks that bound`() {
    let sample = SampleOrder.shuffled.sample(count: 30_000)
    let loose = sketch(of: sample, rankError: 4 * SketchLimits.rankError)
    let error = worstRankError(of: loose, sample)
    #expect(error > SketchLimits.rankError && error <= 4 * SketchLimits.rankError)
  }

  @Test(arguments: SampleOrder.allCases)
  func `merged sketches keep the bound, in whatever order they are merged`(order: SampleOrder) {
    let sample = order.sample(count: 60_000)
    // From nothing over parts that are exact to such that are not.
    let ends = [0, 0, 3, 1_500, 3_549, 5_000, 9_000, 30_000, 60_000]
    let parts = zip(ends, ends.dropFirst()).map { sketch(of: Array(sample[$0..<$1])) }
    var leftmostFirst = QuantileSketch<Float>()
    for part in parts { leftmostFirst.merge(part) }
    let rightmostFirst = parts.reversed().reduce(QuantileSketch<Float>()) { right, left in
      var merged = left
      merged.merge(right)
      return merged
    }
    var level = parts
    while level.count > 1 {
      level = stride(from: 0, to: level.count, by: 2).map { place in
        var merged = level[place]
        if place + 1 < level.count { merged.merge(level[place + 1]) }
        return merged
      }
    }
    for merged in [leftmostFirst, rightmostFirst, level[0]] {
      #expect(merged.count == 60_000)
      #expect(worstRankError(of: merged, sample) <= SketchLimits.rankError)
    }
  }

  @Test func `small sketches merge into one of all their values`() {
    let sample = SampleOrder.heavyTailed.sample(count: 2_048)
    var merged = sketch(of: Array(sample[..<700]))
    merged.merge(sketch(of: Array(sample[700...])))
    #expect(merged == sketch(of: sample))
  }

  @Test func `the smallest and the largest value are never forgotten`() {
    for order in SampleOrder.allCases {
      let sample = order.sample(count: 20_000)
      let ends = sketch(of: sample).quantiles(at: [0, 1])
      #expect(ends == [Double(sample.min() ?? 0), Double(sample.max() ?? 0)])
    }
  }

  @Test func `values in no particular order take as much memory as is told`() {
    for count in [2_561, 10_241, 100_353, 1_000_449] {
      for order in [SampleOrder.shuffled, .heavyTailed, .counts] {
        let entries = sketch(of: order.sample(count: count)).entryCount
        #expect(16 * entries <= SketchLimits.settledBytes)
      }
    }
  }

  @Test func `reading does not change what is read later`() {
    let sample = SampleOrder.shuffled.sample(count: 5_000)
    var read = QuantileSketch<Float>()
    for (index, value) in sample.enumerated() {
      read.add(value)
      if index % 97 == 0 { _ = read.quantiles(at: [0.5]) }
    }
    #expect(read == sketch(of: sample))
  }

  @Test func `what is not a number, and another bound, are refused`() async {
    await #expect(processExitsWith: .failure) {
      var sketch = QuantileSketch<Double>()
      sketch.add(.nan)
    }
    await #expect(processExitsWith: .failure) {
      var sketch = QuantileSketch<Double>(rankError: 0.01)
      sketch.merge(QuantileSketch(rankError: 0.02))
    }
  }

  private func sketch(
    of sample: [Float], rankError: Double = SketchLimits.rankError
  ) -> QuantileSketch<Float> {
    var sketch = QuantileSketch<Float>(rankError: rankError)
    for value in sample { sketch.add(value) }
    return sketch
  }

  /// By what share of the values the place of a quantile is off at worst; equal values hold all their
  /// places.
  private func worstRankError(of sketch: QuantileSketch<Float>, _ sample: [Float]) -> Double {
    let sorted = sample.sorted()
    let found = sketch.quantiles(at: probabilities)
    let errors = zip(probabilities, found).map { probability, value in
      let place = Double(sorted.count - 1) * probability
      let first = sorted.firstPlace { Double($0) >= value }
      let last = sorted.firstPlace { Double($0) > value } - 1
      return max(0, Double(first) - place, place - Double(last))
    }
    return (errors.max() ?? .infinity) / Double(sorted.count)
  }
}

/// Orders and shapes of a sample that are hard on a sketch.
enum SampleOrder: CaseIterable {
  case shuffled, ascending, descending, organPipe, zoomedIn, constant, twoValues, counts
  case heavyTailed, withInfinities, growing

  func sample(count: Int) -> [Float] {
    var generator = SplitMix64(seed: 5)
    return (0..<count).map { index in
      switch self {
      case .shuffled: Float(generator.uniform())
      case .ascending: Float(index)
      case .descending: Float(-index)
      case .organPipe: Float(min(index, count - index))
      case .zoomedIn: Float(index % 2 == 0 ? index : 2 * count - index)
      case .constant: 3
      case .twoValues: Float(generator.next() % 2)
      case .counts: Float((800 + 60 * generator.normal()).rounded())
      case .heavyTailed: Float(tan(Double.pi * (generator.uniform() - 0.5)))
      case .withInfinities: Float([-Double.infinity, generator.normal(), .infinity][index % 3])
      case .growing: Float(Double(index) * generator.uniform())
      }
    }
  }
}

extension [Float] {
  /// The first place of ascending values at which a condition holds that then goes on to hold.
  fileprivate func firstPlace(where holds: (Float) -> Bool) -> Int {
    var range = startIndex..<endIndex
    while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
      range = holds(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}
