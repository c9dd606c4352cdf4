import Foundation
import RandomStreams
import TestSupport
import Testing

@Suite struct DistributionsTests {
  @Test func `exponential thresholds follow the exponential law`() {
    let stream = PersonStream(seed: 7, replication: 0, persona: 0)
    let thresholds = (0..<100_000).map { person in
      let words = stream.words(person: UInt32(person), place: 0, purpose: 1)
      return exponentialThreshold(words.0, words.1)
    }
    let test = ChiSquare(uniforms: thresholds.map { -expm1(-$0) }, binCount: 200)
    #expect(test.isPlausible, "\(test.statistic) is above \(test.bound)")
    #expect(StandardErrors(thresholds).distance(from: 1) < 5)
  }

  @Test func `the extreme words give the extreme thresholds`() {
    // −log of 2⁻⁵³ and of 1 − 2⁻⁵³.
    #expect(abs(exponentialThreshold(0, 0) - 53 * log(2)) < 16 * 37.0.ulp)
    #expect(exponentialThreshold(.max, .max) > 0)
    #expect(exponentialThreshold(.max, .max) < 0x1p-52)
  }

  @Test func `thresholds keep their bits`() {
    let stream = PersonStream(seed: 1, replication: 2, persona: 3)
    let bits = (0..<4).map { person in
      let words = stream.words(person: UInt32(person), place: 0, purpose: 1)
      return exponentialThreshold(words.0, words.1).bitPattern
    }
    #expect(
      bits == [
        0x4006_f677_b5d0_902c, 0x3fd8_7877_f57a_6759, 0x3fdd_5c55_83a2_cb80,
        0x3fd2_2a52_6974_938f,
      ])
  }
}
