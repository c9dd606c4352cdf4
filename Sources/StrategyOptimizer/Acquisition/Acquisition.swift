import DenseLinearAlgebra

/// How much it is worth to evaluate a design next, as a logarithm.
protocol Acquisition: Sendable {
  /// The logarithm at each design.
  func values(at designs: [Features]) throws(LinearAlgebraError) -> [Double]
  /// The logarithm at a design and its derivatives by the design's numbers.
  func valueAndSlopes(at design: Features) throws(LinearAlgebraError) -> (
    value: Double, slopes: [Double]
  )
}
