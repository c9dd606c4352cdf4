import Foundation
import OutputAnalysis

/// Evidence against "the mean is 0" from normal numbers of unknown variance, valid at every sample
/// size at once.
///
/// The likelihood of the sample, seen up to its scale, when its mean is `effect · σ` with a normal
/// effect of variance `effectVariance`, over the likelihood when its mean is 0. Under a mean of 0 it
/// is a nonnegative martingale that starts at 1, so the chance that it ever reaches `1 / level` is at
/// most `level`, however long and by whatever rule one looks (Ville's inequality).
///
/// The one-sided form takes only positive effects: the prior is the positive half of the same normal
/// law, and by conjugacy the factor is twice the posterior chance of a positive effect. It is a
/// martingale of the same kind, so the one-sided level is exact and not an argument by symmetry.
///
/// Citation: T. L. Lai (1976), "On confidence sequences", The Annals of Statistics 4,
/// doi:10.1214/aos/1176343406; H. Wang, A. Ramdas (2023), "Anytime-valid t-tests and confidence
/// sequences for Gaussian means with unknown variance", arXiv:2310.03722; M. F. Pérez-Ortiz, T.
/// Lardy, R. de Heide, P. D. Grünwald (2024), "E-statistics, group invariance and anytime-valid
/// testing", The Annals of Statistics 52, doi:10.1214/24-AOS2394.
package struct TMixture: Sendable, Equatable {
  /// The variance of the effect, mean over standard deviation, that the evidence is tuned to.
  package let effectVariance: Double

  /// Effects of about 0.6 standard deviations: of 0.25, 0.4, 0.6 and 1 the value that needs no more
  /// replications than Kim and Nelson in slippage of ten systems, whatever the correlation.
  package static let standard = TMixture(effectVariance: 0.4)

  /// - Precondition: `effectVariance` is positive and finite.
  package init(effectVariance: Double) {
    precondition(
      effectVariance > 0 && effectVariance.isFinite, "the effect variance must be positive")
    self.effectVariance = effectVariance
  }

  /// The logarithm of the evidence that the mean is not 0.
  ///
  /// `t` is `mean / (standard deviation / √count)`, possibly infinite, of a sample of `count`, at least
  /// 2.
  package func logEvidence(t: Double, count: Int) -> Double {
    let freedom = Double(count - 1)
    let growth = 1 + Double(count) * effectVariance
    let ratio = t * t / freedom
    let gain =
      ratio.isFinite
      ? log1p(ratio) - log1p(ratio / growth)
      : log(growth)
    return (Double(count) * gain - log(growth)) / 2
  }

  /// The logarithm of the evidence that the mean is positive; increases with `t`.
  package func logOneSidedEvidence(t: Double, count: Int) -> Double {
    logEvidence(t: t, count: count) + log(2 * chanceOfPositiveEffect(t: t, count: count))
  }

  /// The posterior of the mean is a t law with `count` degrees of freedom.
  private func chanceOfPositiveEffect(t: Double, count: Int) -> Double {
    let n = Double(count)
    let growth = 1 + n * effectVariance
    let limit = (n * n * effectVariance).squareRoot()
    let scaled = t / (1 + t * t / (growth * (n - 1))).squareRoot()
    let standardized =
      scaled.isFinite
      ? scaled * (n * n * effectVariance / (growth * (n - 1))).squareRoot()
      : (t < 0 ? -limit : limit)
    return StudentTDistribution(degreesOfFreedom: n).cumulative(standardized)
  }

  /// The half-width of the confidence sequence of a mean, in sample standard deviations.
  ///
  /// Infinite where the evidence cannot reach `1 / level` at this sample size.
  package func radius(level: Double, count: Int) -> Double {
    let freedom = Double(count - 1)
    let growth = 1 + Double(count) * effectVariance
    let root = pow(growth.squareRoot() / level, 2 / Double(count))
    guard root < growth else { return .infinity }
    return (freedom * (root - 1) / (1 - root / growth) / Double(count)).squareRoot()
  }

  /// The smallest t statistic whose one-sided evidence reaches `1 / level`; infinite if none does.
  ///
  /// - Precondition: `level` is in (0, 1), `count` at least 2.
  package func oneSidedBound(level: Double, count: Int) -> Double {
    precondition(level > 0 && level < 1 && count >= 2, "a bound needs a level in (0, 1)")
    let needed = -log(level)
    guard logOneSidedEvidence(t: .infinity, count: count) > needed else { return .infinity }
    // The evidence is the two-sided one times twice the chance of a positive effect, which is nearly 1
    // at the bound: correcting the two-sided level by it converges, alternating, within a few steps.
    if level <= 0.25 {
      let root = Double(count).squareRoot()
      var bound = radius(level: 2 * level, count: count) * root
      for _ in 0..<100 {
        let chance = chanceOfPositiveEffect(t: bound, count: count)
        let next = radius(level: 2 * level * chance, count: count) * root
        let isSettled = abs(next - bound) <= 1e-14 * bound
        bound = next
        if isSettled || bound.isInfinite { break }
      }
      return bound
    }
    var upper = 1.0
    while logOneSidedEvidence(t: upper, count: count) < needed {
      upper *= 2
      if upper > 1e150 { return .infinity }
    }
    var lower = upper > 1 ? upper / 2 : 0
    for _ in 0..<60 {
      let middle = (lower + upper) / 2
      if middle <= lower || middle >= upper { break }
      if logOneSidedEvidence(t: middle, count: count) < needed {
        lower = middle
      } else {
        upper = middle
      }
    }
    return upper
  }
}
