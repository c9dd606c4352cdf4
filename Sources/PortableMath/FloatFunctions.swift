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

/// The value below which a share `p` of a standard normal lies, in single precision, the same bits on
/// every processor.
///
/// `p` is a multiple of 2⁻²⁴ strictly between 0 and 1. Two polynomials in w = −log(4p(1 − p)), for the
/// middle and for the tails: M. Giles, "Approximating the erfinv function", GPU Computing Gems Jade
/// Edition (2011) 109–116. The absolute error is at most 2·10⁻⁶.
@inlinable @inline(always)
package func normalQuantile(_ p: Float) -> Float {
  let w = -naturalLogarithm(4 * p * (1 - p))
  let m = w - 2.5
  let middle =
    1.501_409_41 + m
    * (0.246_640_727 + m
      * (-0.004_177_681_64 + m
        * (-0.001_253_725_03 + m
          * (0.000_218_580_87 + m
            * (-4.391_506_54e-06 + m
              * (-3.523_387_7e-06 + m * (3.432_739_39e-07 + m * 2.810_226_36e-08)))))))
  let t = packedSquareRoot(w) - 3
  let tail =
    2.832_976_82 + t
    * (1.001_674_06 + t
      * (0.009_438_870_47 + t
        * (-0.007_622_461_3 + t
          * (0.005_739_507_73 + t
            * (-0.003_673_428_44 + t
              * (0.001_349_343_22 + t * (0.000_100_950_558 + t * -0.000_200_214_257)))))))
  return 1.414_213_56 * (2 * p - 1) * (w < 5 ? middle : tail)
}

/// √x in single precision for a positive, normal `x`, by three Newton steps for 1/√x.
///
/// `Float.squareRoot()` is exact, but the compiler does not pack it. The relative error is at most
/// 5·10⁻⁷.
@inlinable @inline(always)
package func packedSquareRoot(_ x: Float) -> Float {
  let half = 0.5 * x
  var inverse = Float(bitPattern: 0x5F37_59DF &- (x.bitPattern &>> 1))
  inverse = inverse * (1.5 - half * inverse * inverse)
  inverse = inverse * (1.5 - half * inverse * inverse)
  inverse = inverse * (1.5 - half * inverse * inverse)
  return x * inverse
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
