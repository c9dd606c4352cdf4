import CommunityModel
import ScenarioFiles
import StudyResults
import Testing

@testable import Studies

struct ExplanationTests {
  @Test func `changes and stages sum to the advantage`() async throws {
    let reading = try BundledScenario.read("quickstart")
    let result = try await explanation(reading, better: 1, other: 2).run(
      threads: 2, store: nil, { _ in })
    let total = result.total.mean
    #expect(total > 0)
    #expect(result.changes.count > 1)
    #expect(abs(result.changes.reduce(0) { $0 + $1.effect.mean } - total) < 1e-9 * total)
    #expect(abs(result.stages.reduce(0) { $0 + $1.effect.mean } - total) < 1e-9 * total)
    #expect(result.stages.map(\.stage) == [.joined, .stayed, .active])
    for change in result.changes {
      #expect(change.low < change.effect.mean && change.effect.mean < change.high)
    }
    // Sorted by what they matter.
    let sizes = result.changes.map { abs($0.effect.mean) }
    #expect(sizes == sizes.sorted(by: >))
  }

  @Test func `it is the same on any number of threads, and from a study`() async throws {
    let study = try TemporaryStudy()
    let explanation = try explanation(
      BundledScenario.read("campus-exam-group"), better: 1, other: 0)
    let one = try await explanation.run(threads: 1, store: try study.open(), { _ in })
    let kept = try await explanation.run(threads: 3, store: try study.open(), { _ in })
    let fresh = try await explanation.run(threads: 2, store: nil, { _ in })
    #expect("\(one)" == "\(kept)")
    #expect("\(one)" == "\(fresh)")
  }

  @Test func `a change that needs another is weighed together with it`() async throws {
    let scenario = try BundledScenario.read("quickstart").scenario
    let groups = ["a", "b", "c"].map { ChangeGroup(name: $0, changes: [], undone: []) }
    let (from, to) = (scenario.strategies[0].plan, scenario.strategies[1].plan)
    // What `b` states has no meaning without `a`.
    let explanation = Explanation(
      scenario, assumptions: .fixed, better: 1, other: 0, compared: 50, groups: groups
    ) { taken in taken.contains(1) && !taken.contains(0) ? nil : taken.contains(0) ? to : from }
    let result = try await explanation.run(threads: 2, store: nil, { _ in })
    #expect(Set(result.changes.map(\.group.name)) == ["a + b", "c"])
    let effects = Dictionary(
      uniqueKeysWithValues: result.changes.map { ($0.group.name, $0.effect.mean) })
    #expect(effects["c"] == 0)
    #expect(abs((effects["a + b"] ?? 0) - result.total.mean) < 1e-9)
  }

  @Test func `a mixture without a value is told, not shown as a number`() async throws {
    var scenario = try BundledScenario.read("quickstart").scenario
    scenario.comparison = ComparisonPlan(by: ComparisonMeasure(.summary(.invitationCycleDays)))
    let groups = ["a", "b"].map { ChangeGroup(name: $0, changes: [], undone: []) }
    var nobodyInvites = scenario.strategies[0].plan
    for place in nobodyInvites.personas.indices {
      nobodyInvites.personas[place].invitePerVisit = 0
    }
    let mixture = nobodyInvites
    let explanation = Explanation(
      scenario, assumptions: .fixed, better: 1, other: 0, compared: 50, groups: groups
    ) { _ in mixture }
    await #expect(
      throws: ComparisonError.noValueInMixture(.summary(.invitationCycleDays))
    ) { try await explanation.run(threads: 2, store: nil, { _ in }) }
  }

  @Test func `strategies that are the same leave nothing to explain`() async throws {
    var scenario = try BundledScenario.read("quickstart").scenario
    scenario.strategies[1] = Strategy(
      name: "copy", changes: [], plan: scenario.strategies[0].plan)
    let result = try await Explanation(
      scenario, assumptions: .drawn, better: 1, other: 0, compared: 50, groups: [],
      plan: { _ in nil }
    ).run(threads: 2, store: nil, { _ in })
    #expect(result.total == MeanEstimate(mean: 0, standardError: 0))
    #expect(result.changes.isEmpty && result.flips == nil)
    #expect(result.parting.parted == 0)
  }

  private func explanation(
    _ reading: ScenarioReader.Reading, better: Int, other: Int
  ) throws -> Explanation {
    let maker = reading.planMaker
    return Explanation(
      reading.scenario, assumptions: .drawn, better: better, other: other, compared: 50,
      groups: maker.differences(from: other, to: better)
    ) { maker.plan(from: other, to: better, taking: $0) }
  }
}
