/// How one operation of the linked library compared with plain loops.
package struct SelfCheckResult: Equatable, Sendable {
  /// One size at which the operation was tried.
  package struct Trial: Equatable, Sendable {
    /// The sides of the operands, for example `17 × 64 × 3`.
    package let size: String

    /// The largest absolute error of an element; infinite for a NaN, a wrong shape or a refusal.
    package let error: Double

    /// What rounding can explain at this size.
    package let bound: Double

    package var passed: Bool { error.isFinite && error <= bound }
  }

  /// What was computed, for example `Aᵀ B`.
  package let name: String

  package let trials: [Trial]

  package var passed: Bool { trials.allSatisfy(\.passed) }

  /// The trial whose error is largest compared with its bound.
  package var worst: Trial? {
    trials.max { $0.error * $1.bound < $1.error * $0.bound }
  }
}
