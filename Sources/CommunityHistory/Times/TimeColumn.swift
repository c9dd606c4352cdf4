import CommunityModel

/// A column of times, all read the same way.
struct TimeColumn {
  let format: TimeFormat
  private let zoneMinutes: Int

  /// Decides how a column is written: the way that most cells fit.
  ///
  /// The column is numbered from 1.
  ///
  /// - Precondition: The mapping's clocks are within 14 hours of UTC.
  /// - Throws: a problem if no cell fits any way, if another way fits more than half as many, or if
  ///   nothing says whether the day or the month comes first.
  init(
    _ cells: [(cell: TimeCell, line: Int)], column: Int, mapping: HistoryMapping, path: String
  ) throws(HistoryProblem) {
    precondition(
      ClockOffset.range.contains(mapping.zoneMinutes), "no clock is further from UTC than 14 hours")
    zoneMinutes = mapping.zoneMinutes
    let firstLine = cells.first?.line ?? 1
    let census = FormatCensus(cells, formats: mapping.timeFormat.map { [$0] })
    let ranked = census.ranked
    guard let best = ranked.first else {
      throw .unreadableTimes(line: firstLine, column: column, path: path)
    }
    if ranked.count > 1, 2 * census.counts[ranked[1], default: 0] > census.counts[best, default: 0]
    {
      throw .mixedTimes(
        best, ranked[1], line: census.firstLines[ranked[1]] ?? firstLine, column: column, path: path
      )
    }
    format = best
    guard mapping.timeFormat == nil, best == .dayMonthYear || best == .monthDayYear else { return }
    let (onlyDay, onlyMonth) = (census.dayFirstOnly, census.monthFirstOnly)
    let isContradictory = min(onlyDay, onlyMonth) * Self.clearMajority > max(onlyDay, onlyMonth)
    guard max(onlyDay, onlyMonth) > 0, !isContradictory else {
      throw .ambiguousDayAndMonth(
        isContradictory: isContradictory, line: firstLine, column: column, path: path)
    }
  }

  /// Dates that can only be read one way count for all if they are so many times the others.
  private static let clearMajority = 50

  /// The moment of a cell; `nil` if it is not written as the column is.
  func moment(of cell: TimeCell) -> Moment? {
    Moment(cell, format: format, zoneMinutes: zoneMinutes)
  }
}

/// How many cells of a column fit each way of writing times.
private struct FormatCensus {
  private(set) var counts: [TimeFormat: Int] = [:]
  private(set) var firstLines: [TimeFormat: Int] = [:]
  private(set) var dayFirstOnly = 0
  private(set) var monthFirstOnly = 0

  init(_ cells: [(cell: TimeCell, line: Int)], formats: [TimeFormat]?) {
    let allowed = formats ?? TimeFormat.allCases
    for (cell, line) in cells {
      let fitting = Self.formats(of: cell.shape).filter {
        allowed.contains($0) && Moment(cell, format: $0, zoneMinutes: 0) != nil
      }
      for format in fitting {
        counts[format, default: 0] += 1
        firstLines[format] = firstLines[format] ?? line
      }
      if fitting == [.dayMonthYear] { dayFirstOnly += 1 }
      if fitting == [.monthDayYear] { monthFirstOnly += 1 }
    }
  }

  /// The ways that any cell fits, the most frequent first; of the two that differ in day and month,
  /// the better one.
  var ranked: [TimeFormat] {
    let worse: TimeFormat = dayFirstOnly > monthFirstOnly ? .monthDayYear : .dayMonthYear
    let better: TimeFormat = worse == .monthDayYear ? .dayMonthYear : .monthDayYear
    let known = TimeFormat.allCases.filter { format in
      counts[format] != nil && (format != worse || counts[better] == nil)
    }
    return known.enumerated().sorted {
      let (left, right) = (counts[$0.element, default: 0], counts[$1.element, default: 0])
      return (right, $0.offset) < (left, $1.offset)
    }.map(\.element)
  }

  private static func formats(of shape: TimeCell.Shape) -> [TimeFormat] {
    switch shape {
    case .none: []
    case .yearFirst: [.yearMonthDay]
    case .yearLast: [.dayMonthYear, .monthDayYear]
    case .number: [.compactDate, .excelSerial, .unixSeconds, .unixMilliseconds, .dayNumber]
    }
  }
}
