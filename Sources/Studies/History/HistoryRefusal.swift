import CommunityHistory
import CommunityModel

/// Why a history says nothing about a scenario.
package enum HistoryRefusal: Error, Sendable, Equatable {
  /// No day of the history is one of the scenario: first and last days of the history, counted from the
  /// scenario's first.
  case otherDays(ClosedRange<Int>)
  /// Nothing that the history counts is counted by the simulator.
  case nothingCounted
  /// The plan has no uncertain number.
  case nothingUncertain
  /// The scenario carries what an earlier history taught: joint draws are no law to start from.
  case alreadyFitted
}

extension DailySeries {
  /// The day of a scenario that is the history's first; one without dates begins on the scenario's first day.
  ///
  /// - Throws: `HistoryRefusal.otherDays` if none of its days is one of the scenario.
  func offset(in scenario: Scenario) throws(HistoryRefusal) -> Int {
    let offset = firstDate.map { $0.daysSinceEpoch - scenario.start.daysSinceEpoch } ?? 0
    guard offset < scenario.horizonDays, offset + dayCount > 0 else {
      throw .otherDays(offset...offset + dayCount - 1)
    }
    return offset
  }
}
