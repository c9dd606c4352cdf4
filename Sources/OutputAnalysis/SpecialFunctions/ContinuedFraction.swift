/// The value of `n1 / (d1 + n2 / (d2 + …))`, its terms numbered from 1.
///
/// The caller guarantees convergence.
///
/// Citation: I. J. Thompson, A. R. Barnett (1986), "Coulomb and Bessel functions of complex
/// arguments and order", Journal of Computational Physics 64, doi:10.1016/0021-9991(86)90046-X
/// (the modified method of Lentz).
func continuedFraction(
  _ term: (_ index: Double) -> (numerator: Double, denominator: Double)
) -> Double {
  let tiny = 1e-300
  var value = tiny
  var forward = tiny
  var backward = 0.0
  var index = 1.0
  while true {
    let (numerator, denominator) = term(index)
    forward = awayFromZero(denominator + numerator / forward, tiny)
    backward = 1 / awayFromZero(denominator + numerator * backward, tiny)
    let factor = forward * backward
    value *= factor
    // `!(… > …)` also ends the loop on a factor that is not a number.
    if !(abs(factor - 1) > Double.ulpOfOne) { return value }
    index += 1
  }
}

private func awayFromZero(_ value: Double, _ tiny: Double) -> Double {
  value == 0 ? tiny : value
}
