package import CommunityModel
import OutputAnalysis

/// How a count differs between the days of the week.
package struct WeekdayPattern: Sendable, Equatable {
  /// How many times an average day a day of the week has.
  package struct Factor: Sendable, Equatable {
    /// The day of the week.
    package let weekday: Weekday
    /// How many times an average day; the mean over the week is 1.
    package let factor: Double
    /// Its standard error.
    package let standardError: Double
    /// Days that it rests on.
    package let dayCount: Int
  }

  /// What is counted.
  package let measure: HistoryMeasure
  /// The seven days, Monday first.
  package let factors: [Factor]

  /// Days of each weekday that a pattern needs.
  private static let neededDays = 4

  /// The pattern of a measure; `nil` if there are no dates or fewer than four weeks.
  ///
  /// Ratios to the centred mean of seven days are averaged by day of the week and scaled to a mean of 1,
  /// the classical multiplicative decomposition. Times with less than one a day are left out, since their
  /// ratios say nothing.
  ///
  /// Citation: R. J. Hyndman, G. Athanasopoulos (2021), "Forecasting: principles and practice", 3rd ed.,
  /// section 3.4.
  init?(_ measure: HistoryMeasure, of days: DailySeries) {
    guard let firstDate = days.firstDate else { return nil }
    var moments = Weekday.allCases.map { _ in RunningMoments() }
    let values = days[measure]
    for day in values.indices.dropFirst(3).dropLast(3) {
      let week = values[(day - 3)...(day + 3)].compactMap(\.self)
      guard week.count == 7, let value = values[day] else { continue }
      let mean = week.reduce(0, +) / 7
      guard mean >= 1 else { continue }
      moments[firstDate.adding(days: day).weekday.rawValue].add(value / mean)
    }
    guard moments.allSatisfy({ $0.count >= Self.neededDays }) else { return nil }
    let scale = 7 / moments.reduce(0) { $0 + $1.mean }
    guard scale.isFinite else { return nil }
    self.measure = measure
    factors = zip(Weekday.allCases, moments).map { weekday, moments in
      Factor(
        weekday: weekday, factor: moments.mean * scale,
        standardError: moments.standardError * scale, dayCount: moments.count)
    }
  }
}
