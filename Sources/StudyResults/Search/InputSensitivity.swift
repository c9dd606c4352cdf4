public import CommunityModel
public import OutputAnalysis

/// How much one number moves the first goal when all move at once.
public struct InputSensitivity: Sendable, Equatable {
  /// What kind of number it is.
  public enum Kind: String, Sendable {
    /// A variable of the search, over its range.
    case variable
    /// An uncertain assumption, over its plausible values.
    case assumption
  }

  /// What it was worked out with.
  public enum Method: String, Sendable {
    /// The model that the search learned from the simulator.
    case surrogate
    /// The preview, which has no luck.
    case preview
  }

  /// What kind of number it is.
  public var kind: Kind
  /// What it was worked out with.
  public var method: Method
  /// The keys that lead to the number in a scenario file.
  public var path: String
  /// What it is, for people; the path of a variable.
  public var meaning: LocalizedText
  /// The share of the variance that it explains alone (Sobol, first order), with its 95 % range.
  public var firstOrder: ConfidenceInterval
  /// The share that would be left if all others were known (Sobol, total).
  public var total: ConfidenceInterval
  /// Whether `total` is clearly above 0.
  public var isDistinguishable: Bool
  /// The mean magnitude of its effect over its whole range, in the unit of the goal (Morris, μ*); `nil`: it
  /// was not screened.
  public var effect: MeanEstimate?
  /// How much the effect depends on the rest: its standard deviation (Morris, σ).
  public var effectSpread: Double?

  /// Makes a row.
  public init(
    kind: Kind, method: Method, path: String, meaning: LocalizedText,
    firstOrder: ConfidenceInterval, total: ConfidenceInterval, isDistinguishable: Bool,
    effect: MeanEstimate?, effectSpread: Double?
  ) {
    self.kind = kind
    self.method = method
    self.path = path
    self.meaning = meaning
    self.firstOrder = firstOrder
    self.total = total
    self.isDistinguishable = isDistinguishable
    self.effect = effect
    self.effectSpread = effectSpread
  }
}
