import Testing

@testable import Studies

struct DeflateTests {
  @Test(arguments: [0, 1, 2, 1_000, 100_000])
  func `bytes come back`(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    #expect(Deflate.unpacked(Deflate.packed(bytes)) == bytes)
    let zeros = [UInt8](repeating: 0, count: count)
    #expect(Deflate.unpacked(Deflate.packed(zeros)) == zeros)
    #expect(Deflate.packed(zeros).count < 200 + count / 100)
  }

  @Test func `other bytes are refused`() {
    let packed = Deflate.packed(Array("a sentence, a sentence, a sentence".utf8))
    for place in packed.indices {
      var damaged = packed
      damaged[place] ^= 1
      // A bit of the header says nothing that matters; no damage gives other bytes.
      #expect([nil, Deflate.unpacked(packed)].contains(Deflate.unpacked(damaged)))
      #expect(Deflate.unpacked(Array(packed.prefix(place))) == nil)
    }
    #expect(Deflate.unpacked([0xFF, 0xFF, 0xFF, 0xFF, 0]) == nil)
  }

  @Test func `the checksum is CRC-32`() {
    #expect(Deflate.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
  }
}
