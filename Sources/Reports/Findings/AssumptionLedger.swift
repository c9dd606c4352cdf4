import CommunityModel
import StudyResults

/// Every number that the plans rest on.
struct AssumptionLedger: Equatable {
  var rows: [Row]

  struct Row: Equatable {
    var path: String
    var meaning: LocalizedText
    var value: String
    var range: String
    var unit: LocalizedText
    var grade: String
    var source: LocalizedText
  }
}

extension StudyFindings {
  /// The numbers of the best strategy's plan, those that are known least first.
  var ledger: AssumptionLedger {
    let rows = leader.plan.assumptions.map { assumption in
      (
        assumption.grade.rawValue,
        AssumptionLedger.Row(
          path: assumption.path, meaning: assumption.meaning,
          value: PlainNumber.text(assumption.value),
          range: run.assumptions == .drawn ? range(assumption) : "",
          unit: UnitName.localized(assumption.unit),
          grade: assumption.grade.rawValue,
          source: SourceName.localized(assumption.source))
      )
    }
    return AssumptionLedger(
      rows: rows.enumerated().sorted {
        $0.element.0 == $1.element.0 ? $0.offset < $1.offset : $0.element.0 > $1.element.0
      }.map(\.element.1))
  }

  private func range(_ assumption: Assumption) -> String {
    assumption.ends.map {
      PlainNumber.text($0.lowerBound, digits: 3) + " – "
        + PlainNumber.text($0.upperBound, digits: 3)
    } ?? ""
  }
}
