import Foundation

/// How many digits of a number mean anything.
enum Precision {
  /// The step to which a simulated number is rounded: the power of ten not above twice its standard error,
  /// so that the last digit shown is known to about one unit, but with at least one digit of the number
  /// left; `finest` where the error is none or unknown.
  static func step(for value: Double, error: Double, finest: Double) -> Double {
    guard error.isFinite, error > 0 else { return finest }
    var exponent = (log10(2 * error)).rounded(.down)
    if value != 0, value.isFinite { exponent = min(exponent, log10(abs(value)).rounded(.down)) }
    return max(pow(10, exponent), finest)
  }

  /// The number at the nearest step, with as many decimals as the step has.
  static func text(_ value: Double, step: Double) -> String {
    guard value.isFinite else { return NumberWords.absent }
    let decimals = max(0, Int((-log10(step)).rounded(.up)))
    return NumberWords.count((value / step).rounded() * step, decimals: decimals)
  }
}
