import CommunityModel
import Testing

@Suite struct MetricTests {
  @Test func `keys are unique and in snake case`() {
    let keys = Metric.allCases.map(\.key) + SummaryMetric.allCases.map(\.key)
    // A summary may bear the name of no daily metric, as both are columns of the same files.
    #expect(Set(keys).count == keys.count)
    for key in keys {
      #expect(key.wholeMatch(of: /[a-z]+(_([a-z]+|[0-9]+))*/) != nil, "\(key)")
    }
  }

  @Test func `indices count the cases in order`() {
    #expect(Metric.allCases.map(\.index) == Array(0..<Metric.allCases.count))
  }

  @Test func `an event compares as it says`() {
    let held = ScenarioEvent.Comparison.allCases.map { comparison in
      let event = ScenarioEvent(
        name: "event", metric: .members, comparison: comparison, threshold: 10, byDay: 5)
      return [9, 10, 11].map { event.holds(for: $0) }
    }
    #expect(
      held == [
        [false, true, true], [false, false, true], [true, true, false], [true, false, false],
      ]
    )
  }
}
