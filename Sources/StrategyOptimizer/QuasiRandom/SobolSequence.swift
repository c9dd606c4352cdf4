import RandomStreams

/// A Sobol sequence: points of the unit cube that fill it more evenly than independent ones.
///
/// Each `2^m` points from a multiple of `2^m` on have one in every one of the `2^m` equal slices of
/// every axis. Points come in Gray-code order, and any of them can be had by its index. Best taken in
/// blocks of a power of two, from a multiple of that power on.
///
/// Unscrambled, the first point is the origin. A seed scrambles the digits of every axis (a random
/// lower triangular matrix and a digital shift), which keeps the evenness: each point is then uniform,
/// averages are unbiased, their error falls faster than one over the number of points for smooth
/// functions, and independent seeds show how large it is.
///
/// Citation: I. M. Sobol (1967), doi:10.1016/0041-5553(67)90144-9; Gray code: I. A. Antonov, V. M.
/// Saleev (1979), doi:10.1016/0041-5553(79)90085-5; scrambling: J. Matoušek (1998), "On the
/// L2-discrepancy for anchored boxes", Journal of Complexity 14, doi:10.1006/jcom.1998.0489, with the
/// variance of A. B. Owen's nested scrambling (Owen 2003, doi:10.1145/945511.945518).
package struct SobolSequence: Sendable {
  package let dimension: Int

  /// The most coordinates that a point may have.
  package static let largestDimension = 128

  /// By axis, what each bit of the Gray code switches.
  private let directions: [[UInt32]]

  /// The digital shift by axis; nil if unscrambled.
  private let shifts: [UInt32]?

  /// - Parameters:
  ///   - dimension: Coordinates of a point, in 1...`largestDimension`.
  ///   - scramblingSeed: What the scrambling follows from; nil for the plain sequence.
  package init(dimension: Int, scramblingSeed: UInt64? = nil) {
    precondition(
      (1...Self.largestDimension).contains(dimension), "a Sobol sequence has 1 to 128 coordinates")
    self.dimension = dimension
    let plain = SobolDirections.numbers(dimension: dimension)
    guard let scramblingSeed else {
      directions = plain
      shifts = nil
      return
    }
    let scramblings = plain.indices.map { DigitScrambling(axis: $0, seed: scramblingSeed) }
    directions = zip(plain, scramblings).map { numbers, scrambling in
      numbers.map(scrambling.multiply)
    }
    shifts = scramblings.map(\.shift)
  }

  /// The point at an index: multiples of 2⁻³² in [0, 1), or in (0, 1) if scrambled.
  ///
  /// - Precondition: `index` is in 0..<2³².
  package func point(_ index: Int) -> [Double] {
    precondition(index >= 0 && index >> 32 == 0, "a Sobol sequence has 2³² points")
    let code = UInt32(index ^ index >> 1)
    return directions.indices.map { axis in
      var bits = code
      var digits = shifts?[axis] ?? 0
      while bits != 0 {
        digits ^= directions[axis][bits.trailingZeroBitCount]
        bits &= bits - 1
      }
      return shifts == nil ? Double(digits) * 0x1p-32 : openUnitDouble(digits)
    }
  }
}

extension SobolSequence {
  /// Sequences whose scramblings are independent of each other and follow from one seed.
  package static func scramblings(dimension: Int, count: Int, seed: UInt64) -> [SobolSequence] {
    let key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    return (0..<count).map { place in
      let words = philox4x32(counter: (UInt32(place), 0, 0, 1), key: key)
      return SobolSequence(
        dimension: dimension, scramblingSeed: UInt64(words.0) << 32 | UInt64(words.1))
    }
  }
}
