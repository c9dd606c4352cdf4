/// The quantiles that every figure is reported with.
public struct Quantiles: Sendable, Equatable {
  /// One in twenty futures is below.
  public var p05: Double
  /// One in ten futures is below.
  public var p10: Double
  /// A quarter of the futures is below.
  public var p25: Double
  /// The median.
  public var p50: Double
  /// Three quarters of the futures are below.
  public var p75: Double
  /// Nine in ten futures are below.
  public var p90: Double
  /// Nineteen in twenty futures are below.
  public var p95: Double

  /// The probabilities, in ascending order.
  public static let probabilities = [0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95]
  /// The names in files, in the order of `probabilities`.
  public static let keys = ["p05", "p10", "p25", "p50", "p75", "p90", "p95"]

  /// Takes the quantiles at `probabilities`, in their order.
  ///
  /// - Precondition: There are as many values as probabilities.
  public init(_ values: [Double]) {
    precondition(values.count == Self.keys.count, "there is one quantile for each probability")
    (p05, p10, p25, p50) = (values[0], values[1], values[2], values[3])
    (p75, p90, p95) = (values[4], values[5], values[6])
  }

  /// The quantiles in the order of `probabilities`.
  public var values: [Double] { [p05, p10, p25, p50, p75, p90, p95] }
}
