import OutputAnalysis
import Testing

@Suite struct StoppingRuleDecisionTests {
  /// `count` values, half at one standard deviation below the mean and half above.
  private func moments(count: Int, mean: Double, deviation: Double) -> RunningMoments {
    RunningMoments((0..<count).map { mean + ($0 % 2 == 0 ? deviation : -deviation) })
  }

  @Test func `a fixed number is done when it is reached`() {
    let rule = StoppingRule(fixedCount: 50)
    let some = moments(count: 20, mean: 1, deviation: 1)
    #expect(rule.decision(afterReplications: 0, moments: [some]) == .continue(to: 50))
    #expect(rule.decision(afterReplications: 20, moments: [some]) == .continue(to: 50))
    #expect(rule.decision(afterReplications: 50, moments: [some]) == .stop(.fixedNumber))
    #expect(rule.expectedCount(afterReplications: 20, moments: [some]) == 50)
  }

  @Test(arguments: [(0.199, false), (0.201, true)])
  func `precision is reached at the half-width of the t interval`(target: Double, isReached: Bool) {
    // Standard error 1/√99, t at 0.975 with 99 degrees of freedom 1.98421695: half-width 0.19942.
    let rule = StoppingRule(until: .absolute(target), minimumCount: 100, maximumCount: 1000)
    let decision = rule.decision(
      afterReplications: 100, moments: [moments(count: 100, mean: 0, deviation: 1)])
    #expect(decision == (isReached ? .stop(.precise) : .continue(to: 110)))
  }

  @Test func `relative precision is a share of the size of the mean`() {
    let rule = StoppingRule(until: .relative(0.05), minimumCount: 100, maximumCount: 1000)
    for (mean, expected) in [
      (-4.0, StoppingRule.Decision.stop(.precise)), (3.9, .continue(to: 110)),
    ] {
      let sample = moments(count: 100, mean: mean, deviation: 1)
      #expect(rule.decision(afterReplications: 100, moments: [sample]) == expected)
    }
  }

  @Test func `one imprecise strategy keeps all going`() {
    let rule = StoppingRule(until: .absolute(0.2), minimumCount: 100, maximumCount: 1000)
    let precise = moments(count: 100, mean: 0, deviation: 1)
    let imprecise = moments(count: 100, mean: 0, deviation: 2)
    #expect(
      rule.decision(afterReplications: 100, moments: [precise, imprecise]) == .continue(to: 110))
  }

  @Test func `between looks the answer is the next look`() {
    let rule = StoppingRule(until: .absolute(0.2), minimumCount: 100, maximumCount: 1000)
    let precise = moments(count: 105, mean: 0, deviation: 1)
    #expect(rule.decision(afterReplications: 105, moments: [precise]) == .continue(to: 110))
  }

  @Test func `a mean of zero ends at the maximum and says so`() {
    let rule = StoppingRule(until: .relative(0.01), minimumCount: 100, maximumCount: 1000)
    let sample = moments(count: 1000, mean: 0, deviation: 1)
    #expect(rule.decision(afterReplications: 1000, moments: [sample]) == .stop(.maximumReached))
    let fewer = moments(count: 100, mean: 0, deviation: 1)
    #expect(rule.expectedCount(afterReplications: 100, moments: [fewer]) == 1000)
  }

  @Test func `precision at the maximum is not reported as failure`() {
    let rule = StoppingRule(until: .absolute(0.2), minimumCount: 100, maximumCount: 100)
    let sample = moments(count: 100, mean: 0, deviation: 1)
    #expect(rule.decision(afterReplications: 100, moments: [sample]) == .stop(.precise))
  }

  @Test func `values missing in some replications do not count`() {
    let rule = StoppingRule(until: .absolute(10), minimumCount: 100, maximumCount: 1000)
    let sparse = moments(count: 99, mean: 0, deviation: 1)
    #expect(rule.decision(afterReplications: 100, moments: [sparse]) == .continue(to: 110))
    let none = RunningMoments()
    #expect(rule.decision(afterReplications: 1000, moments: [none]) == .stop(.maximumReached))
    #expect(rule.expectedCount(afterReplications: 500, moments: [none]) == 1000)
  }

  @Test func `a measure that is not a number is never precise`() {
    let rule = StoppingRule(until: .relative(0.5), minimumCount: 2, maximumCount: 3)
    let broken = RunningMoments([1, .nan, 1])
    #expect(rule.decision(afterReplications: 3, moments: [broken]) == .stop(.maximumReached))
  }

  @Test func `the expected count grows with the square of the excess`() {
    let rule = StoppingRule(
      until: .absolute(0.1), minimumCount: 100, maximumCount: 10_000, growth: 1)
    // Half-width 0.19942 after 100 replications: 100 × 1.9942² = 397.7.
    let sample = moments(count: 100, mean: 0, deviation: 1)
    #expect(rule.expectedCount(afterReplications: 100, moments: [sample]) == 398)
    let easy = moments(count: 100, mean: 0, deviation: 0.01)
    #expect(rule.expectedCount(afterReplications: 100, moments: [easy]) == 100)
    #expect(rule.expectedCount(afterReplications: 100, moments: [easy, sample]) == 398)
    #expect(rule.expectedCount(afterReplications: 0, moments: [RunningMoments()]) == 100)
  }

  @Test func `the expected count is a look`() {
    let rule = StoppingRule(until: .absolute(0.1), minimumCount: 100, maximumCount: 10_000)
    let sample = moments(count: 100, mean: 0, deviation: 1)
    // Looks at 100, 110, 121, 133, …, 383, 421.
    #expect(rule.expectedCount(afterReplications: 100, moments: [sample]) == 421)
  }
}
