package import CommunityModel

/// What happened in a group, in the measures of the field.
package struct HistoryDescription: Sendable, Equatable {
  /// The first date; `nil` if days are only numbered.
  package let firstDate: CalendarDate?
  /// The number of days.
  package let dayCount: Int
  /// The weeks in order.
  package let weeks: [WeekSummary]
  /// Retention of all members and by the month of joining; none without a log of joins.
  package let retention: [CohortRetention]
  /// How unequally members write; `nil` without a log of messages.
  package let inequality: ParticipationInequality?
  /// Who brought whom; `nil` if it is not known of anybody.
  package let invitations: InvitationForest?
  /// Patterns of joins and messages over the week, as far as there are dates and four weeks.
  package let weekdayPatterns: [WeekdayPattern]
  /// Suspected shocks by measure and day.
  package let shocks: [SuspectedShock]

  /// Describes a history.
  package init(_ history: History) {
    firstDate = history.days.firstDate
    dayCount = history.days.dayCount
    weeks = WeekSummary.all(of: history)
    retention = history.log.map(CohortRetention.all) ?? []
    inequality = history.log.flatMap {
      $0.kindsSeen.contains(.message) ? ParticipationInequality($0) : nil
    }
    invitations = history.log.flatMap(InvitationForest.init)
    weekdayPatterns = [.joins, .messages].compactMap { WeekdayPattern($0, of: history.days) }
    shocks = SuspectedShock.all(of: history.days)
  }
}
