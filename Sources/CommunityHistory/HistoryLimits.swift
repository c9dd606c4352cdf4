/// How large a history may be.
///
/// Whatever is larger is refused with a problem, before it costs time.
package enum HistoryLimits {
  /// Bytes of one file.
  package static let fileBytes = 256 << 20
  /// Bytes of one cell.
  package static let fieldBytes = 64 << 10
  /// Columns of one file.
  package static let columns = 512
  /// Rows of one file.
  package static let rows = 20_000_000
  /// Day numbers of a file without dates: 0 up to this, about 54 years.
  package static let dayNumber = 19_999
  /// The largest count or amount that is taken for one.
  static let largestCount = 1e12
  /// Unicode scalars of a heading or word that a report repeats.
  static let shownLength = 40
}
