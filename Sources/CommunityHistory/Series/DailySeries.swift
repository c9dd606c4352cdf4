package import CommunityModel

/// What is known of a group on every day of a time.
package struct DailySeries: Sendable, Equatable {
  /// The date of day 0; `nil` if days are only numbered.
  package let firstDate: CalendarDate?
  /// The number of days; at least 1.
  package let dayCount: Int
  private let columns: [HistoryMeasure: [Double?]]

  /// Days with one value each for every measure, `nil` where it is not known.
  ///
  /// Measures that are not known at all are left out.
  ///
  /// - Precondition: All columns have `dayCount` values.
  package init(firstDate: CalendarDate?, dayCount: Int, columns: [HistoryMeasure: [Double?]]) {
    precondition(columns.values.allSatisfy { $0.count == dayCount }, "one value a day")
    self.firstDate = firstDate
    self.dayCount = dayCount
    self.columns = columns
  }

  /// One value a day, `nil` where it is not known.
  package subscript(_ measure: HistoryMeasure) -> [Double?] {
    columns[measure] ?? [Double?](repeating: nil, count: dayCount)
  }

  /// What is known of a measure on some days, in their order.
  package func known(_ measure: HistoryMeasure, on days: Range<Int>) -> [Double] {
    columns[measure]?[days].compactMap(\.self) ?? []
  }

  /// The value of one day; `nil` if it is not known.
  package func value(of measure: HistoryMeasure, on day: Int) -> Double? {
    columns[measure]?[day]
  }

  /// Measures known on any day, in their order.
  package var knownMeasures: [HistoryMeasure] {
    HistoryMeasure.allCases.filter { columns[$0]?.contains { $0 != nil } ?? false }
  }
}
