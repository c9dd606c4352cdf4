import RealModule

/// How the correlation of two designs falls with their distance `r`, in lengthscales.
///
/// Citation: C. E. Rasmussen, C. K. I. Williams (2006), "Gaussian Processes for Machine Learning",
/// chapter 4.2, ISBN 026218253X.
package enum RadialFunction: Sendable, CaseIterable {
  /// `exp(−r)`, Matérn of smoothness 1/2: rough.
  case matern12
  /// `(1 + √3 r) exp(−√3 r)`, Matérn of smoothness 3/2: once differentiable.
  case matern32
  /// `(1 + √5 r + 5 r²/3) exp(−√5 r)`, Matérn of smoothness 5/2: twice differentiable.
  case matern52
  /// `exp(−r²/2)`: differentiable without end.
  case squaredExponential

  /// The correlation at a squared distance.
  func value(_ squaredDistance: Double) -> Double {
    switch self {
    case .matern12: return .exp(-squaredDistance.squareRoot())
    case .matern32:
      let scaled = (3 * squaredDistance).squareRoot()
      return (1 + scaled) * .exp(-scaled)
    case .matern52:
      let scaled = (5 * squaredDistance).squareRoot()
      return (1 + scaled + scaled * scaled / 3) * .exp(-scaled)
    case .squaredExponential: return .exp(-squaredDistance / 2)
    }
  }

  /// The derivative of the correlation by the squared distance; 0 at no distance for Matérn 1/2, which
  /// has none there.
  func slope(_ squaredDistance: Double) -> Double {
    switch self {
    case .matern12:
      let distance = squaredDistance.squareRoot()
      return distance > 0 ? -.exp(-distance) / (2 * distance) : 0
    case .matern32: return -1.5 * .exp(-(3 * squaredDistance).squareRoot())
    case .matern52:
      let scaled = (5 * squaredDistance).squareRoot()
      return -5.0 / 6 * (1 + scaled) * .exp(-scaled)
    case .squaredExponential: return -0.5 * .exp(-squaredDistance / 2)
    }
  }
}
