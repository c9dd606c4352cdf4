import CommunityModel
package import StudyResults

/// What a group's history taught, in the form that the page and the terminal tell it.
package struct FitFindings: Sendable {
  /// What was learned.
  package let result: FitResult
  /// The numbers that move what was observed, those that most was learned of first.
  package let influential: [FittedNumber]

  /// Sorts what was learned.
  package init(_ result: FitResult) {
    self.result = result
    influential = result.parameters.filter(\.isInfluential).sorted { $0.learned > $1.learned }
  }

  /// The numbers of a verdict, those that most was learned of first.
  func numbers(_ verdict: FittedNumber.Verdict) -> [FittedNumber] {
    influential.filter { $0.verdict == verdict }
  }

  /// Numbers that do not move what was observed.
  package var untouchedCount: Int { result.parameters.count - influential.count }

  /// Whether fewer than two thirds of what was compared lies where nine of ten should: with the stretches of
  /// one measure hanging together that is no luck.
  package var isPoor: Bool { 3 * result.insideCount < 2 * result.checkCount }
}

extension FittedNumber {
  /// What people call the number.
  var name: LocalizedText { AssumptionName.text(assumption.meaning, path: assumption.path) }

  /// Between which values nine of ten lie.
  static func range(_ values: [Double]) -> LocalizedText {
    RangeWords.text(
      AssumptionValueWords.text(values[0]), AssumptionValueWords.text(values[2]))
  }
}
