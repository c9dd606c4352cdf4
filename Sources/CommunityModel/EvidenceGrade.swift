/// How well the value of a parameter is supported.
public enum EvidenceGrade: String, Sendable, CaseIterable {
  /// Estimated from this user's own data.
  case ownData = "A"
  /// A published measurement.
  case published = "B"
  /// A rule of thumb of practitioners.
  case ruleOfThumb = "C"
  /// Our assumption.
  case assumption = "D"
}
