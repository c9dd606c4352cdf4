import CommunityModel

extension ScenarioTexts {
  /// A scenario with every key of the format, in JSON, which is YAML as well.
  static let everyKey = """
    {
    "name": "every-lever",
    "title": {"zh": "每个杠杆", "en": "Every lever"},
    "start": "2026-01-26",
    "horizon_days": 60,
    "currency": "EUR",
    "seed": 11,
    "replications": {"min": 10, "max": 20, "until": {"metric": "cost", "day": 60, "half_width": "5%"}},
    "calendar": {
      "use": "china",
      "weekdays": {
        "mon": {"visit_offset": -0.1, "join_factor": 1},
        "tue": {"visit_offset": 0, "join_factor": 1},
        "wed": {"visit_offset": 0, "join_factor": 1},
        "thu": {"visit_offset": 0, "join_factor": 1},
        "fri": {"visit_offset": 0.05, "join_factor": 1},
        "sat": {"visit_offset": 0.1, "join_factor": 1.1},
        "sun": {"visit_offset": 0, "join_factor": 0.9}
      },
      "holidays": [
        {"name": "spring-festival-2026", "join_factor": 0.5},
        {"name": "club-day", "from": "2026-03-01", "until": "2026-03-01", "visit_offset": 0.4, "join_factor": 2}
      ]
    },
    "platform": {"use": "wechat-group", "name": "wechat", "capacity": 400, "qr_limit": 150, "join_friction": "10%"},
    "groups": {
      "replicate": {"at": 300, "seed_members": 12, "opening_cost": 80},
      "fill_order": "smallest",
      "mute": {"groups_per_member": 30, "muted_at_full_load": 0.6, "tolerance_spread": 0.8, "visit_loss": 0.7}
    },
    "personas": [
      {"use": "learner", "pool": 5000, "topics": {"running": 0.5, "diet": 0.5}, "post_spread": 1.5, "violations_per_message": "1%", "spread": 1.1, "willingness_to_pay": 1.2, "price_sensitivity": 2.5, "refund_share": "5%"},
      {"use": "expert", "name": "coach", "pool": 40, "match": 0.9, "visit": 0, "post": -1, "lapse_spread": 0.5},
      {"name": "friend", "pool": 900, "value": {"perks": 0.1, "information": 0.2, "social": 0.6, "learning": 0.1},
       "visit": 0.3, "post": -1.5, "lapse_per_day": 0.06, "return_per_day": 0.01, "leave_per_day": 0.002,
       "invite_per_visit": 0.01, "attention_per_day": 100}
    ],
    "mechanics": {
      "saturation": {"perks": 2, "information": 3, "social": 25, "learning": 2},
      "contribution": {"perks": 0, "information": 0.02, "social": 0.25, "learning": 0.01},
      \(mechanics)
    },
    "positioning": {
      "topics": {"running": 1}, "promise": {"perks": 0, "information": 0, "social": 0.4, "learning": 0.6}, "promise_level": 0.5,
      "screening": 0.1, "targeting": 0.2, "error": 0.3,
      "reputation": {"start": 0.6, "half_life_days": 30, "sensitivity": 4}
    },
    "channels": [
      {"name": "moments", "reach_per_day": 500, "conversion": "1.5%", "mix": {"learner": 0.8, "friend": 0.2}, "from_day": 2, "until_day": 50, "cost_per_day": 40, "cost_per_thousand": 25, "cost_per_join": 1.5, "wear_out_days": 45},
      {"name": "fair", "schedule": [{"from_day": 20, "until_day": 24, "reach_per_day": 300}, {"from_day": 5, "until_day": 6, "reach_per_day": 800}], "conversion": 0.03, "hook": {"conversion_factor": 1.8, "cost_each": 2}},
      {"name": "contacts", "reach_per_day": 60, "conversion": 0.2, "two_step": {"add_share": 0.7, "accept_share": 0.9, "lag_days": 3}},
      {"name": "partner", "reach_per_day": 200, "conversion": 0.02, "exchange": {"posts_per_day": 2}},
      {"name": "history", "joins_per_day": {"counts": [3, 1, 4], "counts_invites": true}, "until_day": 2, "cost_per_day": 5}
    ],
    "content": [
      {"name": "story", "value": "learning", "posts_per_week": 4, "quality": 0.8, "on": ["fri", "tue"], "topics": {"running": 1}, "hours_per_post": 0.5, "minutes_per_group": 2, "cost_per_post": 6, "tags": {"personas": ["coach", "learner"], "accuracy": "80%", "tiers": ["core"]}, "push": true, "selling": true, "from_day": 1, "until_day": 58},
      {"name": "news", "value": "information", "posts_per_week": 3}
    ],
    "digest": {"ratio": 0.4, "hours_per_day": 0.25},
    "activities": [
      {"use": "check-in-challenge", "from_day": 7, "days": 10, "every_days": 20, "until_day": 48},
      {"use": "expert-q-and-a", "name": "ask", "on_days": [44, 14], "cost": 300, "newcomer_days": 30},
      {"use": "welcome-ritual", "from_day": 3, "newcomer_days": "none"},
      {"name": "run", "kind": "outing", "days": "all", "tool": "megaphone", "value": "social", "visit_boost": 0.2, "post_boost": 0.1, "participation": 0.2, "satisfaction_gain": 0.05, "bond_gain": 0.1, "streak_boost": 0.3, "invite_multiplier": 1.5, "supply": 2, "sharpening": 0.2, "cost": 10, "prize_cost": 20, "cost_per_participant": 1, "hours": 4, "hours_per_day": 0.5}
    ],
    "team": [
      {"role": "operations", "hours_per_week": 20, "hourly_cost": 60, "skill": 0.6},
      {"role": "editor", "hours_per_week": 5, "skill": 0.5, "practice_days": 60, "training_hours_per_week": 1, "training_gain": 8, "top_skill": 0.9}
    ],
    "seed_members": {"coach": 5, "learner": 20},
    \(memberLevers),
    \(salesLevers),
    "assumptions": {"mechanics.reply": "known", "channels.moments.conversion": ["1%", 0.02]},
    "posterior": {"mechanics.homophily": ["50%", 0.6, 0.7], "personas.friend.visit": [0.1, 0.35, 0.4]},
    "history": \(historyOfEvents),
    "events": [{"name": "over budget", "when": "cost > 20000", "by_day": 60}],
    "strategies": [
      {"name": "plan"},
      {"name": "other", "set": {"calendar.weekdays.sat.join_factor": 1.4, "team.editor": {"hours_per_week": 10}, "activities.ask.days": 2, "digest.ratio": 0.2, "channels.fair.hook.cost_each": 3, "groups.mute.visit_loss": 0.1, \(memberChanges)}},
      {"name": "bare", "set": {\(membersLeftAlone)}}
    ],
    "compare": {
      "metric": "cost", "day": 60, "goal": "minimize", "confidence": "99%", "worth": 100, "procedure": "racing",
      "min_replications": 20, "max_replications": 400, "budget": 3000, "tail": "5%",
      "also": [{"metric": "members", "day": 30, "goal": "minimize"}, {"metric": "profit_total"}]
    },
    "optimize": {
      "goal": [{"maximize": "profit_total"}, {"minimize": "cost", "day": 50}], "worth": 50,
      "subject_to": ["cost_total <= 90000", "chance(over budget) <= 20%", "channels.moments.cost_per_day + 2 * digest.ratio < 99"],
      "search": {
        "digest.ratio": {"real": [0.1, "90%"], "log": true},
        "channels.moments.cost_per_day": {"integer": [20, 60], "cyclic": true},
        "groups.fill_order": {"choice": ["oldest"]},
        "activities.ask.on_days": {"days": [7, 50], "times": [1, 3], "apart": 7}
      },
      "evaluations": 40, "replications": 20, "confidence": "90%", "minutes": 30
    }
    }

    """

  /// All numbers of mechanics, each in the middle between its default and its limit.
  private static let mechanics = Mechanics.parameters.map { parameter in
    let middle = ((parameter.defaultValue ?? 0) + parameter.range.upperBound) / 2
    return "\"\(parameter.key)\": \(middle)"
  }.joined(separator: ", ")

  /// How a history of events is read.
  static let historyOfEvents = """
    {"file": "club.csv", "kind": "events",
     "columns": {"time": "入群时间", "member": "昵称", "event": "动作", "peer": "对象", "inviter": "邀请人", "amount": "金额"},
     "events": {"join": ["进来了", "in"], "invite": "拉人", "visit": ["看"], "message": "说话", "purchase": "付了", "leave": "走了"},
     "time_format": "day_month_year", "zone": "+08:00", "encoding": "gb18030", "first_action_is_join": true}
    """

  /// The same with a history of daily counts.
  static let everyKeyOfDays = everyKey.replacing(
    historyOfEvents,
    with: """
      {"file": "days.csv", "kind": "series",
       "columns": {"time": "a", "joins": "b", "leaves": "c", "members": "d", "active": "e", "posters": "f", "messages": "g", "weekly_active": "h", "monthly_active": "i", "invites": "j", "purchases": "k", "revenue": "l"},
       "zone": -210}
      """)

  /// The same with a measured series from a file, a campaign on days of its own and a history of one
  /// kind of event.
  static let everyKeyWithFile = everyKey.replacing(
    #"{"counts": [3, 1, 4], "counts_invites": true}"#,
    with: #"{"csv": "joins.csv", "column": "members", "cumulative": true}"#
  ).replacing(
    #""from_day": 10, "days": 14, "every_days": 25, "until_day": 50"#,
    with: #""on_days": [40, 10], "days": 14"#
  ).replacing(historyOfEvents, with: #"{"every_row_is": "message", "first_action_is_join": true}"#)
}
