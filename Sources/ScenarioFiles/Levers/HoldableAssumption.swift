package import CommunityModel

/// An uncertain number of a scenario, which may be held at a value instead of being drawn.
package struct HoldableAssumption: Sendable, Equatable {
  /// The keys that lead to it.
  package var path: String
  /// What it means, for people.
  package var meaning: LocalizedText
  /// The unit, as `UnitName.localized` knows it; empty if there is none.
  package var unit: String
  /// How well the value is supported.
  package var grade: EvidenceGrade
  /// Where it comes from, as `SourceName` knows it.
  package var source: String
  /// The value in use.
  package var value: Double
  /// The lowest and the highest plausible value, which differ.
  package var ends: ClosedRange<Double>
  /// The values allowed.
  package var range: ClosedRange<Double>
  /// Whether only whole numbers are allowed.
  package var isWhole: Bool
  /// Whether equal factors are equal steps; then the ends lie above 0.
  package var isLogarithmic: Bool
  /// Whether it is drawn for itself, and not jointly with others from a posterior.
  package var isHoldable: Bool
  /// Whether it is one of the few to show first.
  package var isMain: Bool

  /// - Returns: `nil` for a number that is decided, known or without a plausible range.
  init?(_ assumption: Assumption, isHoldable: Bool, isMain: Bool) {
    guard assumption.isAboutWorld, let ends = assumption.ends, ends.lowerBound < ends.upperBound
    else { return nil }
    path = assumption.path
    meaning = assumption.meaning
    unit = assumption.unit
    grade = assumption.grade
    source = assumption.source
    value = assumption.value
    self.ends = ends
    range = assumption.permitted
    isWhole = assumption.isWhole
    isLogarithmic = assumption.scale != .difference && ends.lowerBound > 0
    self.isHoldable = isHoldable
    self.isMain = isMain
  }
}
