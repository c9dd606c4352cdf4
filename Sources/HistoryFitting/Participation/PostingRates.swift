import OutputAnalysis
import RealModule

/// Messages per member and stretch of time: some members never write, and the mean of the others varies as a
/// lognormal number.
package struct PostingRates: ParametricLaw, Equatable {
  /// Share of members that would never write; in (0, 1).
  package let silentShare: Double
  /// Messages that a middling member of the others writes in the stretch; positive.
  package let medianRate: Double
  /// Standard deviation of the logarithm of the rate among the others; positive.
  package let spread: Double

  /// - Precondition: `silentShare` is in 0...1, the others positive.
  package init(silentShare: Double, medianRate: Double, spread: Double) {
    precondition(
      silentShare >= 0 && silentShare <= 1 && medianRate > 0 && spread > 0,
      "a silent share is a share, rates and spreads are positive")
    self.silentShare = silentShare
    self.medianRate = medianRate
    self.spread = spread
  }

  package init(parameters: [Double]) {
    self.init(silentShare: parameters[0], medianRate: parameters[1], spread: parameters[2])
  }

  /// The chance that a member writes `messages` messages.
  package func chance(of messages: Int) -> Double {
    messages < 0 ? 0 : .exp(logChance(of: Double(messages)))
  }

  /// Share of members that write at least once.
  package var posterShare: Double { 1 - chance(of: 0) }

  /// Share of all messages that come from the most active share `top` of those who would write, in the long run.
  ///
  /// - Returns: `Φ(spread + Φ⁻¹(top))`, the Lorenz curve of the lognormal law read from above; 0 or 1 at the ends.
  package func messageShare(ofTop top: Double) -> Double {
    guard top > 0 else { return 0 }
    guard top < 1 else { return 1 }
    return NormalDistribution.cumulative(spread + NormalDistribution.quantile(top))
  }

  func logChance(of messages: Double) -> Double {
    let writing =
      .log(onePlus: -silentShare)
      + PoissonLognormal(location: .log(medianRate), spread: spread).logChance(of: messages)
    return messages > 0 ? writing : logSum(writing, .log(silentShare))
  }
}
