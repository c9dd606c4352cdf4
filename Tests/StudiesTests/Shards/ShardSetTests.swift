import CommunityModel
import Foundation
import StudyResults
import Testing

@testable import Studies

struct ShardSetTests {
  private let shards: SmallShards

  init() throws {
    shards = try SmallShards()
  }

  @Test(arguments: [1, 2, 7, 64])
  func `all parts together are the study of one machine`(count: Int) async throws {
    for index in 1...count { try await shards.make(index, of: count) }
    let set = try ShardSet(in: [shards.folder])
    try set.requirePlans(of: shards.sharded)
    let store = try shards.study.open()
    try await set.put(into: store, of: shards.sharded)
    let (steps, feed) = AsyncStream<ForecastStep>.makeStream()
    let merged = try await Forecast(shards.scenario, threads: 2, store: store).run {
      feed.yield($0)
    }
    feed.finish()
    let alone = try await Forecast(shards.scenario, threads: 2).run()
    #expect("\(merged.strategies)" == "\(alone.strategies)")
    var use = StudyUse()
    for await case .usesStudy(let found) in steps { use = found }
    #expect(use.simulated == 0 && use.taken == 2 * 25)
  }

  @Test func `missing parts are named, those that were begun too`() async throws {
    for index in [1, 3, 4] { try await shards.make(index, of: 5) }
    let begun = try shards.run(5, of: 5)
    _ = try shards.store(at: begun.studyPath)
    #expect(
      try problems(in: [shards.folder]) == [
        .missing(shards: [2, 5], of: 5, begun: [5: begun.studyPath])
      ])
  }

  @Test func `a part that is there twice is named with both paths`() async throws {
    let other = try shards.makeFolder("other")
    let one = try await shards.make(1, of: 2)
    let two = try await shards.make(2, of: 2)
    let twin = try await shards.make(2, of: 2, in: other)
    #expect(
      try problems(in: [other, shards.folder]) == [
        .repeated(shard: 2, of: 2, paths: [twin, two].sorted(), areEqual: true)
      ])
    #expect(
      try problems(in: [one, two, one]) == [
        .repeated(shard: 1, of: 2, paths: [one, one], areEqual: true)
      ])
    #expect(try problems(in: [one, twin]) == [])
  }

  @Test func `a part of another study is named beside the rest`() async throws {
    for index in 1...3 { try await shards.make(index, of: 3) }
    let longer = try SmallShards(replications: 21)
    let stranger = try await longer.make(2, of: 3)
    let facts = shards.sharded.header(
      of: try #require(ShardShare(index: 1, count: 3)), lockedScenario: ""
    ).study
    let found = try problems(in: [stranger, shards.folder])
    guard case .otherStudy(stranger, let study, rest: facts)? = found.first else {
      Issue.record("\(found)")
      return
    }
    #expect(found.count == 1 && study.replications == 21 && facts.replications == 20)
  }

  @Test func `everything that is damaged is named at once`() async throws {
    let paths = [try await shards.make(1, of: 2), try await shards.make(2, of: 2)]
    for path in paths { try Data("mine".utf8).write(to: URL(fileURLWithPath: path)) }
    #expect(try problems(in: [shards.folder]) == paths.map { .damaged(path: $0) })
  }

  @Test func `places without shards are named`() throws {
    let empty = try shards.makeFolder("empty")
    #expect(try problems(in: [empty]) == [.noShards(places: [empty])])
    #expect(try problems(in: [empty, "nowhere"]) == [.nothingThere(path: "nowhere")])
  }

  @Test func `plans that this build makes otherwise are refused`() async throws {
    let path = try await shards.make(1, of: 1)
    let set = try ShardSet(in: [path])
    let other = ShardedStudy(
      .forecast, about: SmallScenario.make(replications: .fixed(20), content: [7, 22]),
      named: ScenarioIdentity(name: "small", hash: "0123"), assumptions: .drawn)
    #expect(throws: ShardRefusal([.otherPlans(path: path)])) { try set.requirePlans(of: other) }
  }

  @Test func `reading can be stopped`() async throws {
    let path = try await shards.make(1, of: 1)
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try ShardSet(in: [path])
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  private func problems(in places: [String]) throws -> [ShardProblem] {
    do {
      _ = try ShardSet(in: places)
      return []
    } catch let refusal as ShardRefusal {
      return refusal.problems
    }
  }
}
