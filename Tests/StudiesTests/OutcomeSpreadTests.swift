import CommunityModel
import StudyResults
import Testing

@testable import Studies

struct OutcomeSpreadTests {
  @Test func `every dot is the middle of a fiftieth`() {
    // Of the numbers 0…50 the quantile at p is 50 p.
    let values = (0...50).map { Double($0 * 29 % 51) }
    let spread = OutcomeSpread(of: values + [.nan, .infinity])
    #expect(spread.dots.count == OutcomeSpread.dotCount)
    for (place, dot) in spread.dots.enumerated() {
      #expect(abs(dot - (Double(place) + 0.5)) < 1e-12)
    }
    #expect(spread.estimate == Estimate(of: values))
    #expect(spread.estimate.count == 51 && abs(spread.estimate.mean - 25) < 1e-12)
  }

  @Test func `without values there are no dots`() {
    let spread = OutcomeSpread(of: [.nan, -.infinity])
    #expect("\(spread)" == "\(OutcomeSpread.empty)" && spread.dots.isEmpty)
    #expect(OutcomeSpread(of: [3]).dots == Array(repeating: 3, count: 50))
  }

  @Test func `a forecast has the spread of the figure that decides`() async throws {
    var scenario = SmallScenario.make()
    let usual = try await Forecast(scenario, threads: 2).run().strategies[0]
    #expect(usual.outcome.estimate == usual.daily[.engaged, 39])
    scenario.comparison.measure = ComparisonMeasure(.summary(.joined))
    let other = try await Forecast(scenario, threads: 2).run().strategies[0]
    #expect(other.outcome.estimate == other[.joined])
    #expect(other.outcome.dots == other.outcome.dots.sorted())
    #expect(other.outcome != usual.outcome)
  }
}
