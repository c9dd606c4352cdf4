/// How a file of a history is to be read: what a `history:` block and options say of it.
///
/// Whatever is not stated is detected from the file.
package struct HistoryMapping: Sendable, Equatable {
  /// What is to become of rows that are the same in every cell.
  package enum RepeatedRows: String, Sendable, CaseIterable {
    /// All but the first are dropped where the time is known to the second, or where a member would
    /// join or leave twice; several messages of one minute or day look the same and are kept.
    case detected
    /// All are kept.
    case kept
    /// All but the first are dropped.
    case dropped
  }

  /// Whether rows are events or days.
  package var kind: HistoryKind?
  /// The encoding of the text.
  package var encoding: TextEncoding?
  /// What stands between cells.
  package var separator: FieldSeparator?
  /// The headings of columns that have other than usual ones.
  package var headings: [HistoryRole: String] = [:]
  /// Words of the event column, where they differ from the usual ones.
  ///
  /// Such a word has no other
  /// meaning; the usual words of other kinds remain.
  package var eventWords: [EventKind: [String]] = [:]
  /// What every row is, in a file without a column of events.
  package var everyRowIs: EventKind?
  /// How dates and times are written.
  package var timeFormat: TimeFormat?
  /// Minutes by which the group's clocks are ahead of UTC, within `ClockOffset.range`, for times with a zone and counted
  /// seconds.
  ///
  /// Other times are the group's own.
  package var zoneMinutes = 0
  /// Whether the first thing seen of a member without a join counts as a join, for files that start
  /// with the group but do not note joins.
  package var firstActionIsJoin = false
  /// What is to become of rows that are the same in every cell.
  package var repeatedRows = RepeatedRows.detected

  /// Takes words of the event column in place of those stated for the same kinds, and of the same words
  /// stated for others.
  package mutating func takeWords(_ words: [EventKind: [String]]) {
    let taken = Set(words.values.joined().map(HeadingName.folded))
    eventWords = eventWords.mapValues { $0.filter { !taken.contains(HeadingName.folded($0)) } }
    eventWords.merge(words) { $1 }
  }

  /// Everything is detected; times are UTC where they have no zone of their own.
  package init() {}
}
