/// `exp(x)` in single precision, the same bits on every processor.
///
/// A polynomial of degree 5 for 2^f on −½…½ (minimax, relative error 7.5·10⁻⁸) times a power of two
/// by bit arithmetic. Arguments beyond ±87 count as ±87, so the result is always finite and positive.
/// The relative error is at most 3·10⁻⁷ + 1.2·10⁻⁷·|x|.
@inlinable @inline(always)
package func exponential(_ x: Float) -> Float {
  let clamped = x < -87 ? -87 : (x > 87 ? 87 : x)
  let scaled = clamped * 1.442_695_04
  let shifted = scaled + roundingShift
  let fraction = scaled - (shifted - roundingShift)
  let polynomial =
    1 + fraction
    * (0.693_146_97 + fraction
      * (0.240_221_2 + fraction
        * (0.055_507_13 + fraction * (0.009_675_541 + fraction * 0.001_327_647_2))))
  return Float(bitPattern: polynomial.bitPattern &+ (shifted.bitPattern &<< 23))
}

/// `log(x)` in single precision for a positive, normal, finite `x`, the same bits on every processor.
///
/// The mantissa is brought to √½…√2 and log m = 2 artanh((m − 1)/(m + 1)) is summed to the seventh
/// power. The absolute error is at most 2·10⁻⁷ + 1.2·10⁻⁷·|log x|.
@inlinable @inline(always)
package func naturalLogarithm(_ x: Float) -> Float {
  let offset = x.bitPattern &- halfRootBits
  let exponent = Int32(bitPattern: offset) &>> 23
  let mantissa = Float(bitPattern: x.bitPattern &- (UInt32(bitPattern: exponent) &<< 23))
  let ratio = (mantissa - 1) / (mantissa + 1)
  let square = ratio * ratio
  let series =
    2 * ratio
    * (1 + square * (0.333_333_33 + square * (0.2 + square * 0.142_857_15)))
  return Float(exponent) * 0.693_147_2 + series
}

/// The nearest whole number, ties to even, of a value within ±2²².
///
/// Adding and subtracting 1.5·2²³ rounds without a conversion that could trap.
@inlinable @inline(always)
package func nearestWhole(_ x: Float) -> Int32 {
  Int32(bitPattern: (x + roundingShift).bitPattern &- roundingShift.bitPattern)
}

/// 1.5·2²³: adding it leaves the nearest whole number in the low bits of the mantissa.
@inlinable @inline(always)
package var roundingShift: Float { 12_582_912 }

/// The bits of √½.
@inlinable @inline(always)
package var halfRootBits: UInt32 { 0x3F35_04F3 }
