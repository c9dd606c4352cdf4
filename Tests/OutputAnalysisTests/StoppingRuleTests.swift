import OutputAnalysis
import Testing

@Suite struct StoppingRuleTests {
  /// The counts at which a rule looks, followed from nothing while the outcome is never precise.
  private func looks(of rule: StoppingRule) -> [Int] {
    var counts: [Int] = []
    var count = 0
    let scattered = RunningMoments([-1e9, 1e9])
    while case .continue(let next) = rule.decision(
      afterReplications: count, moments: [scattered])
    {
      counts.append(next)
      count = next
    }
    return counts
  }

  @Test func `looks are at the minimum, at grown counts and at the maximum`() {
    let rule = StoppingRule(
      until: .absolute(1), minimumCount: 100, maximumCount: 200, growth: 1.2)
    #expect(looks(of: rule) == [100, 120, 144, 173, 200])
  }

  @Test func `without growth the rule looks after every replication`() {
    let rule = StoppingRule(until: .absolute(1), minimumCount: 3, maximumCount: 7, growth: 1)
    #expect(looks(of: rule) == [3, 4, 5, 6, 7])
  }

  @Test func `the defaults reach a large maximum in few looks`() {
    let rule = StoppingRule(until: .absolute(1), maximumCount: 20_000)
    let counts = looks(of: rule)
    #expect(counts.first == StoppingRule.defaultMinimumCount)
    #expect(counts.last == 20_000)
    // log(20,000 / 200) / log 1.1 is 48.3.
    #expect(counts.count == 50)
  }

  @Test func `an impossible minimum is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = StoppingRule(until: .absolute(1), minimumCount: 10, maximumCount: 9)
    }
    await #expect(processExitsWith: .failure) {
      _ = StoppingRule(until: .relative(0), maximumCount: 1000)
    }
  }
}
