import RandomStreams
import TestSupport
import Testing

@Suite struct UnitIntervalTests {
  @Test func `uniforms of all-zero and all-one bits lie inside the interval`() {
    #expect(openUnitFloat(0) == 0x1p-24)
    #expect(openUnitFloat(.max) == 1 - 0x1p-24)
    #expect(openUnitDouble(0) == 0x1p-33)
    #expect(openUnitDouble(.max) == 1 - 0x1p-33)
    #expect(openUnitDouble(0, 0) == 0x1p-53)
    #expect(openUnitDouble(.max, .max) == 1 - 0x1p-53)
  }

  @Test func `single uniforms are the upper 23 bits plus a half, exactly`() {
    for bits in stride(from: UInt32(0), to: 1 << 23, by: 97) {
      let exact = (Double(bits) + 0.5) * 0x1p-23
      #expect(Double(openUnitFloat(bits << 9)) == exact)
      #expect(Double(openUnitFloat(bits << 9 | 0x1FF)) == exact)
    }
  }

  @Test func `double uniforms are the bits plus a half, exactly`() {
    #expect(openUnitDouble(1 << 31) == 0.5 + 0x1p-33)
    #expect(openUnitDouble(1 << 31, 0) == 0.5 + 0x1p-53)
    #expect(openUnitDouble(0, 1 << 12) == 0x1p-52 + 0x1p-53)
    #expect(openUnitDouble(0, 0xFFF) == 0x1p-53)
    #expect(openUnitDouble(3, 0) == 3 * 0x1p-32 + 0x1p-53)
  }

  @Test func `uniforms of every word of a keyed stream are uniform`() {
    let stream = PersonStream(seed: 2_026, replication: 3, persona: 1)
    let blocks = (0..<100_000).map { stream.words(person: UInt32($0), place: 17, purpose: 4) }
    let columns: [[Double]] = [
      blocks.map { Double(openUnitFloat($0.0)) }, blocks.map { Double(openUnitFloat($0.1)) },
      blocks.map { Double(openUnitFloat($0.2)) }, blocks.map { openUnitDouble($0.3) },
      blocks.map { openUnitDouble($0.0, $0.1) },
    ]
    for column in columns {
      let test = ChiSquare(uniforms: column, binCount: 200)
      #expect(test.isPlausible, "\(test.statistic) is above \(test.bound)")
    }
  }
}
