import RandomStreams
import Testing

@Suite struct SequentialStreamTests {
  @Test func `the sequence is the named stream's, two words at a time`() {
    var sequence = SequentialStream(name: "arrivals", seed: 42, purpose: 3)
    let stream = NamedStream(name: "arrivals", seed: 42, purpose: 3)
    for place in 0..<3 {
      let words = stream.words(replication: place)
      #expect(sequence.next() == UInt64(words.0) << 32 | UInt64(words.1))
    }
  }

  @Test func `names and seeds have sequences of their own`() {
    var sequences = [
      SequentialStream(name: "a", seed: 1), SequentialStream(name: "b", seed: 1),
      SequentialStream(name: "a", seed: 2), SequentialStream(name: "a", seed: 1, purpose: 1),
    ]
    let first = sequences.indices.map { sequences[$0].next() }
    #expect(Set(first).count == sequences.count)
  }
}
