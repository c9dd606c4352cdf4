import ForecastScoring
import Testing

@Suite struct PointAndIntervalTests {
  @Test func `Winkler's score matches another program`() {
    // scoringrules 0.10 `interval_score(y, 2, 5, alpha)`.
    #expect(CentralInterval(level: 0.8, lower: 2, upper: 5).winklerScore(of: 3) == 3)
    #expect(
      isClose(
        CentralInterval(level: 0.8, lower: 2, upper: 5).winklerScore(of: 7), 23, within: 1e-14))
    #expect(CentralInterval(level: 0.5, lower: 2, upper: 5).winklerScore(of: 1.5) == 5)
  }

  @Test func `percentages have no value where nothing happened`() {
    #expect(PointError(forecast: 12, observed: 10).percentage == 0.2)
    #expect(PointError(forecast: 12, observed: 0).percentage == nil)
    #expect(PointError(forecast: 12, observed: 0).absolute == 12)
  }

  @Test func `errors are scaled by the mean change over the weeks known of both`() {
    // Changes 2, 3 (the gap leaves two out), then 1; below by seasons of two: 4, 8, 3, 3.
    let known: [Double?] = [1, 3, nil, 8, 5, 6]
    #expect(naiveError(of: known) == 2)
    let error = PointError(forecast: 12, observed: 10)
    #expect(error.scaled(by: naiveError(of: known)) == 1)
    #expect(naiveError(of: [1, 3, 5, 11, 8, 8], seasonLength: 2) == 4.5)
    #expect(naiveError(of: [4, 4, 4]) == nil)
    #expect(naiveError(of: [4]) == nil)
    #expect(naiveError(of: []) == nil)
  }

  @Test func `quantiles and intervals do not ask for sorted draws`() throws {
    let sample = try #require(PredictiveSample([30, 10, 20, 0, 40]))
    #expect(sample.mean == 20)
    #expect(sample.median == 20)
    let interval = sample.centralInterval(level: 0.5)
    #expect(interval.lower == 10 && interval.upper == 30)
    #expect(interval.contains(10) && interval.contains(30) && !interval.contains(30.5))
  }
}
