/// What is known of a group's past: what members did, counts of days, or both.
package struct History: Sendable, Equatable {
  /// What every member did, if that is known.
  package let log: MemberLog?
  /// The days: those of the log, with the measures that only the counts have.
  package let days: DailySeries

  /// A history of what members did, perhaps with counts of days of the same group.
  ///
  /// Where both know a measure, the log's is taken; counts without dates beside a log with dates are
  /// left out, since nothing says which days they are.
  package init(_ log: MemberLog, counts: DailySeries? = nil) {
    self.log = log
    let ofLog = DailySeries(log)
    days = counts.flatMap { ofLog.completed(by: $0) } ?? ofLog
  }

  /// A history of counts of days.
  package init(_ counts: DailySeries) {
    log = nil
    days = counts
  }
}
