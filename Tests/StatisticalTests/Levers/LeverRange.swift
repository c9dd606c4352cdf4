import CommunityModel

/// A lever with both ends of what an operator would plan.
struct LeverRange: Sendable {
  let name: String
  /// The ends in words: `0.1`, `none`.
  let low: String
  let high: String
  /// What stands in the plan before either end is set; most levers need nothing.
  let prepare: @Sendable (inout CommunityPlan) -> Void
  let setLow: @Sendable (inout CommunityPlan) -> Void
  let setHigh: @Sendable (inout CommunityPlan) -> Void

  init(
    _ name: String, _ low: String, _ high: String,
    prepare: @escaping @Sendable (inout CommunityPlan) -> Void = { _ in },
    low setLow: @escaping @Sendable (inout CommunityPlan) -> Void = { _ in },
    high setHigh: @escaping @Sendable (inout CommunityPlan) -> Void
  ) {
    self.name = name
    self.low = low
    self.high = high
    self.prepare = prepare
    self.setLow = setLow
    self.setHigh = setHigh
  }
}

extension LeverRange {
  /// Every lever of a plan, in the order of the documentation.
  static let all: [LeverRange] = plan + people + sales + preset

  private static let plan: [LeverRange] = [
    LeverRange("positioning.promise_level", "0.1", "0.8") {
      $0.positioning.promiseLevel = 0.1
    } high: {
      $0.positioning.promiseLevel = 0.8
    },
    LeverRange("positioning.screening", "0", "1", high: { $0.positioning.screening = 1 }),
    LeverRange("positioning.targeting", "0", "1", high: { $0.positioning.targeting = 1 }),
    LeverRange("positioning.error", "0", "0.5", high: { $0.positioning.error = 0.5 }),
    LeverRange("positioning.topics", "theirs", "another") {
      $0.positioning.topics = [TopicWeight(topic: "shopping", weight: 1)]
    },
    LeverRange("positioning.reputation.start", "0.2", "0.8") {
      $0.positioning.reputation = Reputation()
      $0.positioning.reputation?.start = 0.2
    } high: {
      $0.positioning.reputation = Reputation()
      $0.positioning.reputation?.start = 0.8
    },
    LeverRange("channels: reach_per_day", "half", "double") { plan in
      plan.changeChannel { $0.supply = .reach(perDay: 1_000, conversion: 0.015) }
    } high: { plan in
      plan.changeChannel { $0.supply = .reach(perDay: 4_000, conversion: 0.015) }
    },
    LeverRange("channels: wear_out_days", "none", "15") { plan in
      plan.changeChannel { $0.wearOutDays = 15 }
    },
    LeverRange("channels: hook", "none", "conversion × 1.5") { plan in
      plan.changeChannel { $0.hook = Hook(conversionFactor: 1.5, costEach: 0) }
    },
    LeverRange("channels: two_step", "none", "82 % each") { plan in
      plan.changeChannel { $0.twoStep = TwoStep(eachStep: 0.82) }
    },
    LeverRange("content: posts_per_week", "none", "four times", low: { $0.content = [] }) { plan in
      plan.changeContent { $0.postsPerWeek *= 4 }
    },
    LeverRange("content: quality", "0.3", "1") { plan in
      plan.changeContent { $0.quality = 0.3 }
    } high: { plan in
      plan.changeContent { $0.quality = 1 }
    },
    LeverRange("content: on", "every day", "Mondays") { plan in
      plan.changeContent { $0.weekdays = [.monday] }
    },
    LeverRange("content: push", "no", "all streams") { plan in
      plan.changeContent { $0.isPush = true }
    },
    LeverRange(
      "team: hours_per_week", "10", "60",
      prepare: { plan in plan.changeContent { $0.hoursPerPost = 1 } },
      low: { $0.team = [TeamRole(hours: 10, skill: 1)] },
      high: { $0.team = [TeamRole(hours: 60, skill: 1)] }),
    LeverRange("team: skill", "0.5", "1") {
      $0.team = [TeamRole(hours: 60, skill: 0.5)]
    } high: {
      $0.team = [TeamRole(hours: 60, skill: 1)]
    },
    LeverRange("groups.replicate.at", "100", "450") {
      $0.replication?.fillLine = 100
    } high: {
      $0.replication?.fillLine = 450
    },
    LeverRange("groups.replicate.seed_members", "0", "30") { $0.replication?.seedMembers = 30 },
    LeverRange("groups.mute: groups_per_member", "off", "40") {
      $0.muting = Muting()
      $0.muting?.groupsPerMember = 40
    },
    LeverRange("start", "2 March", "Spring Festival") {
      $0.useChina(start: "2026-03-02")
    } high: {
      $0.useChina(start: "2026-02-16")
    },
  ]

  /// Who brings whom, who runs it, what keeps order.
  private static let people: [LeverRange] = [
    LeverRange("referral: invite_multiplier", "1", "10") {
      $0.addCampaign { $0.inviteMultiplier = 1 }
    } high: {
      $0.addCampaign { $0.inviteMultiplier = 10 }
    },
    LeverRange(
      "seeding", "none", "match_gain 0.4, bond 0.4",
      prepare: { $0.seedMembers = $0.personas.map { _ in 30 } }
    ) {
      $0.seeding = Seeding()
      $0.seeding?.matchGain = 0.4
      $0.seeding?.bond = 0.4
    },
    LeverRange("replies: share", "none", "1") { $0.replies = ReplyService() },
    LeverRange("tiers: visit_boost", "0", "1", prepare: { $0.tiers = [Tier("core", bond: 0.3)] }) {
      $0.tiers[0].visitBoost = 1
    },
    LeverRange("points: a prize for 12 visits", "none", "unlimited") { $0.addPoints() },
    LeverRange("moderation: violations_per_message", "0", "0.2") {
      $0.moderation = Moderation()
      $0.moderation?.violationsPerMessage = 0
    } high: {
      $0.moderation = Moderation()
      $0.moderation?.violationsPerMessage = 0.2
    },
    LeverRange("moderation: rules_visible", "no", "yes", prepare: { $0.moderation = Moderation() })
    {
      $0.moderation?.hasVisibleRules = true
    },
    LeverRange(
      "moderation: false_positives_per_message", "0", "0.05, removal",
      prepare: { $0.moderation = Moderation() }
    ) {
      $0.moderation?.falsePositivesPerMessage = 0
    } high: {
      $0.moderation?.falsePositivesPerMessage = 0.05
      $0.moderation?.ladder = [.removal]
    },
  ]

  /// What is sold, and what is shown for money.
  private static let sales: [LeverRange] = [
    LeverRange(
      "offers: posts_per_day", "0", "40",
      prepare: { plan in
        plan.addSales {
          $0.occurrences = [0...LeverPlan.lastDay]
          $0.postsPerDay = 0
        }
      },
      high: { $0.offers[0].postsPerDay = 40 }),
    LeverRange("advertising: posts_per_day", "none", "40") { plan in
      plan.advertising = Advertising(days: 0...LeverPlan.lastDay)
      plan.advertising?.postsPerDay = 40
    },
  ]

  /// Each activity preset, as often as it is usually done.
  private static let preset: [LeverRange] = ActivityPreset.all.map { preset in
    let days = preset.length == nil ? [0] : [14, 44, 74]
    return LeverRange(
      "activities: \(preset.name)", "none", days.count == 1 ? "throughout" : "days 14, 44, 74",
      prepare: { plan in
        if preset.activity.sharpening > 0 { plan.positioning.error = 0.4 }
      },
      high: { $0.addActivity(preset.name, on: days) })
  }
}
