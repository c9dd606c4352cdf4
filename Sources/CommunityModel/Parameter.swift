/// One number a scenario may set: its key in the file, where it lives in the model, and what
/// supports its default.
///
/// The tables of parameters (`Persona.parameters`, `Mechanics.parameters`, …) are the single source
/// for reading, checking, documenting and writing scenario files.
public struct Parameter<Root: Sendable>: Sendable {
  /// The key in a scenario file, with its unit as a suffix where it has one.
  public let key: String
  /// The property the number is stored in.
  public let path: any WritableKeyPath<Root, Double> & Sendable
  /// The unit, in words for people (per day, logit, share, people and so on).
  public let unit: String
  /// The values allowed, both ends included.
  public let range: ClosedRange<Double>
  /// Whether only whole numbers are allowed.
  public let isWhole: Bool
  /// The value when the file says nothing; `nil` if the file or a preset must say it.
  public let defaultValue: Double?
  /// How far the true value may lie from the one in use; `nil` if it is known or chosen.
  public let plausible: PlausibleRange?
  /// How well the default is supported.
  public let grade: EvidenceGrade
  /// Where the default comes from.
  public let source: String
  /// What the number means, for people.
  public let meaning: LocalizedText

  /// Makes a table entry.
  public init(
    _ key: String, _ path: any WritableKeyPath<Root, Double> & Sendable, unit: String,
    in range: ClosedRange<Double>, isWhole: Bool = false, default defaultValue: Double?,
    plausible: PlausibleRange? = nil, grade: EvidenceGrade, source: String, _ english: String,
    _ chinese: String
  ) {
    self.key = key
    self.path = path
    self.unit = unit
    self.range = range
    self.isWhole = isWhole
    self.defaultValue = defaultValue
    self.plausible = plausible
    self.grade = grade
    self.source = source
    self.meaning = LocalizedText(english, chinese)
  }
}
