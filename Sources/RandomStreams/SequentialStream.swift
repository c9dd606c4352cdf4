/// The words of a named stream one after another, for code that draws as many as it happens to need.
package struct SequentialStream: RandomNumberGenerator, Sendable {
  private let stream: NamedStream
  private var drawn = 0

  /// The sequence of a name for one purpose.
  package init(name: String, seed: UInt64, purpose: UInt8 = 0) {
    stream = NamedStream(name: name, seed: seed, purpose: purpose)
  }

  /// The next 64 random bits; the sequence repeats after 2³² of them.
  package mutating func next() -> UInt64 {
    let words = stream.words(replication: drawn)
    drawn &+= 1
    return UInt64(words.0) << 32 | UInt64(words.1)
  }
}
