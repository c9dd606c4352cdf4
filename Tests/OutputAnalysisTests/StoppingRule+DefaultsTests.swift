import Foundation
import OutputAnalysis
import Testing

/// Whether 95 % intervals still hold the true mean 95 % of the time when the rule picks the moment.
@Suite struct StoppingRuleDefaultsTests {
  enum Outcome: Sendable, CaseIterable {
    case normal, exponential, lognormal, poisson

    var mean: Double {
      switch self {
      case .normal, .exponential: 1
      case .lognormal: exp(0.125)
      case .poisson: 4
      }
    }

    func draw(_ generator: inout SplitMix64) -> Double {
      switch self {
      case .normal: 1 + 0.3 * generator.normal()
      case .exponential: generator.exponential()
      case .lognormal: exp(0.5 * generator.normal())
      case .poisson: generator.poisson(mean: 4)
      }
    }
  }

  /// Gives the coverage a standard error of 0.34 %, a sixth of the deviation allowed below.
  static let studyCount = 4000

  /// The share of studies whose interval, when the rule stops, holds the true mean.
  private func coverage(of rule: StoppingRule, _ outcome: Outcome) -> Double {
    let hits = (0..<Self.studyCount).filter { study in
      var generator = SplitMix64(seed: UInt64(study) &* 0x1234_5678_9abc_def1)
      var moments = RunningMoments()
      while case .continue(let count) = rule.decision(
        afterReplications: moments.count, moments: [moments])
      {
        while moments.count < count { moments.add(outcome.draw(&generator)) }
      }
      return ConfidenceInterval(ofMean: moments).contains(outcome.mean)
    }
    return Double(hits.count) / Double(Self.studyCount)
  }

  @Test(arguments: [
    (Outcome.normal, 0.01), (.lognormal, 0.01), (.poisson, 0.01), (.exponential, 0.02),
    (.normal, 0.05), (.lognormal, 0.05), (.poisson, 0.05), (.exponential, 0.05),
  ])
  func `intervals of relative precision hold their level`(outcome: Outcome, share: Double) {
    for minimumCount in [100, StoppingRule.defaultMinimumCount] {
      let rule = StoppingRule(
        until: .relative(share), minimumCount: minimumCount, maximumCount: 20_000)
      #expect(abs(coverage(of: rule, outcome) - 0.95) < 0.02)
    }
  }

  @Test(arguments: Outcome.allCases, [0.02, 0.1, 0.2])
  func `intervals of absolute precision hold their level`(outcome: Outcome, halfWidth: Double) {
    for minimumCount in [100, StoppingRule.defaultMinimumCount] {
      let rule = StoppingRule(
        until: .absolute(halfWidth * outcome.mean), minimumCount: minimumCount,
        maximumCount: 20_000)
      #expect(abs(coverage(of: rule, outcome) - 0.95) < 0.02)
    }
  }

  @Test(arguments: Outcome.allCases)
  func `looking after every replication from the third on loses the level`(outcome: Outcome) {
    let rule = StoppingRule(
      until: .absolute(0.2 * outcome.mean), minimumCount: 3, maximumCount: 20_000, growth: 1)
    #expect(coverage(of: rule, outcome) < 0.93)
  }
}
