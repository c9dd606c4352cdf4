/// What may be added to the diagonal of a matrix that rounding has made indefinite.
///
/// A Cholesky factorization is first tried without any; then the amounts are tried in turn, each on
/// the matrix as it was given, until one succeeds.
package struct JitterSchedule: Equatable, Sendable {
  /// Ascending, as shares of the mean of the diagonal.
  package let relativeAmounts: [Double]

  package init(relativeAmounts: [Double]) {
    precondition(
      relativeAmounts.allSatisfy { $0.isFinite && $0 > 0 },
      "Jitter amounts must be positive and finite.")
    precondition(
      zip(relativeAmounts, relativeAmounts.dropFirst()).allSatisfy { $0 < $1 },
      "Jitter amounts must ascend.")
    self.relativeAmounts = relativeAmounts
  }

  func amounts(forDiagonal diagonal: [Double]) -> [Double] {
    let mean = diagonal.reduce(0) { $0 + $1 / Double(diagonal.count) }
    return relativeAmounts.map { $0 * mean }
  }

  /// A matrix that is not positive definite as given is refused.
  package static let none = JitterSchedule(relativeAmounts: [])

  /// From well above rounding (10⁻¹⁰) to a standard deviation of a thousandth (10⁻⁶), in tens.
  package static let standard = JitterSchedule(relativeAmounts: [1e-10, 1e-9, 1e-8, 1e-7, 1e-6])
}
