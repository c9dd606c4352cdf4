extension MalformedCase {
  /// Mistakes in what is done for and about members, made in the scenario with every key.
  static let members =
    (referral + replies + tiers + points + moderation + seeding + changes).map {
      MalformedCase($0.old, $0.new, $0.code, in: ScenarioTexts.everyKey)
    } + ineffective

  /// What does nothing because the full scenario lacks something else.
  private static let ineffective: [MalformedCase] = [
    .init("reward: {money: 5, points: 15}", "reward: {}", "FW205"),
    .init("reward: {money: 5, points: 15}", "reward: {points: 0}, invitee_reward: {}", "FW205"),
    .init("points: {earn:", "assumptions: {} # {earn:", "FW205", offset: -4),
    .init("seed_members: {teacher: 10, learner: 40}", "seeding: {bond: 1}", "FW205"),
    .init(
      "content.daily-story.quality: 0.95", "referral.reward: {}, referral.budget: 1", "FW205"),
    .init("when: members >= 500", "when: first_posts >= 5", "FW205"),
    .init("metric: members", "metric: first_posts", "FW205"),
  ]

  private static let days = #""from_day": 10, "days": 14, "every_days": 25, "until_day": 50"#

  private static let referral: [Mistake] = [
    (days, #""from_day": 60"#, "FW312"),
    (days, #""from_day": 10, "until_day": 9"#, "FW311"),
    (days, #""days": 14, "every_days": 13"#, "FW311"),
    (days, #""days": "all", "every_days": 30"#, "FW311"),
    (days, #""days": "most""#, "FW302"),
    (days, #""days": 0"#, "FW301"),
    (days, #""on_days": [10, 20], "days": 14"#, "FW314"),
    (days, #""on_days": [10, 60]"#, "FW312"),
    (days, #""on_days": [10], "from_day": 10"#, "FW204"),
    (days, #""on_days": [10], "every_days": 30"#, "FW204"),
    (days, #""on_days": []"#, "FW309"),
    (days, #""each_days": 25"#, "FW201"),
    (#""invite_multiplier": 2"#, #""invite_multiplier": "200%""#, "FW313"),
    (#""landing_conversion": "70%""#, #""landing_conversion": 70"#, "FW301"),
    (#""match_loss": 0.2"#, #""match_loss": -0.2"#, "FW301"),
    (#""match_loss": 0.2"#, #""match_los": 0.2"#, "FW201"),
    (#""reward": {"money": 5"#, #""reward": {"cash": 5"#, "FW201"),
    (#""reward": {"money": 5, "points": 15}"#, #""reward": 5"#, "FW302"),
    (#""points": 15}"#, #""points": 1.5}"#, "FW303"),
    (#""invitee_reward""#, #""invited_reward""#, "FW201"),
    (#""budget": 1000"#, #""budget": -1"#, "FW301"),
    (#""budget": 1000"#, #""budget": "unlimited""#, "FW302"),
    (#""budget": 1000"#, #""budget": 1"#, "FW205"),
    (#""mix": {"friend": 0.8"#, #""mix": {"frend": 0.8"#, "FW401"),
    (#""mix": {"friend": 0.8"#, #""mix": {"friend": 0.7"#, "FW306"),
    (#""referral": {"#, #""referal": {"#, "FW201"),
  ]

  private static let replies: [Mistake] = [
    (#""scope": "all-posts""#, #""scope": "all-post""#, "FW409"),
    (#""scope": "all-posts""#, #""scope": ["all-posts"]"#, "FW302"),
    (#""replies": {"#, #""reply": {"#, "FW201"),
    (#""minutes_per_reply": 4"#, #""hours_per_reply": 4"#, "FW201"),
    (#""newcomer_relief": 0.8"#, #""newcomer_relief": 1.8"#, "FW301"),
  ]

  private static let tiers: [Mistake] = [
    (#""name": "regular", "bond": 0.25"#, #""name": "regular", "bond": 0.6"#, "FW311"),
    (#""name": "regular", "bond": 0.25"#, #""name": "regular", "bond": 0.5"#, "FW311"),
    (#""name": "core""#, #""name": "regular""#, "FW406"),
    (#""name": "regular", "bond": 0.25"#, #""bond": 0.25"#, "FW203"),
    (#""name": "regular", "bond": 0.25"#, #""name": "regular""#, "FW203"),
    (#""visit_boost": 0.4"#, #""visit_boost": "40%""#, "FW313"),
    (#""help_hours_per_week": 0.75"#, #""help_hours_per_day": 0.75"#, "FW201"),
    (
      #""tiers": [\#n"#, #""tiers": [{"name": "a", "bond": 0}, {"name": "b", "bond": 0.1},\#n"#,
      "FW504"
    ),
    (#""tiers": [\#n"#, #""tiers": "core", "tools": [\#n"#, "FW302"),
  ]

  private static let points: [Mistake] = [
    (#""check_in": 5"#, #""check_in": 0.5"#, "FW303"),
    (#""check_in": 5"#, #""checkin": 5"#, "FW201"),
    (#""answer": 2"#, #""answer": -2"#, "FW301"),
    (#""name": "sticker""#, #""name": "picture-book""#, "FW406"),
    (#""name": "sticker", "points": 20"#, #""points": 20"#, "FW203"),
    (#""name": "sticker", "points": 20"#, #""name": "sticker""#, "FW203"),
    (#""name": "sticker", "points": 20"#, #""name": "sticker", "points": 0"#, "FW301"),
    (#""stock": 200"#, #""stock": -1"#, "FW301"),
    (#""stock": 200"#, #""stock": 1.5"#, "FW303"),
    (#""stock": "none""#, #""stock": "plenty""#, "FW302"),
    (#""prizes": ["#, #""prizes": ["book","#, "FW302"),
    (#""prizes": ["#, #""prices": ["#, "FW201"),
    (#""responsive_share": 0.3"#, #""responsive_share": 30"#, "FW301"),
    (#""clear_every_days": 30"#, #""clear_every_days": 0"#, "FW301"),
    (#""clear_every_days": 30"#, #""clear_every_days": "never""#, "FW302"),
    (#""clear_every_days": 30"#, #""clear_days": 30"#, "FW201"),
  ]

  private static let moderation: [Mistake] = [
    (#""rules_visible": true"#, #""rules_visible": "yes""#, "FW302"),
    (#""rules_visible": true"#, #""visible_rules": true"#, "FW201"),
    (#""detection": 0.85"#, #""detection": 85"#, "FW301"),
    (#""detection": 0.85"#, #""detecton": 0.85"#, "FW201"),
    (#"["warn", "mute-3""#, #"["warn", "mute-4""#, "FW409"),
    (#"["warn", "mute-3""#, #"["warn", 3"#, "FW409"),
    (#"["warn", "mute-3", "mute-3", "mute-for-good"]"#, #""remove""#, "FW302"),
    (#"["warn","#, #"["warn", "warn", "warn", "warn", "warn", "warn", "warn", "warn","#, "FW504"),
    (#""spam": {"share": 0.6"#, #""spam": {"share": 60"#, "FW301"),
    (#""spam": {"share": 0.6, "severity": 1.5, "strikes": 0}"#, #""spam": 0.6"#, "FW302"),
    (#""hostility": {"share""#, #""hostile": {"share""#, "FW201"),
    (#""strikes": 4"#, #""strikes": 0.4"#, "FW303"),
    (#""severity": 6"#, #""severity": 60"#, "FW301"),
    (#""violations_per_message": "1%""#, #""violations_per_message": "101%""#, "FW301"),
    (#""violations_per_message": "1%""#, #""violation_per_message": "1%""#, "FW201"),
    (#""violations_per_message": "1%""#, #""price_sensitivty": 1"#, "FW201"),
  ]

  private static let seeding: [Mistake] = [
    (#""match_gain": 0.1"#, #""match_gain": 1.1"#, "FW301"),
    (#""bond": 0.35"#, #""bonds": 0.35"#, "FW201"),
    (#""satisfaction": 0.25"#, #""satisfaction": "25%""#, "FW313"),
    (#""seeding": {"#, #""seedings": {"#, "FW201"),
  ]

  private static let changes: [Mistake] = [
    (#""tiers.core.bond": 0.6"#, #""tiers.cor.bond": 0.6"#, "FW404"),
    (#""tiers.core.bond": 0.6"#, #""moderation.ladder.0": "warn""#, "FW405"),
    (#""tiers.core.bond": 0.6"#, #""referral.mix.friend": 1"#, "FW405"),
    (#""tiers.core.bond": 0.6"#, #""points.prizes.book.cost": 1"#, "FW404"),
    (#""tiers.core.bond": 0.6"#, #""points.earn.check_in": "none""#, "FW302"),
    (#""tiers.core.bond": 0.6"#, #""tiers": "none""#, "FW302"),
  ]
}
