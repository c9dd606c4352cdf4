/// Uniform numbers, open at both ends, from random words.
package enum UnitInterval {
  /// `(bits + ½) · 2⁻²³` from the upper 23 bits of a word: 2⁻²⁴ … 1 − 2⁻²⁴, exact.
  @inlinable @inline(always)
  package static func float(_ word: UInt32) -> Float {
    Float(bitPattern: (word &>> 9) | 0x3F80_0000) - 0x1.fffffep-1
  }

  /// `(bits + ½) · 2⁻³²` from a word, exact.
  @inlinable @inline(always)
  package static func double(_ word: UInt32) -> Double {
    (Double(word) + 0.5) * 0x1p-32
  }

  /// `(bits + ½) · 2⁻⁵²` from the upper 52 bits of two words, exact.
  @inlinable @inline(always)
  package static func double(_ high: UInt32, _ low: UInt32) -> Double {
    (Double((UInt64(high) &<< 20) | UInt64(low &>> 12)) + 0.5) * 0x1p-52
  }
}
