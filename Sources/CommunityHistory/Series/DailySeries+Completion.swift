import CommunityModel

extension DailySeries {
  /// The days of both with the measures of both, those of `self` where both know them; `nil` if only
  /// one has dates.
  func completed(by other: DailySeries) -> DailySeries? {
    guard (firstDate == nil) == (other.firstDate == nil) else { return nil }
    let starts = [firstDate, other.firstDate].map { $0?.daysSinceEpoch ?? 0 }
    let first = min(starts[0], starts[1])
    let dayCount = max(starts[0] + self.dayCount, starts[1] + other.dayCount) - first
    let own = Set(knownMeasures)
    var columns: [HistoryMeasure: [Double?]] = [:]
    for measure in HistoryMeasure.allCases {
      let source = own.contains(measure) ? self : other
      let start = (own.contains(measure) ? starts[0] : starts[1]) - first
      var values = [Double?](repeating: nil, count: dayCount)
      values.replaceSubrange(start..<(start + source.dayCount), with: source[measure])
      columns[measure] = values
    }
    return DailySeries(
      firstDate: firstDate == nil ? nil : CalendarDate(daysSinceEpoch: first), dayCount: dayCount,
      columns: columns)
  }
}
