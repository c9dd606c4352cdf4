import OutputAnalysis
import RandomStreams

/// Random numbers one after the other, the same for the same seed and name.
package struct RandomSequence: Sendable {
  private let stream: NamedStream
  private var drawn = 0

  /// The numbers of a name.
  package init(seed: UInt64, name: String) {
    stream = NamedStream(name: name, seed: seed, purpose: 0)
  }

  /// Uniform in the open interval (0, 1).
  package mutating func uniform() -> Double {
    let words = stream.words(replication: drawn)
    drawn += 1
    return openUnitDouble(words.0, words.1)
  }

  /// Of mean 0 and variance 1.
  package mutating func normal() -> Double { NormalDistribution.quantile(uniform()) }

  /// In `0..<count`.
  mutating func place(below count: Int) -> Int { min(Int(uniform() * Double(count)), count - 1) }
}

/// For code that draws as many bits as it happens to need; the same numbers as `uniform()`.
extension RandomSequence: RandomNumberGenerator {
  /// The next 64 random bits.
  package mutating func next() -> UInt64 {
    let words = stream.words(replication: drawn)
    drawn += 1
    return UInt64(words.0) << 32 | UInt64(words.1)
  }
}
