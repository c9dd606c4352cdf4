import RandomStreams
import Testing

@Suite struct NamedStreamTests {
  @Test(
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func `the hash is that of RFC 9923`(text: String, expected: UInt64) {
    #expect(fnv1a(text) == expected)
  }

  @Test func `the words are the Philox block of the documented counter`() {
    let stream = NamedStream(name: "foobar", seed: 0x299F_31D0_A409_3822, purpose: 5)
    let block = philox4x32(
      counter: (0xF739_67E8, 0x0500_0000, 77, 0x8594_4171), key: (0xA409_3822, 0x299F_31D0))
    #expect(stream.words(replication: 77) == block)
  }

  @Test func `names, purposes, seeds and replications have words of their own`() {
    let words = [
      NamedStream(name: "a", seed: 1, purpose: 5).words(replication: 0),
      NamedStream(name: "b", seed: 1, purpose: 5).words(replication: 0),
      NamedStream(name: "a", seed: 2, purpose: 5).words(replication: 0),
      NamedStream(name: "a", seed: 1, purpose: 6).words(replication: 0),
      NamedStream(name: "a", seed: 1, purpose: 5).words(replication: 1),
    ]
    #expect(Set(words.map(\.0)).count == words.count)
  }
}
