import RandomStreams

/// A random linear map of the 32 binary digits of one coordinate, and a digital shift.
///
/// Each digit becomes itself plus a random combination of the digits before it.
struct DigitScrambling {
  let shift: UInt32

  /// Which digits make up each new one, the most significant first.
  private let rows: [UInt32]

  init(axis: Int, seed: UInt64) {
    let key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    let words = (0..<9).flatMap { block in
      let four = philox4x32(counter: (UInt32(block), UInt32(axis), 0, 0), key: key)
      return [four.0, four.1, four.2, four.3]
    }
    rows = (0..<32).map { digit in
      let itself = 0x8000_0000 as UInt32 >> digit
      let before = ~(UInt32.max >> digit)
      return words[digit] & before | itself
    }
    shift = words[32]
  }

  func multiply(_ digits: UInt32) -> UInt32 {
    rows.reduce(0) { product, row in
      product << 1 | UInt32((row & digits).nonzeroBitCount & 1)
    }
  }
}
