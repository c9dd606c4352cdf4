/// An arrival law fitted to a history, with what is known of its errors.
package struct FittedArrivals: Sendable {
  /// At the estimates.
  package let law: ArrivalLaw
  /// The last weekday's effect is minus the sum of the others, which are parameters.
  package let fit: MaximumLikelihoodFit
  let layout: ArrivalLayout

  /// Joins of days as they may turn out, with the errors of the estimates: each row has a law of its own.
  ///
  /// - Parameters:
  ///   - days: counted from the history's first day.
  ///   - regressors: their values on those days, each by place in `days`; those left out count as 0.
  ///   - count: how many rows.
  ///   - generator: what the numbers are drawn from.
  /// - Returns: rows of joins by place in `days`.
  package func forecast(
    days: Range<Int>, regressors: [[Double]] = [], count: Int,
    using generator: inout some RandomNumberGenerator
  ) -> [[Int]] {
    draws(count: count, using: &generator).map {
      $0.joins(on: days, regressors: regressors, using: &generator)
    }
  }

  /// Laws that the history leaves possible; see `MaximumLikelihoodFit.draws`.
  package func draws(
    count: Int, using generator: inout some RandomNumberGenerator
  ) -> [ArrivalLaw] {
    fit.draws(count: count, using: &generator).map { layout.law($0) }
  }
}
