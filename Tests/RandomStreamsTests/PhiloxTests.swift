import RandomStreams
import Testing

@Suite struct PhiloxTests {
  /// A line `philox4x32 10` of Random123's `kat_vectors`.
  struct KnownAnswer {
    let counter: [UInt32]
    let key: [UInt32]
    let block: [UInt32]
  }

  static let knownAnswers = [
    KnownAnswer(
      counter: [0, 0, 0, 0], key: [0, 0],
      block: [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
    KnownAnswer(
      counter: [.max, .max, .max, .max], key: [.max, .max],
      block: [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]),
    KnownAnswer(
      counter: [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
      key: [0xa409_3822, 0x299f_31d0],
      block: [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]),
  ]

  @Test(arguments: knownAnswers) func `blocks are those Random123 publishes`(answer: KnownAnswer) {
    #expect(block(answer.counter, answer.key) == answer.block)
  }

  @Test func `one bit of the counter or the key changes about half of the block`() {
    // 192 × 128 bits, each flipped with probability ½: 5 standard deviations are 392.
    let counter: [UInt32] = [1, 2, 3, 4]
    let key: [UInt32] = [5, 6]
    let base = block(counter, key)
    var flipped = 0
    for bit in 0..<192 {
      var changed = counter + key
      changed[bit / 32] ^= 1 << UInt32(bit % 32)
      let other = block(Array(changed[..<4]), Array(changed[4...]))
      flipped += zip(base, other).reduce(0) { $0 + ($1.0 ^ $1.1).nonzeroBitCount }
    }
    #expect(abs(flipped - 192 * 64) < 392)
  }

  private func block(_ counter: [UInt32], _ key: [UInt32]) -> [UInt32] {
    let words = philox4x32(
      counter: (counter[0], counter[1], counter[2], counter[3]), key: (key[0], key[1]))
    return [words.0, words.1, words.2, words.3]
  }
}
