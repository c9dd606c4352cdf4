/// How exact quantile sketches are, and what that takes.
public enum SketchLimits {
  /// The most values whose quantiles are exact.
  public static let exactCapacity = 2_048

  /// The largest share of the values by which the place of a quantile is off, of more values.
  public static let rankError = 0.0025

  /// What one sketch of more values holds where they come in no particular order, by measurement: 352
  /// entries of 16 bytes.
  public static let settledBytes = 352 * 16

  /// How many values are gathered before some of them are forgotten, when `count` were gathered before.
  @inlinable
  public static func blockLength(after count: Int) -> Int {
    count == 0 ? exactCapacity + 1 : 512
  }
}
