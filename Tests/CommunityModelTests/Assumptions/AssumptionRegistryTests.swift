import CommunityModel
import Testing

@Suite struct AssumptionRegistryTests {
  private let plan = AssumptionTests.plan

  @Test func `every path names one number`() {
    let paths = plan.assumptions.map(\.path)
    #expect(Set(paths).count == paths.count)
    for path in [
      "platform.join_friction", "personas.a.b.pool", "mechanics.saturation.social",
      "mechanics.contribution.learning", "mechanics.strain_bond", "positioning.screening",
      "channels.wall.conversion", "content.story.quality", "referral.match_loss",
      "referral.reward.money", "referral.invitee_reward.points", "team.host.practice_days",
      "replies.post_effect", "tiers.regular.bond", "points.responsive_share",
      "points.earn.check_in", "points.prizes.mug.cost", "moderation.contagion",
      "moderation.kinds.illegal.strikes", "seeding.match_gain",
    ] {
      #expect(paths.contains(path), "\(path)")
    }
    #expect(!paths.contains("channels.list.conversion"))
  }

  @Test func `a deviation changes its number and nothing else`() {
    for assumption in plan.assumptions {
      guard let range = assumption.range else { continue }
      let deviation = (range.highest > 0 ? range.highest : range.lowest) / 2
      var changed = plan
      assumption.deviate(by: deviation, in: &changed)
      let found = changed.assumptions.filter { number in
        plan.assumptions.first { $0.path == number.path }?.value != number.value
      }
      #expect(found.map(\.path) == [assumption.path])
      #expect(found.first?.value == assumption.value(deviatingBy: deviation))
      assumption.deviate(by: 0, in: &changed)
      #expect(changed == plan)
    }
  }

  @Test func `how people react is uncertain, what the operator decides is not`() {
    let uncertain = Set(plan.assumptions.filter(\.isAboutWorld).map(\.path))
    for parameter in Mechanics.parameters {
      #expect(uncertain.contains("mechanics.\(parameter.key)"))
    }
    for parameter in Persona.parameters {
      #expect(uncertain.contains("personas.a.b.\(parameter.key)"))
    }
    let decided = uncertain.filter { $0.hasPrefix("content.") || $0.hasPrefix("positioning.") }
    #expect(decided == ["positioning.error"])
  }

  @Test(arguments: [
    ("referral.", ["invite_multiplier", "landing_conversion", "match_loss"]),
    ("team.host.", ["practice_days", "training_gain"]),
    (
      "replies.",
      [
        "minutes_per_reply", "post_effect", "newcomer_relief", "direct_messages_per_visit",
        "minutes_per_direct_message",
      ]
    ),
    ("tiers.regular.", ["help_hours_per_week", "visit_boost"]),
    ("points.", ["responsive_share", "progress_effect"]),
    ("seeding.", ["match_gain", "satisfaction", "bond"]),
    ("moderation.kinds.hostility.", ["severity"]),
  ])
  func `of a lever what the world does with it is uncertain`(prefix: String, keys: [String]) {
    let uncertain = plan.assumptions.filter { $0.isAboutWorld && $0.path.hasPrefix(prefix) }
    #expect(uncertain.map(\.path) == keys.map { prefix + $0 })
    #expect(plan.assumptions.count { $0.path.hasPrefix(prefix) } > keys.count)
  }
}
