import CommunityHistory
import CommunityModel
import ForecastScoring
import HistoryFitting

/// Joins of the weeks to come, as they may turn out: the arrival law fitted to the days known, and how the weeks
/// left it so far.
struct JoinPaths {
  /// By draw and week from the first week to come.
  let later: [[Double]]
  /// By week of the past, with those who were there before spread over the year before; weeks that nobody
  /// counted are as the law expects.
  let past: [Double]

  /// `nil` if joins are not known of any whole week.
  init?(
    after history: DailySeries, weeks: Int, drawCount: Int, random: inout RandomSequence
  ) throws(FittingError) {
    let arrivals = history.arrivals
    let counts = history.weekly(.joins)
    guard counts.contains(where: { $0 != nil }) else { return nil }
    let known = history.weekCount
    let fitted = try ArrivalLaw.fit(
      try ArrivalHistory(
        joins: arrivals.map { $0.map { Int($0.rounded()) } },
        firstWeekday: history.firstDate?.weekday.rawValue ?? 0))
    let expected = Self.means(of: fitted.law, weeks: 0..<known)
    let level = try ShiftingCounts.fit(counts: counts, expected: expected)
    let laws = fitted.draws(count: drawCount, using: &random)
    let levels = level.draws(count: drawCount, using: &random)
    later = zip(laws, levels).map { law, level in
      let means = Self.means(of: law, weeks: 0..<(known + weeks))
      return level.path(
        after: counts, expected: Array(means[..<known]), laterExpected: Array(means[known...]),
        using: &random)
    }
    let before = history.membersBefore
    let lead =
      before > 0 ? Array(repeating: before / Self.yearWeeks, count: Int(Self.yearWeeks)) : []
    past = lead + zip(counts, expected).map { $0 ?? $1 }
  }

  private static func means(of law: ArrivalLaw, weeks: Range<Int>) -> [Double] {
    weeks.map { week in (0..<7).reduce(0) { $0 + law.mean(day: 7 * week + $1) } }
  }

  private static let yearWeeks = 52.0
}
