import CommunityModel
import OutputAnalysis
import StudyResults
import Synchronization
import Testing

@testable import Studies

struct ComparisonTests {
  /// The small scenario, compared by its members at the end.
  private func scenario(
    content: [Double] = [7, 21], _ change: (inout ComparisonPlan) -> Void = { _ in }
  ) -> Scenario {
    var scenario = SmallScenario.make(content: content)
    scenario.comparison = ComparisonPlan(by: ComparisonMeasure(.summary(.membersEnd)))
    change(&scenario.comparison)
    return scenario
  }

  @Test func `the better strategy is found, and the smaller the difference the longer it takes`()
    async throws
  {
    let easy = try await Comparison(scenario(content: [3, 28]), threads: 2).run()
    #expect(easy.selection.best == 1)
    #expect(easy.selection.reason == .better)
    #expect(easy.selection.achievedConfidence >= 0.95)
    #expect(easy.run.replications == 50)
    let hard = try await Comparison(scenario(content: [20.5, 21]), threads: 2).run()
    #expect(hard.run.replications > 50)
    let pair = try #require(easy.difference(1, 0))
    #expect(pair.mean.mean > 0 && pair.anytimeLow > 0)
    #expect(pair.anytimeLow < pair.low && pair.high < pair.anytimeHigh)
    #expect(easy.ranking.map(\.place) == [1, 0])
  }

  @Test func `somebody who looks on sees fewer futures first, and changes nothing`() async throws {
    let scenario = scenario(content: [20.5, 21])
    let seen = Mutex<[StrategyComparison]>([])
    let looking = Onlooker<StrategyComparison> { result in seen.withLock { $0.append(result) } }
    let watched = try await Comparison(scenario, threads: 2).run(onlooker: looking)
    var alone = try await Comparison(scenario, threads: 2).run()
    alone.run = watched.run
    // Figures without a value are not equal to themselves.
    #expect("\(watched)" == "\(alone)")
    let glimpses = seen.withLock { $0 }
    let first = try #require(glimpses.first)
    #expect(first.run.replications < watched.run.replications && !first.selection.isDecided)
    #expect(first.selection.reason == .interrupted && first.leadDrivers.isEmpty)
    let counts = glimpses.map(\.run.replications)
    #expect(counts == counts.sorted())
    // Its range is wider than the one that was waited for.
    let (early, late) = (first.difference(1, 0), watched.difference(1, 0))
    let width = { (pair: StrategyDifference) in pair.anytimeHigh - pair.anytimeLow }
    #expect(width(try #require(early)) > width(try #require(late)))
  }

  @Test func `the measure that is to be small makes the other one the best`() async throws {
    let scenario = scenario(content: [3, 28]) {
      $0.measure = ComparisonMeasure(.summary(.membersEnd), goal: .minimize)
    }
    let result = try await Comparison(scenario, threads: 2).run()
    #expect(result.selection.best == 0)
    #expect(result.ranking.map(\.place) == [0, 1])
    // The worst futures are those with most members.
    #expect(result.ranking.allSatisfy { $0.tailMean > $0.outcome.mean })
  }

  @Test(arguments: ComparisonPlan.Procedure.allCases)
  func `every procedure finds a clear winner`(procedure: ComparisonPlan.Procedure) async throws {
    let scenario = scenario(content: [3, 10, 40]) {
      $0.procedure = procedure
      $0.worth = 20
      $0.budget = procedure == .racing ? 150 : nil
    }
    let result = try await Comparison(scenario, threads: 2).run()
    #expect(result.selection.best == 2)
    #expect(result.selection.isDecided == (procedure != .racing))
    if procedure == .racing { #expect(result.ranking.map(\.replications).reduce(0, +) <= 150) }
  }

  @Test func `identical strategies are within any worth, and differ by nothing`() async throws {
    let result = try await Comparison(scenario(content: [7, 7, 7]), threads: 2).run()
    #expect(result.selection.isDecided)
    #expect(result.selection.best == 0)
    // The smallest n with 0.99ⁿ ≤ 0.05/3: what differs so rarely could not have been seen before.
    #expect(result.run.replications == 408)
    for pair in result.differences {
      #expect(pair.mean == MeanEstimate(mean: 0, standardError: 0))
      #expect(pair.low == 0 && pair.high == 0)
      // Figures without a value in some futures have too few to be sure of.
      if pair.replications == 408 { #expect(pair.anytimeLow == 0 && pair.anytimeHigh == 0) }
      #expect(pair.winShare == 0.5)
      #expect(!pair.varianceReduction.isFinite)
    }
    let chances = result.ranking.map(\.chanceOfBest.mean)
    #expect(abs(chances.reduce(0, +) - 1) < 1e-9)
    #expect(result.ranking.allSatisfy { $0.dominatedBy.isEmpty && $0.frontShare == 1 })
  }

  @Test func `near ties are told apart by nothing but the worth`() async throws {
    let undecided = try await Comparison(
      scenario(content: [7, 7.01]) { $0.maximumReplications = 120 }, threads: 2
    ).run()
    #expect(undecided.selection.reason == .maximumReached)
    #expect(!undecided.selection.isDecided)
    #expect(undecided.selection.achievedConfidence < 0.95)
    #expect(undecided.run.replications == 120)
    let within = try await Comparison(
      scenario(content: [7, 7.01]) { $0.worth = 20 }, threads: 2
    ).run()
    #expect(within.selection.reason == .withinWorth)
  }

  @Test func `a figure that never varies is compared all the same`() async throws {
    let scenario = scenario(content: [3, 28]) {
      $0.measure = ComparisonMeasure(.summary(.cost))
      $0.alongside = [ComparisonMeasure(.summary(.hours))]
    }
    let result = try await Comparison(scenario, threads: 2).run()
    #expect(result.selection.isDecided)
    let pair = try #require(result.difference(0, 1))
    #expect(pair.mean.standardError == 0)
    #expect(pair.correlation.isNaN)
  }

  @Test func `one strategy is the best of one`() async throws {
    let result = try await Comparison(scenario(content: [7]), threads: 2).run()
    #expect(result.selection.reason == .onlyStrategy)
    #expect(result.differences.isEmpty)
    #expect(result.ranking.map(\.replications) == [50])
    #expect(result.ranking[0].chanceOfBest.mean == 1)
    #expect(result.explainedBeside == nil)
  }

  @Test func `a measure without a value in some future is told with the future`() async throws {
    // Nobody of a community without joins comes back after a month.
    var scenario = scenario { $0.measure = ComparisonMeasure(.summary(.retentionDay30)) }
    for place in scenario.strategies.indices { scenario.strategies[place].plan.channels = [] }
    await #expect(
      throws: ComparisonError.noValue(
        .summary(.retentionDay30), strategy: "posts-0", replication: 0)
    ) { try await Comparison(scenario, threads: 2).run() }
  }

  @Test func `figures beside the measure may have no value, and say so`() async throws {
    var scenario = scenario { $0.alongside = [ComparisonMeasure(.summary(.invitationCycleDays))] }
    for place in scenario.strategies.indices {
      for persona in scenario.strategies[place].plan.personas.indices {
        scenario.strategies[place].plan.personas[persona].invitePerVisit = 0
      }
    }
    let result = try await Comparison(scenario, threads: 2).run()
    #expect(result.ranking.allSatisfy { $0.alongside[0].mean.isNaN })
    #expect(!result.differences.contains { $0.figure == .summary(.invitationCycleDays) })
  }

  @Test func `results are the same on any number of threads`() async throws {
    let scenario = scenario(content: [20, 21, 22])
    let one = try await Comparison(scenario, threads: 1).run()
    let seven = try await Comparison(scenario, threads: 7).run()
    #expect(describe(one) == describe(seven))
    #expect(one.run.memberDays == seven.run.memberDays)
  }

  @Test
  func `an interrupted comparison says how sure it is, and is continued as if it had not been`()
    async throws
  {
    let study = try TemporaryStudy()
    let scenario = scenario(content: [20.5, 21, 21.5])
    let (steps, feed) = AsyncStream<ForecastStep>.makeStream()
    let store = try study.open()
    let task = Task {
      try await Comparison(scenario, threads: 2, store: store).run { feed.yield($0) }
    }
    var finished = 0
    for await step in steps where step == .finishedReplication {
      finished += 1
      if finished == 30 { break }
    }
    task.cancel()
    let interrupted = try await task.value
    #expect(interrupted.selection.reason == .interrupted)
    #expect(interrupted.run.isInterrupted)
    #expect((0..<0.95).contains(interrupted.selection.achievedConfidence))
    let continued = try await Comparison(scenario, threads: 2, store: try study.open()).run()
    let whole = try await Comparison(scenario, threads: 3).run()
    #expect(describe(continued) == describe(whole))
    #expect(!continued.run.isInterrupted)
  }

  @Test func `a comparison that is stopped before there is anything to compare has no result`()
    async throws
  {
    let scenario = scenario()
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await Comparison(scenario, threads: 2).run()
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func `the strategy set aside keeps what it had`() async throws {
    let scenario = scenario(content: [3, 20.5, 21])
    let result = try await Comparison(scenario, threads: 2).run()
    let loser = try #require(result.ranking.last)
    #expect(loser.place == 0)
    #expect(loser.replications < result.run.replications)
    #expect(loser.setAsideAfter == loser.replications)
    #expect(loser.chanceOfBest.mean < 0.01)
    // A pair has the replications that both have.
    #expect(result.difference(0, 2)?.replications == loser.replications)
    #expect(result.difference(1, 2)?.replications == result.run.replications)
  }

  @Test func `means, differences and bounds go together`() async throws {
    let result = try await Comparison(scenario(content: [3, 20.5, 21]), threads: 2).run()
    let best = result.selection.best
    let own = try #require(result.ranking.first { $0.place == best })
    #expect(own.leadAtLeast == nil && own.saferShare == nil)
    for other in result.ranking where other.place != best {
      let pair = try #require(result.difference(best, other.place))
      #expect(abs(own.outcome.mean - other.outcome.mean - pair.mean.mean) < 1e-9)
      #expect(other.leadHigh == 0 && (other.leadLow ?? 0) < 0)
      // The bound that decides: above 0, and nearer than the two-sided one for all pairs.
      let bound = try #require(other.leadAtLeast)
      #expect(bound > 0 && bound > pair.anytimeLow && bound < pair.mean.mean)
    }
  }

  @Test func `chances rest on all futures that pairs share`() async throws {
    let result = try await Comparison(scenario(content: [3, 20.5, 21]), threads: 2).run()
    let second = result.ranking[1]
    let pair = try #require(result.difference(result.selection.best, second.place))
    // Student's chance for two: the third is out of reach.
    let t = pair.mean.mean / pair.mean.standardError
    let chance = 1 - NormalDistribution.cumulative(t)
    #expect(abs(second.chanceOfBest.mean - chance) < 0.2 * chance + 0.001)
    #expect(result.ranking[0].chanceOfBest.mean > 0.95)
  }

  @Test func `every strategy has as many futures as are reported, also if it stays undecided`()
    async throws
  {
    let scenario = scenario(content: [3, 7, 7.2]) {
      $0.procedure = .tournament
      $0.worth = 0.001
      $0.maximumReplications = 60
    }
    let result = try await Comparison(scenario, threads: 2).run()
    #expect(result.selection.reason == .maximumReached)
    #expect(result.ranking.allSatisfy { $0.replications >= 50 })
  }

  @Test func `a race keeps to its budget, and gives every strategy the first futures`() async throws
  {
    let study = try TemporaryStudy()
    let scenario = scenario(content: [3, 7, 14, 21]) {
      $0.procedure = .racing
      $0.budget = 240
      $0.minimumReplications = 20
    }
    let result = try await Comparison(scenario, threads: 2, store: try study.open()).run()
    #expect(result.ranking.allSatisfy { $0.replications >= 20 })
    #expect(result.ranking.reduce(0) { $0 + $1.replications } <= 240)
    let simulated = try study.number("SELECT count(*) FROM outcome") ?? .max
    #expect(simulated <= 240)
  }

  @Test func `strategies that differ in rare futures only are not called equal`() async throws {
    // A group for 193, where one future in a hundred or so has more.
    var scenario = scenario(content: [7, 7])
    var crowded = scenario.strategies[1].plan
    crowded.platform.capacity = 193
    scenario.strategies[1].plan = crowded
    let result = try await Comparison(scenario, threads: 2).run()
    let pair = try #require(result.difference(0, 1))
    if pair.mean.standardError > 0 { #expect(result.selection.best == 0) }
    #expect(result.run.replications > 50)
    #expect(result.selection.achievedConfidence < 1)
  }

  @Test func `figures that one strategy lacks are compared between the others`() async throws {
    var scenario = scenario(content: [7, 14, 21]) {
      $0.alongside = [ComparisonMeasure(.summary(.invitationCycleDays))]
    }
    for persona in scenario.strategies[2].plan.personas.indices {
      scenario.strategies[2].plan.personas[persona].invitePerVisit = 0
    }
    let result = try await Comparison(scenario, threads: 2).run()
    let pairs = result.differences.filter { $0.figure == .summary(.invitationCycleDays) }
    #expect(pairs.map { [$0.first, $0.second] } == [[0, 1]])
  }

  @Test func `daily measures are compared day by day`() async throws {
    let scenario = scenario {
      $0.measure = ComparisonMeasure(.daily(.members, day: 39))
      $0.alongside = [ComparisonMeasure(.daily(.members, day: 12))]
    }
    let result = try await Comparison(scenario, threads: 2).run()
    for day in 0..<40 {
      let found = result.differences.filter { $0.figure == .daily(.members, day: day) }
      #expect(found.count == 1)
    }
    #expect(result.daily.count == 2 && result.daily[0].metrics == [.members])
  }

  /// A text, because NaN differs from itself; without what a run is free to differ in.
  private func describe(_ result: StrategyComparison) -> String {
    "\(result.selection) \(result.ranking) \(result.differences) \(result.daily)"
  }
}
