import CommunityEngine
import CommunityModel
import Foundation
import GRDB
import StudyResults
import Testing

@testable import Studies

struct OutcomeSupplyTests {
  private let study: TemporaryStudy
  private let runs = PlanRun.all(of: SmallScenario.make(), assumptions: .drawn)

  init() throws {
    study = try TemporaryStudy()
  }

  @Test func `what was simulated once is taken from the study, the same to the bit`() async throws {
    let numbers = Array(0..<12) + [0, 4].map(ReplicationNumber.twin)
    var first = OutcomeSupply(threads: 2, store: try study.open())
    let simulated = try await first.outcomes(of: runs[0], numbers: numbers)
    #expect(first.use.simulated == 14 && first.use.taken == 0)
    var second = OutcomeSupply(threads: 1, store: try study.open())
    let shuffled = Array(numbers.reversed())
    let taken = try await second.outcomes(of: runs[0], numbers: shuffled)
    #expect(second.use.simulated == 0 && second.use.taken == 14)
    #expect(taken.reversed().map(\.encoded) == simulated.map(\.encoded))
    var alone = OutcomeSupply(threads: 1)
    let direct = try await alone.outcomes(of: runs[0], numbers: numbers)
    #expect(direct.map(\.encoded) == simulated.map(\.encoded))
  }

  @Test func `only what is missing is simulated`() async throws {
    var supply = OutcomeSupply(threads: 2, store: try study.open())
    _ = try await supply.outcomes(of: runs[0], numbers: [1, 2, 5])
    _ = try await supply.outcomes(of: runs[0], numbers: Array(0..<8))
    #expect(supply.use.taken == 3 && supply.use.simulated == 8)
    _ = try await supply.outcomes(of: runs[1], numbers: [1])
    #expect(supply.use.taken == 3)
    #expect(try study.number("SELECT count(*) FROM outcome") == 9)
  }

  @Test func `equal plans share outcomes, whatever they are called`() async throws {
    let scenario = SmallScenario.make(content: [7, 7, 21])
    let result = try await Forecast(scenario, threads: 2, store: try study.open()).run()
    #expect(result.strategies.count == 3)
    #expect(try study.number("SELECT count(*) FROM run") == 2)
    let listing = try StudyListing(path: study.path)
    #expect(listing.runs.map(\.strategy) == ["posts-0", "posts-1", "posts-2"])
    #expect(listing.runs.allSatisfy { $0.replications == 60 && $0.isCurrent && $0.seed == 11 })
    #expect(listing.runs.allSatisfy { $0.scenario == "small" && $0.scenarioHash == "0123" })
  }

  @Test func `another seed, horizon, treatment or plan is another run`() {
    let plan = SmallScenario.make().strategies[0].plan
    let run = { (plan: CommunityPlan, days: Int, seed: UInt64, assumptions: AssumptionTreatment) in
      PlanRun(plan, named: "x", horizonDays: days, seed: seed, assumptions: assumptions)
        .fingerprint
    }
    var other = plan
    other.content[0].postsPerWeek = 7.000_000_000_000_001
    let fingerprints = [
      run(plan, 40, 1, .drawn), run(plan, 41, 1, .drawn), run(plan, 40, 2, .drawn),
      run(plan, 40, 1, .fixed), run(other, 40, 1, .drawn),
    ]
    #expect(Set(fingerprints).count == 5)
    #expect(run(plan, 40, 1, .drawn) == fingerprints[0])
    let unnamed = PlanRun(plan, named: nil, horizonDays: 40, seed: 1, assumptions: .drawn)
    #expect(unnamed.fingerprint == fingerprints[0])
  }

  @Test func `damaged outcomes are simulated again and replaced`() async throws {
    var supply = OutcomeSupply(threads: 2, store: try study.open())
    let whole = try await supply.outcomes(of: runs[0], numbers: Array(0..<6))
    try study.execute(
      """
      UPDATE outcome SET content = zeroblob(length(content)) WHERE number = 1;
      UPDATE outcome SET checksum = checksum + 1 WHERE number = 2;
      UPDATE outcome SET content = substr(content, 1, 100) WHERE number = 3;
      UPDATE outcome SET checksum = 'none', content = 'text' WHERE number = 4;
      """)
    var again = OutcomeSupply(threads: 2, store: try study.open())
    let repaired = try await again.outcomes(of: runs[0], numbers: Array(0..<6))
    #expect(repaired.map(\.encoded) == whole.map(\.encoded))
    #expect(again.use.repaired == 4 && again.use.taken == 2 && again.use.failure == nil)
    var third = OutcomeSupply(threads: 2, store: try study.open())
    _ = try await third.outcomes(of: runs[0], numbers: Array(0..<6))
    #expect(third.use.taken == 6 && third.use.repaired == 0)
  }

  @Test func `a full disk costs the study, not the results`() async throws {
    let store = try study.open()
    try store.file.write { try $0.execute(sql: "PRAGMA max_page_count = 20") }
    let scenario = SmallScenario.make()
    let (steps, feed) = AsyncStream<ForecastStep>.makeStream()
    let result = try await Forecast(scenario, threads: 2, store: store).run { feed.yield($0) }
    feed.finish()
    let alone = try await Forecast(scenario, threads: 2).run()
    #expect("\(result.strategies)" == "\(alone.strategies)")
    var failure: StudyStoreError?
    for await case .usesStudy(let use) in steps { failure = use.failure }
    #expect(failure == .refused(path: study.path, .diskFull))
  }

  @Test func `a study that is removed meanwhile is begun again`() async throws {
    let store = try study.open()
    var supply = OutcomeSupply(threads: 2, store: store)
    _ = try await supply.outcomes(of: runs[0], numbers: [0, 1])
    try study.open().startOver(without: runs)
    #expect(try study.number("SELECT count(*) FROM outcome") == 0)
    _ = try await supply.outcomes(of: runs[0], numbers: [2])
    #expect(supply.use.failure == nil)
    #expect(try study.number("SELECT count(*) FROM outcome") == 1)
  }

  @Test func `runs that are removed take nobody else's outcomes along`() async throws {
    let store = try study.open()
    var supply = OutcomeSupply(threads: 2, store: store)
    let nameless = PlanRun(
      SmallScenario.make(content: [3]).strategies[0].plan, named: nil, horizonDays: 20, seed: 5,
      assumptions: .drawn)
    _ = try await supply.outcomes(of: runs[0], numbers: [0, 1])
    _ = try await supply.outcomes(of: nameless, numbers: [0])
    try store.remove([runs[0].fingerprint])
    #expect(try study.number("SELECT count(*) FROM outcome") == 1)
    // A study that starts over keeps no plan without a name.
    try store.startOver(without: [])
    #expect(try study.number("SELECT count(*) FROM outcome") == 0)
  }

  @Test func `many writers at once leave one study`() async throws {
    let (study, run) = (study, runs[0])
    let path = study.path
    try await withThrowingTaskGroup { group in
      for writer in 0..<6 {
        group.addTask {
          let identity = ScenarioIdentity(name: "small", hash: "\(writer)")
          let store = try StudyStore(path: path, for: identity)
          var supply = OutcomeSupply(threads: 1, store: store)
          for start in stride(from: 0, to: 30, by: 3 + writer) {
            _ = try await supply.outcomes(of: run, numbers: Array(start..<start + 5))
          }
          #expect(supply.use.failure == nil)
        }
      }
      try await group.waitForAll()
    }
    #expect(try study.number("SELECT count(*) FROM run") == 1)
    var reader = OutcomeSupply(threads: 1, store: try study.open())
    let taken = try await reader.outcomes(of: run, numbers: Array(0..<30))
    #expect(reader.use.taken == 30)
    var alone = OutcomeSupply(threads: 2)
    let direct = try await alone.outcomes(of: run, numbers: Array(0..<30))
    #expect(taken.map(\.encoded) == direct.map(\.encoded))
  }
}
