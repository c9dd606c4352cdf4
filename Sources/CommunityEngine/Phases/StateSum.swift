import PortableMath

/// A sum of states over a chunk in whole units of 2⁻¹⁵.
///
/// Whole numbers can be added in any order, so the loop over members is vectorised and the sum does
/// not depend on the order of members. States lie within ±64 (see `Mechanics.parameters`), so the sum
/// of a chunk fits 32 bits; the rounding error of a state is at most 2⁻¹⁶.
enum StateSum {
  /// The resolution: units in 1.
  static let unitsPerOne: Float = 32_768

  /// A state in units, plus the rounding bits that `total` takes off again.
  @inline(always)
  static func term(_ state: Float) -> UInt32 {
    (state * unitsPerOne + roundingShift).bitPattern
  }

  /// The sum in units of `count` terms that were added with wrapping.
  @inline(always)
  static func total(_ sum: UInt32, count: Int) -> Int {
    let shift = UInt32(truncatingIfNeeded: count) &* roundingShift.bitPattern
    return Int(Int32(bitPattern: sum &- shift))
  }
}
