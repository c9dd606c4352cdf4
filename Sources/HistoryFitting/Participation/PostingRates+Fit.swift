import RealModule

/// The two laws of posting rates, fitted to the same counts.
package struct PostingRatesFit: Sendable {
  package let lognormal: FittedLaw<PostingRates>
  package let gamma: FittedLaw<GammaPostingRates>

  /// By how much Akaike's criterion prefers lognormal rates with a silent share; negative if it prefers gamma
  /// rates.
  package var preferenceForLognormal: Double {
    gamma.fit.akaikeCriterion - lognormal.fit.akaikeCriterion
  }
}

extension PostingRates {
  /// The laws under which the counts are most likely.
  ///
  /// Where all wrote alike, or nobody wrote, parameters end at the bounds of their ranges, and the fits say so.
  ///
  /// - Throws: `noFiniteLikelihood`.
  package static func fit(_ counts: MessageCounts) throws(FittingError) -> PostingRatesFit {
    let mean = max(Double(counts.messageCount), 0.5) / Double(counts.memberCount)
    return PostingRatesFit(
      lognormal: FittedLaw(try lognormalFit(counts, mean: mean)),
      gamma: FittedLaw(try gammaFit(counts, mean: mean)))
  }

  private static func lognormalFit(
    _ counts: MessageCounts, mean: Double
  ) throws(FittingError) -> MaximumLikelihoodFit {
    let likelihood = LogLikelihood(
      parameters: [
        .init("silentShare", .logOdds, in: 1e-5...1 - 1e-5),
        .init("medianRate", .logarithm, in: 1e-9...1e10),
        .init("spread", .logarithm, in: 0.01...6),
      ],
      value: { values in
        let law = PostingRates(parameters: values)
        return counts.rows.reduce(0) {
          $0 + Double($1.members) * law.logChance(of: Double($1.messages))
        }
      })
    let silent = Double(counts.silentCount) / Double(counts.memberCount)
    return try likelihood.maximum(
      from: [(0.05, 2.0), (0.5, 1), (0.95, 0.5)].map { part, spread in
        let share = part * silent
        // The mean of a lognormal number is its median times exp(spread²/2).
        return [share, mean / (1 - share) * .exp(-spread * spread / 2), spread]
      })
  }

  private static func gammaFit(
    _ counts: MessageCounts, mean: Double
  ) throws(FittingError) -> MaximumLikelihoodFit {
    let likelihood = LogLikelihood(
      parameters: [
        .init("mean", .logarithm, in: 1e-9...1e10),
        .init("dispersion", .logarithm, in: 1e-6...1e5),
      ],
      value: { values in
        let law = GammaPostingRates(parameters: values).law
        return counts.rows.reduce(0) {
          $0 + Double($1.members) * law.logChance(of: Double($1.messages))
        }
      })
    return try likelihood.maximum(from: [0.3, 5].map { [mean, $0] })
  }
}
