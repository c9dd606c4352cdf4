import OutputAnalysis
import RealModule

/// How the activity of those who write falls with their rank, beside a community of the same size in
/// which a quarter are posters with lognormal rates of spread 2.416 (van Mierlo 2014).
///
/// A correlation of logarithms does not change with the reference's spread, so it only says whether
/// the shape is lognormal; the slope says how large the spread is.
struct ActivityByRank {
  /// Correlation of the log messages and the log rates of the reference at the same rank.
  let correlation: Double
  /// The spread of log rates that the messages suggest.
  let spread: Double

  /// - Parameter totals: messages of all members, most first.
  init(totals: [Int]) {
    let posters = Double(totals.count) / 4
    var messagesOnRates = SimpleRegression()
    var ratesOnMessages = SimpleRegression()
    for (place, total) in totals.enumerated() where total > 0 && Double(place) + 0.5 < posters {
      let rank = (Double(place) + 0.5) / posters
      let rate = Self.referenceSpread * NormalDistribution.quantile(1 - rank)
      let messages = Double.log(Double(total))
      messagesOnRates.add(rate, messages)
      ratesOnMessages.add(messages, rate)
    }
    correlation = (messagesOnRates.slope * ratesOnMessages.slope).squareRoot()
    spread = Self.referenceSpread * messagesOnRates.slope
  }

  private static let referenceSpread = 2.416
}
