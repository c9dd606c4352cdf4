import CommunityHistory
import CommunityModel

extension CSVTable {
  /// Days of a history, a row a day of which anything is known, in the form in which histories are read:
  /// reading it gives the same days.
  init(seriesOf days: DailySeries) {
    let measures = days.knownMeasures
    let columns = measures.map { days[$0] }
    header = [days.firstDate == nil ? "day" : "date"] + measures.map(Self.heading)
    rows = (0..<days.dayCount).compactMap { day in
      let values = columns.map { $0[day] }
      guard values.contains(where: { $0 != nil }) else { return nil }
      let place: CSVCell = days.firstDate.map { .text($0.adding(days: day).iso8601) } ?? .count(day)
      return [place] + values.map(CSVCell.count)
    }
  }
}

extension CSVTable {
  /// Money of the day; `revenue` in other tables is that of all days so far.
  fileprivate static func heading(of measure: HistoryMeasure) -> String {
    measure == .revenue ? "sales" : measure.rawValue
  }
}

extension CSVCell {
  /// A count with all its digits; money, which has fractions, as other numbers.
  fileprivate static func count(_ value: Double?) -> CSVCell {
    value.flatMap(Int.init(exactly:)).map(CSVCell.count) ?? .optional(value)
  }
}
