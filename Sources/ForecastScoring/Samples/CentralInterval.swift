/// An interval that a forecast gives with a nominal chance.
package struct CentralInterval: Sendable, Equatable {
  /// The nominal chance, in (0, 1).
  package let level: Double
  /// The lower end.
  package let lower: Double
  /// The upper end, not below the lower.
  package let upper: Double

  /// An interval between two ends.
  package init(level: Double, lower: Double, upper: Double) {
    self.level = level
    self.lower = lower
    self.upper = upper
  }

  /// The levels that every table shows.
  package static let standardLevels = [0.5, 0.8, 0.95]

  /// Whether `value` lies between the ends or on one.
  package func contains(_ value: Double) -> Bool { value >= lower && value <= upper }

  /// Winkler's interval score: the width, and where the value lies outside, 2/(1 − level) times how far;
  /// the smaller the better, least on average for the true quantiles.
  ///
  /// Citation: T. Gneiting, A. E. Raftery (2007), "Strictly proper scoring rules, prediction, and
  /// estimation", Journal of the American Statistical Association 102, section 6.2,
  /// doi:10.1198/016214506000001437.
  package func winklerScore(of observed: Double) -> Double {
    let beyond = max(0, lower - observed) + max(0, observed - upper)
    return upper - lower + 2 / (1 - level) * beyond
  }
}
