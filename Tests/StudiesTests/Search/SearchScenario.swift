import CommunityModel
import ScenarioFiles
import Studies

/// A community small enough to be searched in a second.
struct SearchScenario {
  let scenario: Scenario
  let source: DesignSource

  /// `search` is the lines of `optimize`, indented by two spaces.
  init(_ search: String) throws {
    let text = """
      name: small-search
      start: 2026-03-02
      horizon_days: 40
      currency: CNY
      seed: 5
      personas:
        - {use: learner, pool: 2000}
        - {use: socialiser, pool: 500}
      seed_members: {learner: 10}
      positioning: {promise: {learning: 0.6, information: 0.2, social: 0.2}, promise_level: 0.8}
      channels:
        - {name: poster, reach_per_day: 100, conversion: 4%, cost_per_day: 10}
      content:
        - {name: story, value: learning, posts_per_week: 3, quality: 0.7, cost_per_post: 20}
      activities:
        - {use: vote, every_days: 10}
      events:
        - {name: forty members, when: members >= 40, by_day: 39}
      optimize:
      \(search)

      """
    let reading = try ScenarioReader.read(content: Array(text.utf8), path: "small-search.yaml")
    scenario = reading.scenario
    guard let maker = reading.designMaker, let present = maker.presentPlan else {
      throw Missing.search
    }
    source = DesignSource(
      presentPlan: present, presentDesign: maker.presentDesign,
      plan: { maker.plan(of: $0) }, changes: { maker.changes(of: $0) })
  }

  enum Missing: Error { case search }

  func search(threads: Int = 1, store: StudyStore? = nil) -> PlanSearch {
    PlanSearch(scenario, source, threads: threads, store: store)
  }

  static let usual = """
      goal: {maximize: engaged, day: 39}
      subject_to: [cost <= 1500]
      search:
        positioning.promise_level: {real: [0.1, 0.9]}
        content.story.posts_per_week: {integer: [0, 21]}
        content.story.value: {choice: [learning, perks]}
      evaluations: 14
      replications: 10
    """
}
