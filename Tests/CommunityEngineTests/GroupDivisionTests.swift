@testable import CommunityEngine
import CommunityModel
import Testing

/// Replications that several live together, each with some of the groups.
struct GroupDivisionTests {
  @Test(arguments: Array(RandomPlan.numbers), [2, 3])
  func `a future is the same to the bit, whoever lives which group`(number: Int, size: Int) {
    let runner = runner(RandomPlan.plan(number), days: RandomPlan.horizonDays)
    expectSame(runner, number: number, size: size)
  }

  @Test(arguments: NamedPlan.all)
  func `every part of the model too`(named: NamedPlan) {
    expectSame(runner(named.plan, days: named.horizonDays), number: 3, size: 7)
  }

  @Test func `the first one has all of it, another one has a part`() throws {
    let runner = runner(NamedPlan.groups.plan, days: 60)
    let found = ThreadTeam.each(of: 2) { try? runner.outcome(of: 0, with: $0) }
    let alone = try runner.outcome(of: 0)
    #expect(found[0]?.encoded == alone.encoded)
    #expect(found[1]?.daily == alone.daily)
    #expect(found[1]?.encoded != alone.encoded)
  }

  @Test func `core members travel to new groups, and groups that merge`() throws {
    let seeded = RandomPlan.numbers.map(RandomPlan.plan).filter {
      ($0.replication?.seedMembers ?? 0) > 0
    }
    let opened = try seeded.filter {
      try runner($0, days: RandomPlan.horizonDays).outcome(of: 0).counts(of: .groups).last ?? 1 > 2
    }
    #expect(opened.count > 10)
    let groups = try runner(NamedPlan.migration.plan, days: 60).outcome(of: 3).counts(of: .groups)
    #expect(zip(groups, groups.dropFirst()).contains { $1 < $0 })
  }

  @Test func `what no process of the same build says ends the replication`() {
    let runner = runner(NamedPlan.core.plan, days: 40)
    for words: [UInt8] in [[], [1, 2, 3], Array(repeating: 255, count: 64)] {
      #expect(throws: (any Error).self) {
        try runner.outcome(of: 0, with: Echo { _ in words })
      }
    }
  }

  @Test func `all end when one of them is cancelled`() {
    let runner = runner(NamedPlan.core.plan, days: 40)
    #expect(throws: CancellationError.self) {
      try runner.outcome(
        of: 0,
        with: Echo { said in
          // How many counts there are, then the first of them: whether this one is cancelled.
          var words = said
          words[MemoryLayout<Int>.size] = 1
          return words
        })
    }
  }

  @Test func `what only one knows is gathered in the message that is added up`() {
    let found = ThreadTeam.each(of: 3) { team in
      var sum = 2
      let known = Array(repeating: team.place, count: team.place)
      let gathered = try? Division(team).addUp(gathering: known) { visit in visit(&sum) }
      return Gathered(sum: sum, values: gathered)
    }
    #expect(found == Array(repeating: Gathered(sum: 6, values: [1, 2, 2]), count: 3))
  }

  @Test(arguments: [0, 1, 7, 9])
  func `each group is said by the one who holds it`(count: Int) {
    let found = ThreadTeam.each(of: 3) { team in
      let division = Division(team)
      let groups = division.groupsByHolder(of: count)
      let held = (0..<count).filter { division.holds($0) }
      return Gathered(sum: groups.count, values: try? division.gather(held))
        == Gathered(sum: count, values: groups)
    }
    #expect(found == [true, true, true])
  }

  @Test(arguments: [2, 10])
  func `so many processes hold so many times as much`(size: Int) {
    let most = EngineLimits.members * size
    #expect(throws: Never.self) { try EngineLimit.check(.members, most, times: size) }
    #expect(throws: EngineLimit.self) { try EngineLimit.check(.members, most + 1, times: size) }
  }

  private func runner(_ plan: CommunityPlan, days: Int) -> ReplicationRunner {
    ReplicationRunner(plan: plan, horizonDays: days, seed: 4, assumptions: .drawn)
  }

  private func expectSame(_ runner: ReplicationRunner, number: Int, size: Int) {
    let alone = Result { try runner.outcome(of: number).encoded }
    let together = ThreadTeam.each(of: size) { team in
      Result { try runner.outcome(of: number, with: team).encoded }
    }
    switch (alone, together[0]) {
    case (.success(let alone), .success(let first)): #expect(alone == first)
    case (.failure, .failure): break
    default: Issue.record("one alone and \(size) together end alike")
    }
  }
}

private struct Gathered: Equatable {
  let sum: Int
  let values: [Int]?
}

/// A team of two of whom the other one says something that follows from what the first says.
private struct Echo: ReplicationTeam {
  let place = 0
  let size = 2
  let answer: @Sendable ([UInt8]) -> [UInt8]

  init(_ answer: @escaping @Sendable ([UInt8]) -> [UInt8]) { self.answer = answer }

  func exchange(_ said: [UInt8]) -> [[UInt8]] { [said, answer(said)] }
}
