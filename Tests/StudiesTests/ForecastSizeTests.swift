import CommunityModel
import Studies
import Testing

struct ForecastSizeTests {
  @Test func `what fits in four gibibytes is allowed and one more is not`() throws {
    // 2 strategies × 40 days × metrics × 4 bytes.
    let observed = SmallScenario.make(replications: .fixed(1)).observedMetrics.count
    let bytes = 2 * 40 * observed * 4
    let limit = (4 << 30) / bytes
    let fitting = ForecastSize(of: SmallScenario.make(replications: .fixed(limit)))
    try fitting.requireWithinLimit()
    let larger = ForecastSize(of: SmallScenario.make(replications: .fixed(limit + 1)))
    #expect(
      throws: ForecastError.tooMuchToKeep(
        bytes: (limit + 1) * bytes, limit: 4 << 30, replicationLimit: limit)
    ) {
      try larger.requireWithinLimit()
    }
  }

  @Test func `a forecast that would not fit does not start`() async {
    let scenario = SmallScenario.make(replications: .fixed(1_000_000))
    await #expect(throws: ForecastError.self) { try await Forecast(scenario, threads: 1).run() }
  }
}
