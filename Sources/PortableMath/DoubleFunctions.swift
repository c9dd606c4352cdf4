/// `exp(x)` in double precision, the same bits on every processor; relative error below 10⁻¹⁵.
///
/// Range reduction by multiples of log 2 in two parts (Cody and Waite), then the Taylor series to the
/// thirteenth power on ±½ log 2. Arguments beyond ±700 count as ±700.
@inlinable @inline(always)
package func exponential(_ x: Double) -> Double {
  let clamped = x < -700 ? -700 : (x > 700 ? 700 : x)
  let shifted = clamped * 1.442_695_040_888_963_4 + roundingShiftOfDouble
  let multiple = shifted - roundingShiftOfDouble
  let remainder = clamped - multiple * highLogarithmOf2 - multiple * lowLogarithmOf2
  var sum = 1.0 / 6_227_020_800
  sum = sum * remainder + 1.0 / 479_001_600
  sum = sum * remainder + 1.0 / 39_916_800
  sum = sum * remainder + 1.0 / 3_628_800
  sum = sum * remainder + 1.0 / 362_880
  sum = sum * remainder + 1.0 / 40_320
  sum = sum * remainder + 1.0 / 5_040
  sum = sum * remainder + 1.0 / 720
  sum = sum * remainder + 1.0 / 120
  sum = sum * remainder + 1.0 / 24
  sum = sum * remainder + 1.0 / 6
  sum = sum * remainder + 1.0 / 2
  sum = (sum * remainder + 1) * remainder + 1
  return sum * Double(bitPattern: (shifted.bitPattern &+ 1_023) &<< 52)
}

/// `log(x)` in double precision for a positive, normal, finite `x`, the same bits on every processor.
///
/// The error is below 4·10⁻¹⁶ · max(1, |log x|).
package func naturalLogarithm(_ x: Double) -> Double {
  precondition(x.isNormal && x > 0, "the logarithm needs a positive, normal number")
  return packedLogarithm(x)
}

/// `log(x)` as `naturalLogarithm` gives it, for loops that are packed: nothing is checked.
///
/// The mantissa is brought to √½…√2 and log m = 2 artanh((m − 1)/(m + 1)) is summed to the
/// twenty-third power.
@inlinable @inline(always)
package func packedLogarithm(_ x: Double) -> Double {
  let offset = x.bitPattern &- halfRootBitsOfDouble
  let exponentBits = Int64(bitPattern: offset) &>> 52
  let mantissa = Double(bitPattern: x.bitPattern &- UInt64(bitPattern: exponentBits &<< 52))
  let exponent = Double(exponentBits)
  let ratio = (mantissa - 1) / (mantissa + 1)
  let square = ratio * ratio
  var series = 1.0 / 23
  series = series * square + 1.0 / 21
  series = series * square + 1.0 / 19
  series = series * square + 1.0 / 17
  series = series * square + 1.0 / 15
  series = series * square + 1.0 / 13
  series = series * square + 1.0 / 11
  series = series * square + 1.0 / 9
  series = series * square + 1.0 / 7
  series = series * square + 1.0 / 5
  series = series * square + 1.0 / 3
  let low = exponent * lowLogarithmOf2 + 2 * ratio * (square * series)
  return exponent * highLogarithmOf2 + (2 * ratio + low)
}

/// The first 33 bits of log 2, so that small multiples are exact, and the rest.
@inlinable @inline(always)
package var highLogarithmOf2: Double { 0x1.62e4_2fee_0000_0p-1 }
@inlinable @inline(always)
package var lowLogarithmOf2: Double { 0x1.a39e_f357_93c7_6p-33 }

/// 1.5·2⁵²: adding it leaves the nearest whole number in the low bits of the mantissa.
@inlinable @inline(always)
package var roundingShiftOfDouble: Double { 0x1.8p52 }

/// The bits of √½.
@inlinable @inline(always)
package var halfRootBitsOfDouble: UInt64 { 0x3FE6_A09E_667F_3BCD }
