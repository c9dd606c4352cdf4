import Foundation

/// A study whose report is tested.
enum Study: CaseIterable {
  case quickstart, quickstartCompared, brand, brandCompared, single, seven, hostile, hostileCompared
  case searched, searchedFront

  /// The scenario's file: one that comes with the tool, or the text of another.
  var scenario: Scenario {
    switch self {
    case .quickstart, .quickstartCompared: .shipped("quickstart")
    case .brand, .brandCompared: .shipped("brand-private-domain")
    case .single: .text(TestedScenarios.single)
    case .seven: .text(TestedScenarios.seven)
    case .hostile, .hostileCompared: .text(TestedScenarios.hostile)
    case .searched: .text(TestedScenarios.searched)
    case .searchedFront: .text(TestedScenarios.searchedFront)
    }
  }

  enum Scenario {
    case shipped(String)
    case text(String)
  }

  /// The command and its options.
  ///
  /// Reasons for the brand's strategies alone would take minutes.
  var command: [String] {
    switch self {
    case .quickstart, .brand, .single, .seven, .hostile: ["forecast", "--replications", "40"]
    case .brandCompared: ["compare", "--max-replications", "50"]
    case .quickstartCompared, .hostileCompared: ["compare", "--why", "--max-replications", "100"]
    case .searched, .searchedFront: ["optimize"]
    }
  }
}
