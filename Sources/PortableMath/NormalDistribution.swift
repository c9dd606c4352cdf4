/// The quantile function of the standard normal distribution, the same bits on every processor.
///
/// M. J. Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution", Applied
/// Statistics 37 (1988) 477–484, doi:10.2307/2347330; relative error about 10⁻¹⁵.
package enum NormalDistribution {
  /// The value below which a share `p`, 0 < p < 1, of a standard normal lies.
  package static func quantile(_ p: Double) -> Double {
    precondition(p > 0 && p < 1, "a quantile needs a probability between 0 and 1")
    let fromCentre = p - 0.5
    if abs(fromCentre) <= 0.425 {
      let r = 0.180625 - fromCentre * fromCentre
      return fromCentre * ratio(centre, at: r)
    }
    let tail = fromCentre < 0 ? p : 1 - p
    let r = (-naturalLogarithm(tail)).squareRoot()
    let distance = r <= 5 ? ratio(shoulder, at: r - 1.6) : ratio(farTail, at: r - 5)
    return fromCentre < 0 ? -distance : distance
  }

  private typealias Rational = (numerator: [Double], denominator: [Double])

  private static func ratio(_ rational: Rational, at r: Double) -> Double {
    let polynomial = { (coefficients: [Double]) in coefficients.reduce(0) { $0 * r + $1 } }
    return polynomial(rational.numerator) / polynomial(rational.denominator)
  }

  private static let centre: Rational = (
    [
      2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
      1971.5909503065513, 133.14166789178438, 3.3871328727963665,
    ],
    [
      5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597,
      5394.196021424751, 687.1870074920579, 42.31333070160091, 1.0,
    ]
  )

  private static let shoulder: Rational = (
    [
      0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
      3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835,
    ],
    [
      1.0507500716444169e-09, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008,
      0.6897673349851, 1.6763848301838038, 2.053191626637759, 1.0,
    ]
  )

  private static let farTail: Rational = (
    [
      2.0103343992922881e-07, 2.7115555687434876e-05, 0.0012426609473880784, 0.026532189526576124,
      0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
    ],
    [
      2.0442631033899397e-15, 1.421511758316446e-07, 1.8463183175100548e-05, 0.0007868691311456133,
      0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1.0,
    ]
  )
}
