public import CommunityModel

/// The first goal of the recommended plan with one number at either end of its range, simulated with the
/// same luck.
public struct TornadoBar: Sendable, Equatable {
  /// One end.
  public struct End: Sendable, Equatable {
    /// The value, as text of a scenario file.
    public var value: String
    /// The goal less that of the recommended plan.
    public var change: MeanEstimate

    /// Makes an end.
    public init(value: String, change: MeanEstimate) {
      self.value = value
      self.change = change
    }
  }

  /// What kind of number it is.
  public var kind: InputSensitivity.Kind
  /// The keys that lead to the number in a scenario file.
  public var path: String
  /// What it is, for people; the path of a variable.
  public var meaning: LocalizedText
  /// The unit of the values, in words for people; empty if they have none.
  public var unit: String
  /// The value in use, as text of a scenario file.
  public var value: String
  /// At the lower end; of a choice, the worst of the other options.
  ///
  /// `nil` if the plan is not possible there.
  public var low: End?
  /// At the upper end; of a choice, the best of the other options.
  public var high: End?

  /// Makes a bar.
  public init(
    kind: InputSensitivity.Kind, path: String, meaning: LocalizedText, unit: String, value: String,
    low: End?, high: End?
  ) {
    self.kind = kind
    self.path = path
    self.meaning = meaning
    self.unit = unit
    self.value = value
    self.low = low
    self.high = high
  }

  /// The larger of the two changes, in magnitude.
  public var reach: Double {
    [low, high].compactMap { $0?.change.mean.magnitude }.reduce(0, max)
  }
}
