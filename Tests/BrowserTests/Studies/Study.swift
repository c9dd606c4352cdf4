import Foundation

/// A study whose report is tested.
enum Study: CaseIterable {
  case quickstart, quickstartCompared, brand, brandCompared, single, seven, hostile, hostileCompared
  case searched, searchedFront
  case described, fitted, backtested, tracked

  /// What its command is given: a scenario that comes with the tool, the text of another, or a history.
  var scenario: Scenario {
    switch self {
    case .quickstart, .quickstartCompared: .shipped("quickstart")
    case .brand, .brandCompared: .shipped("brand-private-domain")
    case .single: .text(TestedScenarios.single)
    case .seven: .text(TestedScenarios.seven)
    case .hostile, .hostileCompared: .text(TestedScenarios.hostile)
    case .searched: .text(TestedScenarios.searched)
    case .searchedFront: .text(TestedScenarios.searchedFront)
    case .fitted, .tracked: .text(TestedScenarios.single)
    case .described, .backtested: .history
    }
  }

  enum Scenario {
    case shipped(String)
    case text(String)
    /// The daily counts of `TestedScenarios`.
    case history
  }

  /// A chart that its page must have.
  var mainChart: String {
    switch self {
    case .described: "weeks"
    case .fitted: "learned"
    case .backtested: "past-messages-4"
    case .tracked: "track-messages"
    default: "growth"
    }
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
    case .described: ["describe"]
    case .fitted: ["fit", "--history", TestedScenarios.historyFile]
    case .backtested: ["backtest", "--draws", "100", "--first-week", "10"]
    case .tracked: ["track", "--history", TestedScenarios.historyFile, "--no-update"]
    }
  }

  /// What must have been done with its scenario before.
  var preparation: [String]? {
    self == .tracked ? ["forecast", "--replications", "40"] : nil
  }
}
