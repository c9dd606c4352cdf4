/// A uniform number, open at both ends, from the upper 23 bits of a word: `(bits + ½) · 2⁻²³`, exact.
@inlinable @inline(always)
package func openUnitFloat(_ word: UInt32) -> Float {
  Float(bitPattern: (word &>> 9) | 0x3F80_0000) - 0x1.fffffep-1
}

/// A uniform number, open at both ends, from a word: `(bits + ½) · 2⁻³²`, exact.
package func openUnitDouble(_ word: UInt32) -> Double {
  (Double(word) + 0.5) * 0x1p-32
}

/// A uniform number, open at both ends, from the upper 52 bits of two words: `(bits + ½) · 2⁻⁵²`,
/// exact.
@inlinable @inline(always)
package func openUnitDouble(_ high: UInt32, _ low: UInt32) -> Double {
  (Double((UInt64(high) &<< 20) | UInt64(low &>> 12)) + 0.5) * 0x1p-52
}
