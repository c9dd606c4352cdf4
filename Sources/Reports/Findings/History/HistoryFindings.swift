package import CommunityHistory
import CommunityModel
import Foundation
package import StudyResults

/// What a group's own history tells, in the form that its files and the terminal tell it.
package struct HistoryFindings: Sendable {
  /// The name of the results.
  package let name: String
  /// The history day by day.
  package let days: DailySeries
  /// What happened.
  package let description: HistoryDescription
  /// What was read of the file, what was dropped and why.
  package let reading: ReadingReport
  /// The laws that its parts follow.
  package let laws: [HistoryLaw]

  /// Describes a history.
  ///
  /// - Parameters:
  ///   - name: The name of the results.
  ///   - history: What was read.
  ///   - reading: The report of the reading.
  ///   - laws: The laws that its parts follow.
  package init(name: String, history: History, reading: ReadingReport, laws: [HistoryLaw]) {
    self.name = name
    days = history.days
    description = HistoryDescription(history)
    self.reading = reading
    self.laws = laws
  }

  /// Weeks all of whose days are in the history.
  var wholeWeeks: [WeekSummary] { description.weeks.filter { $0.dayCount == 7 } }

  /// Members active in each whole week of which it is known.
  package var weeklyActives: [Double] { wholeWeeks.compactMap(\.weeklyActive) }

  /// The suspected shocks that change most, by the ratio of the levels.
  ///
  /// What stands out in several measures, or for some days, at one time is most likely one thing: of shocks
  /// within a week the largest is taken.
  ///
  /// - Parameters:
  ///   - count: How many at most.
  ///   - measure: In what; `nil`: in anything.
  /// - Returns: The shocks, the largest first; of equal ones the earlier measure and day first.
  package func largestShocks(_ count: Int, of measure: HistoryMeasure? = nil) -> [SuspectedShock] {
    let ranked = description.shocks.filter { measure == nil || $0.measure == measure }
      .enumerated()
      .sorted { ($0.element.size, -$0.offset) > ($1.element.size, -$1.offset) }
      .map(\.element)
    var chosen: [SuspectedShock] = []
    for shock in ranked where chosen.count < count {
      if chosen.allSatisfy({ abs($0.day - shock.day) > 7 }) { chosen.append(shock) }
    }
    return chosen
  }

  /// All that is known of a measure, added up; `nil` if nothing is.
  func total(_ measure: HistoryMeasure) -> Double? {
    let known = days[measure].compactMap(\.self)
    return known.isEmpty ? nil : known.reduce(0, +)
  }
}

extension SuspectedShock {
  /// By how much the level changes, as a logarithm of 1 + the level: the scale on which it was found.
  fileprivate var size: Double { abs(log1p(toLevel) - log1p(fromLevel)) }
}
