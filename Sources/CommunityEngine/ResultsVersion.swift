/// The version of what the engine computes.
public enum ResultsVersion {
  /// The same seed gives the same bytes as long as this number stays the same.
  public static let current = 2
}
