import RealModule

/// The mean of a function of a standard normal variable.
///
/// The trapezoidal rule on ±9 in steps of 1/64, whose error for smooth functions is far below 10⁻¹⁰;
/// the tails hold 2·10⁻¹⁹.
func normalAverage(_ function: (Double) -> Double) -> Double {
  let step = 1.0 / 64
  let sum = (-576...576).reduce(0) { sum, place in
    let z = Double(place) * step
    return sum + function(z) * .exp(-z * z / 2)
  }
  return sum * step / (2 * Double.pi).squareRoot()
}
