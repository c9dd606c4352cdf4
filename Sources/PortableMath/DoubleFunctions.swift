/// `exp(x)` in double precision, the same bits on every processor; relative error below 10⁻¹⁵.
///
/// Range reduction by multiples of log 2 in two parts (Cody and Waite), then the Taylor series to the
/// thirteenth power on ±½ log 2. Arguments beyond ±700 count as ±700.
package func exponential(_ x: Double) -> Double {
  let clamped = min(max(x, -700), 700)
  let multiple = (clamped * 1.442_695_040_888_963_4).rounded(.toNearestOrEven)
  let high = clamped - multiple * 0x1.62e4_2fee_0000_0p-1
  let remainder = high - multiple * 0x1.a39e_f357_93c7_6p-33
  var sum = 1.0
  var divisor = 13.0
  while divisor >= 1 {
    sum = 1 + remainder / divisor * sum
    divisor -= 1
  }
  return sum * Double(sign: .plus, exponent: Int(multiple), significand: 1)
}

/// `log(x)` in double precision for a positive, normal, finite `x`, the same bits on every processor.
///
/// The mantissa is brought to √½…√2 and log m = 2 artanh((m − 1)/(m + 1)) is summed to the
/// twenty-third power. The error is below 4·10⁻¹⁶ · max(1, |log x|).
package func naturalLogarithm(_ x: Double) -> Double {
  precondition(x.isNormal && x > 0, "the logarithm needs a positive, normal number")
  var exponent = Double(x.exponent)
  var mantissa = x.significand
  if mantissa > 1.414_213_562_373_095_1 {
    mantissa /= 2
    exponent += 1
  }
  let ratio = (mantissa - 1) / (mantissa + 1)
  let square = ratio * ratio
  var series = 0.0
  var power = 23.0
  while power >= 3 {
    series = (series + 1 / power) * square
    power -= 2
  }
  let low = exponent * 0x1.a39e_f357_93c7_6p-33 + 2 * ratio * series
  return exponent * 0x1.62e4_2fee_0000_0p-1 + (2 * ratio + low)
}
