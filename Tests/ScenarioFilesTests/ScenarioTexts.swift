import CommunityModel
import ScenarioFiles

/// Scenario texts that the tests start from, and ways to read them.
enum ScenarioTexts {
  /// A scenario of the core model, one key to a line where tests change it.
  static let full = """
    name: reading-club
    title: {zh: 亲子共读营, en: Parents' reading club}
    start: 2026-03-02
    horizon_days: 180
    currency: CNY
    seed: 7
    replications: {min: 200, max: 20000, until: {metric: members, day: 180, half_width: 1%}}
    platform: {use: wechat-group}
    groups: {replicate: {at: 450}}
    personas:
      - {use: learner, pool: 20000, topics: {parenting: 0.6, reading: 0.4}}
      - {use: bargain-hunter, pool: 30000, match: 0.4}
      - name: teacher
        pool: 2000
        value: {perks: 0.05, information: 0.35, social: 0.30, learning: 0.30}
        visit: 0.2
        post: -1.5
        lapse_per_day: 0.07
        return_per_day: 0.015
        leave_per_day: 0.001
        invite_per_visit: 0.4%
        attention_per_day: 55
        violations_per_message: 1%
    mechanics:
      reply: 0.7
      saturation: {perks: 2, social: 20}
    positioning:
      topics: {parenting: 0.7, reading: 0.3}
      promise: {learning: 0.5, information: 0.3, social: 0.2}
      promise_level: 0.4
      screening: 20%
    channels:
      - {name: moments, reach_per_day: 900, conversion: 1.2%, until_day: 90}
      - {name: poster, reach_per_day: 120, conversion: "4%", mix: {learner: 0.7, teacher: 0.3}}
      - {name: history, joins_per_day: {counts: [3, 1, 4, 1, 5], counts_invites: false}, until_day: 4}
    content:
      - {name: daily-story, value: learning, posts_per_week: 7, quality: 0.8}
      - {name: coupon, value: perks, posts_per_week: 1, quality: 0.6, from_day: 10}
    referral: {from_day: 20, days: 14, reward: {money: 5, points: 15}, budget: 1000}
    tiers:
      - {name: regular, bond: 0.3}
      - {name: core, bond: 60%, help_hours_per_week: 0.5}
    points: {earn: {check_in: 5}, prizes: [{name: picture-book, points: 120, cost: 18}]}
    moderation: {rules_visible: true}
    seed_members: {teacher: 10, learner: 40}
    events:
      - {name: 500 members by day 90, when: members >= 500, by_day: 90}
      - {name: dead by day 60, when: dead_groups >= 1, by_day: 60}
    strategies:
      - name: plan
      - {name: learn-first, set: {content.daily-story.quality: 0.95, content.coupon.posts_per_week: 0}}
      - {name: elsewhere, set: {platform: {use: qq-group}, groups.replicate.at: 1900}}

    """

  /// The smallest scenario.
  static let small = """
    name: small
    start: 2026-01-01
    horizon_days: 30
    personas:
      - {use: learner, pool: 100}

    """
}

/// The scenario of a text.
func scenario(_ text: String, path: String = "a.yaml") throws -> Scenario {
  try ScenarioReader.read(content: Array(text.utf8), path: path).scenario
}

/// The problems of a text; empty if it has none.
func report(_ bytes: [UInt8], path: String = "a.yaml") -> ProblemReport? {
  do throws(ScenarioReader.Failure) {
    _ = try ScenarioReader.read(content: bytes, path: path)
    return nil
  } catch {
    guard case .problems(let report) = error else { return nil }
    return report
  }
}

/// The problems of a text; empty if it has none.
func problems(_ text: String, path: String = "a.yaml") -> [ScenarioProblem] {
  report(Array(text.utf8), path: path)?.problems ?? []
}
