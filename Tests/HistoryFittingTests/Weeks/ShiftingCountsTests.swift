import OutputAnalysis
import RandomStreams
import RealModule
import Testing

@testable import HistoryFitting

@Suite struct ShiftingCountsTests {
  private static let truth = ShiftingCounts(parameters: [0.85, 1.5, 0.2])

  /// A history of the law from its long run on.
  private static func history(weeks: Int, using stream: inout SequentialStream) -> [Double] {
    truth.path(
      after: [nil], expected: [50], laterExpected: Array(repeating: 50, count: weeks),
      using: &stream)
  }

  @Test func `in the long run the mean is what is expected and the variance that of the law`() {
    var stream = SequentialStream(name: "shifting", seed: 1)
    var moments = RunningMoments()
    for _ in 0..<20_000 { moments.add(Self.history(weeks: 3, using: &stream)[2]) }
    #expect(abs(moments.mean - 50) < 5 * moments.standardError)
    // Mean + (dispersion + (1 + dispersion)/evenness) mean²; its estimate is off by 2 % or so at heavy tails.
    let variance = 50 + (0.2 + 1.2 / 1.5) * 2500
    #expect(abs(moments.variance / variance - 1) < 0.1)
  }

  @Test func `what is seen moves the level, and a gap forgets it`() {
    var stream = SequentialStream(name: "shifting", seed: 2)
    func mean(after counts: [Double?]) -> Double {
      var moments = RunningMoments()
      for _ in 0..<4_000 {
        moments.add(
          Self.truth.path(
            after: counts, expected: counts.map { _ in 50 }, laterExpected: [50], using: &stream)[0]
        )
      }
      return moments.mean
    }
    let high = Array(repeating: Double?(200), count: 8)
    #expect(abs(mean(after: [nil, nil]) - 50) < 5)
    #expect(mean(after: high) > 150)
    #expect(mean(after: high + Array(repeating: nil, count: 40)) < 65)
  }

  @Test func `bands of the weeks to come hold as often as they say`() throws {
    var held = 0
    for seed in 0..<100 {
      var stream = SequentialStream(name: "coverage", seed: UInt64(seed))
      let counts = Self.history(weeks: 64, using: &stream)
      let known = counts[..<60].map { Double?($0) }
      let flat = Array(repeating: 50.0, count: 60)
      let fitted = try ShiftingCounts.fit(counts: known, expected: flat)
      let paths = fitted.draws(count: 200, using: &stream).map {
        $0.path(
          after: known, expected: flat, laterExpected: [50, 50, 50, 50], using: &stream)
      }
      let ends = quantiles(of: paths.map { $0[3] }, at: [0.1, 0.9])
      if counts[63] >= ends[0] && counts[63] <= ends[1] { held += 1 }
    }
    // Of 100 at 0.8: 80 ± 4; four standard deviations.
    #expect(abs(held - 80) < 16, "\(held)")
  }

  @Test func `weeks without anybody beside weeks with hundreds promise no thousands`() throws {
    let counts = (0..<40).map { Double?($0 % 6 == 0 ? 300 : 0) }
    let flat = Array(repeating: 50.0, count: 40)
    let later = Array(repeating: 50.0, count: 12)
    var stream = SequentialStream(name: "bursts", seed: 3)
    let shifting = try ShiftingCounts.fit(counts: counts, expected: flat)
    let sums = shifting.draws(count: 500, using: &stream).map {
      $0.path(after: counts, expected: flat, laterExpected: later, using: &stream).reduce(0, +)
    }
    let highest = quantiles(of: sums, at: [0.9])[0]
    #expect(highest < 3000)
    // Normal logarithms promise more.
    let normal = try ProportionalCounts.fit(counts: counts, exposures: flat)
    let others = normal.draws(count: 500, using: &stream).map {
      $0.path(after: counts, exposures: flat, laterExposures: later, using: &stream).reduce(0, +)
    }
    #expect(quantiles(of: others, at: [0.9])[0] > 1.2 * highest)
  }

  @Test func `what are no weekly counts is refused`() {
    #expect(throws: FittingError.nothingObserved) {
      try ShiftingCounts.fit(counts: [nil], expected: [1])
    }
    #expect(throws: FittingError.impossibleValue(place: 0)) {
      try ShiftingCounts.fit(counts: [-1], expected: [1])
    }
  }
}
