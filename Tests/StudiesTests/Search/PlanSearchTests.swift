import CommunityModel
import Studies
import StudyResults
import Testing

struct PlanSearchTests {
  private let study: TemporaryStudy

  init() throws {
    study = try TemporaryStudy()
  }

  /// A result as text, in which what is no number is equal to itself, without what may differ between two
  /// runs.
  private func text(_ result: SearchResult) -> String {
    var result = result
    (result.run.threads, result.run.startedAt, result.run.seconds) = (0, 0, 0)
    (result.comparison.run.threads, result.comparison.run.startedAt) = (0, 0)
    result.comparison.run.seconds = 0
    (result.scenario.search, result.run.memberDays) = (nil, 0)
    return "\(result)"
  }

  /// Where two long texts part, in place of both.
  private func expectEqual(
    _ first: String, _ second: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let shared = zip(first, second).prefix { $0 == $1 }.count
    let start = max(0, shared - 120)
    let (left, right) = (first.dropFirst(start).prefix(200), second.dropFirst(start).prefix(200))
    #expect(left == right, sourceLocation: sourceLocation)
  }

  private func found(_ search: PlanSearch) async throws -> SearchResult {
    try await search.run().result
  }

  @Test func `threads and a study change nothing`() async throws {
    let scenario = try SearchScenario(SearchScenario.usual)
    let alone = text(try await found(scenario.search()))
    expectEqual(text(try await found(scenario.search(threads: 3))), alone)
    let store = try study.open()
    expectEqual(text(try await found(scenario.search(store: store))), alone)
    // The second time everything is in the study.
    let again = try await scenario.search(store: store).run()
    expectEqual(text(again.result), alone)
    #expect(again.use.simulated == 0)
  }

  @Test func `a search that goes on ends like one that never stopped`() async throws {
    let whole = try SearchScenario(SearchScenario.usual)
    let part = try SearchScenario(
      SearchScenario.usual.replacing("evaluations: 14", with: "evaluations: 9"))
    let store = try study.open()
    let first = try await found(part.search(store: store))
    #expect(first.evaluations.count == 9)
    var rest = whole.search(store: store)
    #expect(try rest.keptCount() == 8)
    try rest.goOn(by: 5)
    expectEqual(text(try await found(rest)), text(try await found(whole.search())))
  }

  @Test func `known costs are kept before anything is simulated`() async throws {
    let result = try await found(SearchScenario(SearchScenario.usual).search())
    #expect(result.evaluations.count == 14)
    #expect(result.ruledOutCount > 0)
    #expect(result.evaluations.allSatisfy { $0.knownCost <= 1500 })
    // Two posts a day would cost 40 · 40 = 1,600 and the channel 400.
    #expect(result.evaluations.map(\.knownCost).reduce(0, max) > 1000)
  }

  @Test func `what is recommended is better than the plan of the file, which promises too much`()
    async throws
  {
    let result = try await found(SearchScenario(SearchScenario.usual).search())
    let recommended = try #require(result.recommended)
    #expect(recommended != 0)
    let difference = try #require(result.comparison.difference(recommended, 0))
    #expect(difference.mean.mean > 2 * difference.mean.standardError)
    #expect(result.sensitivity.contains { $0.kind == .variable })
    #expect(result.tornado.contains { $0.path == "positioning.promise_level" })
    #expect(result.dependence.count == 3)
    #expect(try #require(result.robustness).futures == 200)
    let leader = try #require(result.evaluations.last?.leader)
    #expect(result.finalists.contains(leader))
  }

  @Test func `a limit that no plan keeps to leaves nothing to recommend`() async throws {
    let scenario = try SearchScenario(
      """
        goal: {maximize: engaged, day: 39}
        subject_to: [joined >= 100000]
        search:
          positioning.promise_level: {real: [0.1, 0.9]}
        evaluations: 8
        replications: 5
      """)
    let result = try await found(scenario.search())
    #expect(result.recommended == nil)
    #expect(result.robustness == nil && result.tornado.isEmpty)
    #expect(result.evaluations.allSatisfy { $0.chanceOfFeasibility < 0.01 })
  }

  @Test func `limits that no plan can keep to are said`() async throws {
    let scenario = try SearchScenario(
      """
        goal: {maximize: engaged, day: 39}
        subject_to: [cost <= 100]
        search:
          content.story.posts_per_week: {integer: [0, 21]}
        evaluations: 8
        replications: 5
      """)
    // The channel alone costs 400.
    await #expect(throws: SearchError.nothingAllowed) { try await scenario.search().run() }
  }

  @Test func `a space of one other plan is that plan beside the file's`() async throws {
    let scenario = try SearchScenario(
      """
        goal: {maximize: engaged, day: 39}
        search:
          content.story.posts_per_week: {integer: [14, 14]}
        replications: 5
      """)
    let result = try await found(scenario.search())
    #expect(result.stopReason == .exhausted)
    #expect(result.evaluations.map(\.origin) == [.today, .start])
    #expect(result.comparison.ranking.count == 2)
  }

  @Test func `a space of the file's own plan leaves that`() async throws {
    let scenario = try SearchScenario(
      """
        goal: {maximize: engaged, day: 39}
        search:
          content.story.posts_per_week: {integer: [3, 3]}
        replications: 5
      """)
    let result = try await found(scenario.search())
    #expect(result.stopReason == .exhausted)
    #expect(result.recommended == 0)
  }

  @Test func `choices only are tried one by one`() async throws {
    let scenario = try SearchScenario(
      """
        goal: {maximize: engaged, day: 39}
        search:
          content.story.value: {choice: [learning, perks, social]}
          activities.vote.every_days: {choice: [5, 10]}
        replications: 5
      """)
    let result = try await found(scenario.search())
    #expect(result.stopReason == .exhausted)
    #expect(Set(result.evaluations.map(\.changes)).count == 6)
  }

  @Test func `more values than plans to try are no trouble`() async throws {
    let scenario = try SearchScenario(
      """
        goal: {maximize: engaged, day: 39}
        search:
          positioning.promise_level: {real: [0.1, 0.9]}
          positioning.screening: {real: [0, 0.5]}
          content.story.posts_per_week: {integer: [0, 21]}
          content.story.quality: {real: [0.2, 0.9]}
          activities.vote.every_days: {integer: [3, 40]}
        evaluations: 4
        replications: 5
      """)
    let result = try await found(scenario.search())
    #expect(result.evaluations.count == 4 && result.stopReason == .evaluations)
  }

  @Test func `two goals give a front of plans none of which is worse in both`() async throws {
    let scenario = try SearchScenario(
      """
        goal: [{maximize: engaged, day: 39}, {minimize: cost}]
        search:
          positioning.promise_level: {real: [0.1, 0.9]}
          content.story.posts_per_week: {integer: [0, 21]}
        evaluations: 14
        replications: 8
      """)
    let result = try await found(scenario.search())
    #expect(result.front.count > 1)
    for (better, next) in zip(result.front, result.front.dropFirst()) {
      #expect(better.goals[0].mean >= next.goals[0].mean)
      #expect(better.goals[1].mean >= next.goals[1].mean)
    }
    #expect(result.front.allSatisfy { (0...1).contains($0.chanceNondominated) })
  }

  @Test func `little to gain ends the search`() async throws {
    let scenario = try SearchScenario(
      """
        goal: {maximize: engaged, day: 39}
        worth: 1000
        search:
          positioning.promise_level: {real: [0.1, 0.9]}
        evaluations: 30
        replications: 5
      """)
    let result = try await found(scenario.search())
    #expect(result.stopReason == .gainBelowWorth)
    #expect(result.evaluations.count < 25)
  }
}
