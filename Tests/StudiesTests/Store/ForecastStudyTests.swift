import CommunityModel
import StudyResults
import Testing

@testable import Studies

struct ForecastStudyTests {
  private let study: TemporaryStudy

  init() throws {
    study = try TemporaryStudy()
  }

  @Test func `a longer run extends a shorter one and equals a fresh one`() async throws {
    let short = SmallScenario.make(replications: .fixed(30))
    let long = SmallScenario.make(replications: .fixed(90))
    let first = try await Forecast(short, threads: 2, store: try study.open()).run()
    let extended = try await Forecast(long, threads: 7, store: try study.open(hash: "9")).run()
    let fresh = try await Forecast(long, threads: 1).run()
    #expect(describe(extended) == describe(fresh))
    #expect(extended.run.memberDays == fresh.run.memberDays)
    let again = try await Forecast(short, threads: 3, store: try study.open()).run()
    #expect(describe(again) == describe(first))
  }

  @Test func `an interrupted run is continued as if it had not been`() async throws {
    let store = try study.open()
    let (steps, feed) = AsyncStream<ForecastStep>.makeStream()
    let endless = SmallScenario.make(replications: .fixed(100_000))
    let task = Task { try await Forecast(endless, threads: 2, store: store).run { feed.yield($0) } }
    var finished = 0
    for await step in steps where step == .finishedReplication {
      finished += 1
      if finished == 40 { break }
    }
    task.cancel()
    _ = try? await task.value
    let scenario = SmallScenario.make(replications: .fixed(120))
    let continued = try await Forecast(scenario, threads: 2, store: try study.open()).run()
    let whole = try await Forecast(scenario, threads: 2).run()
    #expect(describe(continued) == describe(whole))
  }

  @Test func `precision is reached at the same replication with a study`() async throws {
    let target = PrecisionTarget(metric: .members, day: 39, halfWidth: .relative(0.02))
    let scenario = SmallScenario.make(replications: .until(target, minimum: 10, maximum: 5_000))
    let ahead = SmallScenario.make(replications: .fixed(300))
    _ = try await Forecast(ahead, threads: 2, store: try study.open()).run()
    let taken = try await Forecast(scenario, threads: 2, store: try study.open()).run()
    let fresh = try await Forecast(scenario, threads: 2).run()
    #expect(taken.run.replications == fresh.run.replications)
    #expect(describe(taken) == describe(fresh))
  }

  /// A text, because NaN differs from itself.
  private func describe(_ result: ForecastResult) -> String { "\(result.strategies)" }
}
