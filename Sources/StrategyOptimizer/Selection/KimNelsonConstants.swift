import Foundation

/// The constants of Kim and Nelson's procedure with `c = 1`.
///
/// Citation: S.-H. Kim, B. L. Nelson (2001), "A fully sequential procedure for indifference-zone
/// selection in simulation", ACM Transactions on Modeling and Computer Simulation 11,
/// doi:10.1145/502109.502111.
package struct KimNelsonConstants: Sendable, Equatable {
  /// The chance of error that each comparison spends.
  package let beta: Double

  package let eta: Double

  /// The square of `h`, `2 · eta · (firstStage - 1)`.
  package let squaredH: Double

  /// - Parameters:
  ///   - systemCount: At least 2.
  ///   - firstStage: The replications that variances are estimated from, at least 2.
  ///   - error: The chance of error of the whole, in (0, 1).
  ///   - isIndependent: Whether the systems have independent random numbers, which spends less.
  package init(systemCount: Int, firstStage: Int, error: Double, isIndependent: Bool = false) {
    precondition(systemCount >= 2 && firstStage >= 2, "a comparison needs two systems and values")
    let others = Double(systemCount - 1)
    beta = isIndependent ? 1 - pow(1 - error, 1 / others) : error / others
    eta = (pow(2 * beta, -2 / Double(firstStage - 1)) - 1) / 2
    squaredH = 2 * eta * Double(firstStage - 1)
  }
}
