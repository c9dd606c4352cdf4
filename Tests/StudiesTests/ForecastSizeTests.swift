import CommunityModel
import OutputAnalysis
import Testing

@testable import Studies

struct ForecastSizeTests {
  private let small = SmallScenario.make(replications: .fixed(1))
  /// 2 strategies × 40 days × metrics.
  private var dailyValues: Int { 2 * 40 * small.observedMetrics.count }
  /// Of each replication of 2 strategies.
  private var figureBytes: Int { 2 * small.keptFigures.count * 8 }

  @Test func `few replications are kept with all their daily values`() {
    for count in [1, 100, SketchLimits.exactCapacity] {
      let size = ForecastSize(of: SmallScenario.make(replications: .fixed(count)))
      #expect(size.keptBytes == count * (4 * dailyValues + figureBytes))
    }
  }

  @Test func `of further replications only the figures of whole runs take memory`() {
    let sizes = [3_000, 100_000].map {
      ForecastSize(of: SmallScenario.make(replications: .fixed($0))).keptBytes
    }
    #expect(sizes[1] - sizes[0] == 97_000 * figureBytes)
  }

  @Test func `what fits in four gibibytes is allowed and one more is not`() throws {
    let perValue = 4 * (SketchLimits.exactCapacity + 1) + SketchLimits.settledBytes
    let limit = ((4 << 30) - dailyValues * perValue) / figureBytes
    let fitting = ForecastSize(of: SmallScenario.make(replications: .fixed(limit)))
    try fitting.requireWithinLimit()
    let larger = ForecastSize(of: SmallScenario.make(replications: .fixed(limit + 1)))
    #expect(
      throws: ForecastError.tooMuchToKeep(
        bytes: dailyValues * perValue + (limit + 1) * figureBytes, limit: 4 << 30,
        replicationLimit: limit)
    ) {
      try larger.requireWithinLimit()
    }
  }

  @Test func `a forecast that would not fit does not start`() async {
    let scenario = SmallScenario.make(
      replications: .fixed(1_000_000), content: Array(repeating: 7, count: 64))
    await #expect(throws: ForecastError.self) { try await Forecast(scenario, threads: 1).run() }
  }
}
