import CommunityEngine
import CommunityModel
import StudyResults
import Synchronization
import Testing

@testable import Studies

struct CrewTests {
  private let study: TemporaryStudy
  private let other: TemporaryStudy
  private let scenario = SmallScenario.make()

  init() throws {
    study = try TemporaryStudy()
    other = try TemporaryStudy()
  }

  @Test
  func `a crew has all strategies of a batch at once, and the study holds the same`() async throws {
    let crew = BackwardCrew(together: scenario.strategies.count)
    let result = try await Crew.$current.withValue(crew) {
      try await Forecast(scenario, threads: 2, store: try study.open()).run()
    }
    let alone = try await Forecast(scenario, threads: 2, store: try other.open()).run()
    #expect(crew.mostTogether == scenario.strategies.count)
    #expect(result.strategies.map(bits) == alone.strategies.map(bits))
    for run in PlanRun.all(of: scenario, assumptions: .drawn) {
      let kept = try [study, other].map {
        try $0.open().outcomes(of: run, numbers: Array(0..<result.run.replications))
      }
      #expect(kept[0].count == result.run.replications && kept[0] == kept[1])
    }
  }

  /// Means and errors of the figures of the whole run; what has no value is not equal to itself.
  private func bits(_ strategy: StrategyResult) -> [[UInt64]] {
    strategy.summary.map { [$0.mean.bitPattern, $0.standardError.bitPattern] }
  }

  @Test func `a comparison by a crew selects what one process does`() async throws {
    let crew = BackwardCrew(together: 1)
    let result = try await Crew.$current.withValue(crew) {
      try await Comparison(scenario, threads: 1, store: try study.open()).run()
    }
    let alone = try await Comparison(scenario, threads: 1, store: try other.open()).run()
    #expect(result.ranking == alone.ranking && result.selection == alone.selection)
  }

  @Test func `what keeps a crew from working ends the work`() async throws {
    await #expect(throws: BackwardCrew.Refusal.self) {
      try await Crew.$current.withValue(BackwardCrew(together: 1, refuses: true)) {
        try await Forecast(scenario, threads: 1, store: try study.open()).run()
      }
    }
    let run = PlanRun.all(of: scenario, assumptions: .drawn)[0]
    #expect(try study.open().outcomes(of: run, numbers: Array(0..<60)).isEmpty)
  }

  @Test func `work that goes on when its task is cancelled has the same crew`() async throws {
    let task = Task {
      try await Crew.$current.withValue(BackwardCrew(together: 1)) {
        while !Task.isCancelled { await Task.yield() }
        return try await Crew.detached { [Task.isCancelled, Crew.current is BackwardCrew] }
      }
    }
    task.cancel()
    #expect(try await task.value == [false, true])
  }

  @Test func `a replication that did not arrive whole is none`() throws {
    let run = PlanRun.all(of: scenario, assumptions: .drawn)[0]
    let packed = try run.simulated(3).packed
    #expect(SimulatedReplication(packed, of: run)?.packed == packed)
    var content = packed.content
    content[content.count / 2] ^= 1
    let damaged = PackedOutcome(number: 3, checksum: packed.checksum, content: content)
    #expect(SimulatedReplication(damaged, of: run) == nil)
    let moved = PackedOutcome(number: 4, checksum: packed.checksum, content: packed.content)
    #expect(SimulatedReplication(moved, of: run) == nil)
  }
}

/// Simulates the last number first, once so many plans are asked for at the same time.
private final class BackwardCrew: ReplicationCrew {
  struct Refusal: Error {}

  let width = 3
  private let together: Int
  private let refuses: Bool
  private let asked = Mutex((now: 0, most: 0))

  init(together: Int, refuses: Bool = false) {
    self.together = together
    self.refuses = refuses
  }

  var mostTogether: Int { asked.withLock(\.most) }

  func replications(
    of run: PlanRun, numbers: [Int], finished: @escaping @Sendable () -> Void
  ) async throws -> [SimulatedReplication] {
    guard !refuses else { throw Refusal() }
    asked.withLock { asked in
      asked.now += 1
      asked.most = max(asked.most, asked.now)
    }
    defer { asked.withLock { $0.now -= 1 } }
    // The first batch waits until all are there; later ones were seen to be.
    while mostTogether < together { await Task.yield() }
    return try numbers.reversed().map { number in
      defer { finished() }
      return try run.simulated(number)
    }.reversed()
  }
}
