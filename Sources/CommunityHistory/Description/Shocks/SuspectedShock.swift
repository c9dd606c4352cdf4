package import CommunityModel
import OutputAnalysis
import RealModule

/// A day on which something outside the group's usual course may have happened.
package struct SuspectedShock: Sendable, Equatable {
  /// What it looks like.
  package enum Kind: String, Sendable, CaseIterable {
    /// The level changes and stays for a week or more.
    case levelChange = "level_change"
    /// One day differs from those around it.
    case singleDay = "single_day"
  }

  /// What it looks like.
  package let kind: Kind
  /// What changed.
  package let measure: HistoryMeasure
  /// The first day of the new level, or the single day.
  package let day: Int
  /// Its date; `nil` if days are only numbered.
  package let date: CalendarDate?
  /// The level before, a day: the geometric mean of 1 + the count, less 1, without the weekday pattern.
  package let fromLevel: Double
  /// The level after, likewise; of a single day its count without the weekday pattern.
  package let toLevel: Double

  private static let measures: [HistoryMeasure] = [.joins, .leaves, .active, .messages, .purchases]
  /// Days of the shortest level: a week, so that no part of a weekly pattern is one.
  private static let shortestLevel = 7
  /// Days that a search for shocks needs.
  private static let neededDays = 28
  /// The last days that are searched, ten years: the time grows with their square if nothing changes.
  private static let searchedDays = 3_653

  /// The suspected shocks of daily counts, by measure and then by day.
  ///
  /// They are sought in log(1 + count ÷ weekday factor). A level change must improve twice the
  /// log-likelihood by 3 log n, the penalty for a mean and its place of Zhang and Siegmund's modified BIC,
  /// with the noise taken from differences of neighbouring days. Noise that lasts from day to day makes
  /// levels wander, so the levels are sought once more with the variance times (1 + r) ÷ (1 - r), which
  /// the mean of a first-order autoregression has, r being the correlation of neighbouring residuals.
  /// A slow rise or decay shows as steps.
  ///
  /// Citation: N. R. Zhang, D. O. Siegmund (2007), "A modified Bayes information criterion", Biometrics
  /// 63, doi:10.1111/j.1541-0420.2006.00662.x.
  static func all(of days: DailySeries) -> [SuspectedShock] {
    measures.flatMap { measure in
      let known = days[measure].enumerated().compactMap { day, value in
        value.map { (day: day, value: $0) }
      }
      guard known.count >= neededDays, known.contains(where: { $0.value > 0 }) else {
        return [SuspectedShock]()
      }
      return DeseasonalisedLogs(known.suffix(searchedDays), measure: measure, days: days).shocks(
        of: measure)
    }
  }

  /// Daily counts as logarithms without the weekday pattern.
  private struct DeseasonalisedLogs {
    private let dayNumbers: [Int]
    private let logs: [Double]
    private let firstDate: CalendarDate?

    init(
      _ known: ArraySlice<(day: Int, value: Double)>, measure: HistoryMeasure, days: DailySeries
    ) {
      let pattern = WeekdayPattern(measure, of: days)
      firstDate = days.firstDate
      dayNumbers = known.map(\.day)
      logs = known.map { day, value in
        let weekday = days.firstDate?.adding(days: day).weekday.rawValue ?? 0
        // A weekday on which nothing ever happens has no pattern to be taken out.
        let factor = max(pattern?.factors[weekday].factor ?? 1, SuspectedShock.smallestFactor)
        return .log(onePlus: value / factor)
      }
    }

    func shocks(of measure: HistoryMeasure) -> [SuspectedShock] {
      let outliers = HampelFilter.outliers(in: logs, leastDeviation: Self.countDeviation)
      // Single days are not to pass for levels.
      var calm = logs
      for (place, median) in outliers { calm[place] = median }
      return levelChanges(in: calm, of: measure)
        + outliers.map { place, median in
          shock(.singleDay, measure, at: place, from: median, to: logs[place])
        }
    }

    private func levelChanges(in calm: [Double], of measure: HistoryMeasure) -> [SuspectedShock] {
      let middle = RobustScale.median(of: calm)
      let noise = max(RobustScale.noise(of: calm), Self.countDeviation(around: middle))
      let penalty = 3 * Double.log(Double(calm.count))
      let shortest = SuspectedShock.shortestLevel
      let first = ChangePoints(
        calm, variance: noise * noise, penalty: penalty, shortest: shortest)
      let correlation = Self.neighbourCorrelation(of: calm, around: first.places)
      let changes = ChangePoints(
        calm, variance: noise * noise * (1 + correlation) / (1 - correlation), penalty: penalty,
        shortest: shortest)
      let bounds = [0] + changes.places + [calm.count]
      let levels = zip(bounds, bounds.dropFirst()).map { RunningMoments(calm[$0..<$1]).mean }
      return changes.places.indices.map { change in
        shock(
          .levelChange, measure, at: changes.places[change], from: levels[change],
          to: levels[change + 1])
      }
    }

    /// The correlation of neighbouring distances from the means of levels, within 0...0.9.
    private static func neighbourCorrelation(of values: [Double], around places: [Int]) -> Double {
      let bounds = [0] + places + [values.count]
      let residuals = zip(bounds, bounds.dropFirst()).flatMap { start, end in
        let mean = RunningMoments(values[start..<end]).mean
        return values[start..<end].map { $0 - mean }
      }
      let squares = residuals.reduce(0) { $0 + $1 * $1 }
      guard squares > 0 else { return 0 }
      let products = zip(residuals, residuals.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
      return min(max(0, products / squares), 0.9)
    }

    private func shock(
      _ kind: Kind, _ measure: HistoryMeasure, at place: Int, from: Double, to: Double
    ) -> SuspectedShock {
      SuspectedShock(
        kind: kind, measure: measure, day: dayNumbers[place],
        date: firstDate?.adding(days: dayNumbers[place]), fromLevel: .expMinusOne(from),
        toLevel: .expMinusOne(to))
    }

    /// What log(1 + count) varies by if counts vary by chance alone, as Poisson numbers.
    private static func countDeviation(around log: Double) -> Double { .exp(-log / 2) }
  }

  private static let smallestFactor = 0.05
}
