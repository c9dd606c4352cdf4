extension ScenarioTexts {
  /// Every key of what is done for and about members, in JSON.
  static let memberLevers = """
    "referral": {
      "from_day": 10, "days": 14, "every_days": 25, "until_day": 50,
      "invite_multiplier": 2, "landing_conversion": "70%", "match_loss": 0.2, "cost": 30, "hours": 6,
      "reward": {"money": 5, "points": 15}, "invitee_reward": {"money": 1, "points": 10},
      "budget": 1000, "mix": {"friend": 0.8, "learner": 0.2}
    },
    "replies": {
      "scope": "all-posts", "share": 0.9, "minutes_per_reply": 4, "post_effect": 0.4,
      "newcomer_relief": 0.8, "direct_messages_per_visit": 0.1, "minutes_per_direct_message": 1.5
    },
    "tiers": [
      {"name": "regular", "bond": 0.25},
      {"name": "core", "bond": 0.5, "help_hours_per_week": 0.75, "visit_boost": 0.4}
    ],
    "points": {
      "earn": {"check_in": 5, "invite": 10, "share": 15, "answer": 2},
      "prizes": [
        {"name": "picture-book", "points": 120, "cost": 18, "stock": 200},
        {"name": "sticker", "points": 20, "stock": "none"}
      ],
      "responsive_share": 0.3, "progress_effect": 0.6, "clear_every_days": 30
    },
    "moderation": {
      "rules_visible": true, "violations_per_message": 0.02, "contagion": 0.7, "mood_effect": 0.8,
      "rules_effect": 0.3, "rules_welcome": 0.6, "violation_cost": 0.45, "detection": 0.85,
      "false_positives_per_message": 0.001, "review_minutes_per_message": 0.1, "sanction_cost": 0.15,
      "appeal_share": 0.25, "overturn_share": 0.05, "minutes_per_appeal": 8,
      "ladder": ["warn", "mute-3", "mute-3", "mute-for-good"],
      "kinds": {
        "spam": {"share": 0.6, "severity": 1.5, "strikes": 0},
        "hostility": {"share": 0.3, "severity": 4, "strikes": 2},
        "falsehood": {"share": 0.06, "severity": 2.5, "strikes": 1},
        "illegal": {"share": 0.04, "severity": 6, "strikes": 4}
      }
    },
    "seeding": {"match_gain": 0.1, "satisfaction": 0.25, "bond": 0.35, "cost_each": 20, "hours_each": 1.5}
    """

  /// Changes of a strategy to them.
  static let memberChanges = """
    "referral.budget": 500, "points.prizes.picture-book.points": 100, \
    "moderation.ladder": ["remove"], "tiers.core.bond": 0.6, "replies": "none"
    """

  /// Changes of a strategy that turn all of them off.
  static let membersLeftAlone = """
    "referral": "none", "replies": "none", "points": "none", "moderation": "none", \
    "seeding": "none", "content.story.tags": "none", "tiers": []
    """
}
