/// What a scenario says about how well one number is known, instead of the parameter table.
///
/// The range is kept as deviations from the file's value, so that a strategy that changes the value
/// is uncertain to the same degree.
public struct StatedAssumption: Sendable, Equatable, Codable {
  /// The number's path of keys, as in `Assumption.path`.
  public let path: String
  /// How far it may deviate; `nil` if it is known.
  public let range: DeviationRange?

  /// A number that is known.
  public init(known path: String) {
    self.path = path
    range = nil
  }

  /// A number that lies between two values.
  ///
  /// - Precondition: `ends` contains the assumption's value.
  public init(_ assumption: Assumption, between ends: ClosedRange<Double>) {
    precondition(ends.contains(assumption.value), "a range contains the value it is about")
    path = assumption.path
    range = DeviationRange(ends, around: assumption.value, preferring: assumption.scale)
  }
}
