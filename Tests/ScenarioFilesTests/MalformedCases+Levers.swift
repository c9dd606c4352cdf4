extension MalformedCase {
  /// Mistakes in the operator's levers, made in the scenario with every key.
  static let levers = (calendar + groups + channels + content + activities + team).map { mistake in
    MalformedCase(mistake.0, mistake.1, mistake.2, in: ScenarioTexts.everyKey)
  }

  typealias Mistake = (old: String, new: String, code: String)

  private static let calendar: [Mistake] = [
    (#""use": "china""#, #""use": "chna""#, "FW402"),
    (#""use": "china""#, #""use": ["china"]"#, "FW302"),
    (#""weekdays": {"#, #""weekday": {"#, "FW201"),
    (#""mon": {"#, #""monday": {"#, "FW201"),
    (#""mon": {"visit_offset": -0.1"#, #""mon": {"visit_offset": -11"#, "FW301"),
    (#""mon": {"visit_offset": -0.1"#, #""mon": {"vist_offset": -0.1"#, "FW201"),
    (#""mon": {"visit_offset": -0.1"#, #""mon": {"join_factor": -1"#, "FW202"),
    (#""name": "club-day", "#, "", "FW203"),
    (#""name": "club-day""#, #""name": "spring-festival-2026""#, "FW406"),
    (#""name": "spring-festival-2026""#, #""name": "spring-festival""#, "FW203"),
    (#""from": "2026-03-01", "#, "", "FW203"),
    (#""from": "2026-03-01""#, #""from": 34"#, "FW307"),
    (#""from": "2026-03-01""#, #""from": "2026-02-29""#, "FW307"),
    (#""from": "2026-03-01""#, #""from": "2026-03-02""#, "FW311"),
  ]

  private static let groups: [Mistake] = [
    (#""qr_limit": 150"#, #""qr_limit": 401"#, "FW311"),
    (#""qr_limit": 150"#, #""qr_limit": 0"#, "FW301"),
    (#""qr_limit": 150"#, #""qr_limit": "many""#, "FW302"),
    (#""qr_limit": 150"#, #""qr_limits": 150"#, "FW201"),
    (#""capacity": 400, "qr_limit": 150"#, #""capacity": 310, "qr_limit": 311"#, "FW311"),
    (#""at": 300, "#, "", "FW203"),
    (#""seed_members": 12"#, #""seed_members": 300"#, "FW311"),
    (#""seed_members": 12"#, #""seed_members": 1.5"#, "FW303"),
    (#""opening_cost": 80"#, #""opening_cost": -1"#, "FW301"),
    (#""fill_order": "smallest""#, #""fill_order": "smalest""#, "FW409"),
    (#""fill_order": "smallest""#, #""fill_order": 1"#, "FW409"),
    (#""mute": {"#, #""mutes": {"#, "FW201"),
    (#""mute": {"groups_per_member": 30"#, #""mute": {"groups_per_member": "30""#, "FW302"),
    (#""muted_at_full_load": 0.6"#, #""muted_at_full_load": 1"#, "FW301"),
    (#""visit_loss": 0.7"#, #""visit_los": 0.7"#, "FW201"),
    (#""post_spread": 1.5"#, #""post_spread": 11"#, "FW301"),
    (#""error": 0.3"#, #""error": 1.3"#, "FW301"),
    (#""reputation": {"start": 0.6"#, #""reputation": {"start": 60"#, "FW301"),
    (#""half_life_days": 30"#, #""half_life": 30"#, "FW201"),
  ]

  private static let channels: [Mistake] = [
    (#""wear_out_days": 45"#, #""wear_out_days": 0"#, "FW301"),
    (#""wear_out_days": 45"#, #""wear_out_days": "never""#, "FW302"),
    (#""cost_per_join": 1.5"#, #""cost_per_join": -1.5"#, "FW301"),
    (#""cost_per_day": 40"#, #""cost_per_week": 40"#, "FW201"),
    (#""schedule": ["#, #""reach_per_day": 9, "schedule": ["#, "FW204"),
    (#""until_day": 24"#, #""until_day": 60"#, "FW312"),
    (#""from_day": 20, "until_day": 24"#, #""until_day": 24"#, "FW203"),
    (#""from_day": 20, "until_day": 24"#, #""from_day": 20, "until_day": 19"#, "FW311"),
    (#""from_day": 20, "until_day": 24"#, #""from_day": 6, "until_day": 24"#, "FW314"),
    (#""from_day": 5, "until_day": 6"#, #""from_day": 5"#, "FW314"),
    (#""reach_per_day": 300}"#, #""reach": 300}"#, "FW201"),
    (#"], "conversion": 0.03"#, "]", "FW203"),
    (#""conversion_factor": 1.8"#, #""conversion_factor": 101"#, "FW301"),
    (#""hook": {"#, #""hooks": {"#, "FW201"),
    (#""hook": {"conversion_factor": 1.8, "cost_each": 2}"#, #""hook": true"#, "FW302"),
    (#""lag_days": 3"#, #""lag_days": 3.5"#, "FW303"),
    (#""lag_days": 3"#, #""lag_days": 366"#, "FW301"),
    (#""add_share": 0.7"#, #""add_share": 70"#, "FW301"),
    (#""posts_per_day": 2"#, #""posts_per_week": 2"#, "FW201"),
    (#""cost_per_day": 5}"#, #""hook": {}}"#, "FW204"),
    (#""cost_per_day": 5}"#, #""two_step": {}}"#, "FW204"),
    (#""cost_per_day": 5}"#, #""exchange": {}}"#, "FW204"),
    (#""cost_per_day": 5}"#, #""wear_out_days": 45}"#, "FW204"),
    (#""cost_per_day": 5}"#, #""cost_per_thousand": 5}"#, "FW204"),
  ]

  private static let content: [Mistake] = [
    (#""on": ["fri", "tue"]"#, #""on": ["fri", "tues"]"#, "FW409"),
    (#""on": ["fri", "tue"]"#, #""on": ["fri", "fri"]"#, "FW406"),
    (#""on": ["fri", "tue"]"#, #""on": []"#, "FW309"),
    (#""on": ["fri", "tue"]"#, #""on": "fri""#, "FW302"),
    (
      #""topics": {"running": 1}, "hours_per_post""#,
      #""topics": {"running": 0.5}, "hours_per_post""#, "FW306"
    ),
    (#""hours_per_post": 0.5"#, #""hours_per_post": -0.5"#, "FW301"),
    (#""minutes_per_group": 2"#, #""minutes_per_group": "two""#, "FW302"),
    (#"["coach", "learner"]"#, #"["coach", "lerner"]"#, "FW401"),
    (#"["coach", "learner"]"#, #"["coach", "coach"]"#, "FW406"),
    (#"["coach", "learner"]"#, #"[]"#, "FW309"),
    (#"["coach", "learner"]"#, #"[1]"#, "FW302"),
    (
      #"{"personas": ["coach", "learner"], "accuracy": "80%", "tiers": ["core"]}"#,
      #"{"accuracy": "80%"}"#, "FW203"
    ),
    (#""tiers": ["core"]"#, #""tiers": ["cor"]"#, "FW414"),
    (#""tiers": ["core"]"#, #""tiers": ["core", "core"]"#, "FW406"),
    (#""tiers": ["core"]"#, #""tiers": []"#, "FW309"),
    (#""tiers": ["core"]"#, #""tiers": "core""#, "FW302"),
    (#""tiers": ["core"]"#, #""tier": ["core"]"#, "FW201"),
    (#""accuracy": "80%""#, #""accuracy": "180%""#, "FW301"),
    (#""push": true"#, #""push": "yes""#, "FW302"),
    (#""ratio": 0.4"#, #""ratio": 4"#, "FW301"),
    (#""hours_per_day": 0.25"#, #""hours_per_day": 25"#, "FW301"),
    (#""digest": {"ratio": 0.4, "hours_per_day": 0.25}"#, #""digest": 0.4"#, "FW302"),
  ]

  private static let activities: [Mistake] = [
    (#""use": "check-in-challenge""#, #""use": "check-in-chalenge""#, "FW402"),
    (#""days": 10, "every_days": 20"#, #""days": 21, "every_days": 20"#, "FW311"),
    (#""days": 10, "every_days": 20"#, #""days": "all", "every_days": 20"#, "FW311"),
    (#""days": 10, "every_days": 20"#, #""every_days": 20"#, "FW311"),
    (#""days": 10, "every_days": 20"#, #""days": 0, "every_days": 20"#, "FW301"),
    (#""days": 10, "every_days": 20"#, #""days": 10, "every_days": 0"#, "FW301"),
    (#""days": 10, "every_days": 20"#, #""days": 10, "every_day": 20"#, "FW201"),
    (#""until_day": 48"#, #""until_day": 6"#, "FW311"),
    (#""from_day": 7, "days""#, #""from_day": 60, "days""#, "FW312"),
    (#""on_days": [44, 14]"#, #""on_days": [44, 60]"#, "FW312"),
    (#""on_days": [44, 14]"#, #""on_days": [44, 44]"#, "FW314"),
    (#""on_days": [44, 14]"#, #""on_days": [44, 14], "days": 31"#, "FW314"),
    (#""on_days": [44, 14]"#, #""on_days": [44, 14], "days": "all""#, "FW314"),
    (#""on_days": [44, 14]"#, #""on_days": []"#, "FW309"),
    (#""on_days": [44, 14]"#, #""on_days": 44"#, "FW302"),
    (#""on_days": [44, 14]"#, #""on_days": [44, 14], "from_day": 1"#, "FW204"),
    (#""on_days": [44, 14]"#, #""on_days": [44, 14], "every_days": 7"#, "FW204"),
    (#""on_days": [44, 14]"#, #""on_days": [44, 14], "until_day": 50"#, "FW204"),
    (#""newcomer_days": 30"#, #""newcomer_days": -1"#, "FW301"),
    (#""newcomer_days": "none""#, #""newcomer_days": "all""#, "FW302"),
    (#""name": "run""#, #""name": "ask""#, "FW406"),
    (#""name": "run", "kind""#, #""kind""#, "FW203"),
    (#""kind": "outing""#, #""kind": """#, "FW308"),
    (#""tool": "megaphone", "value": "social""#, #""tool": "megaphone""#, "FW203"),
    (#""value": "social", "visit_boost""#, #""value": "fun", "visit_boost""#, "FW409"),
    (#""participation": 0.2"#, #""participation": 2"#, "FW301"),
    (#""invite_multiplier": 1.5"#, #""invite_multiplier": "150%""#, "FW313"),
  ]

  private static let team: [Mistake] = [
    (#""role": "editor", "#, "", "FW203"),
    (#""role": "editor""#, #""role": "operations""#, "FW406"),
    (#""role": "editor""#, #""name": "editor""#, "FW201"),
    (#""hours_per_week": 5"#, #""hours_per_week": -5"#, "FW301"),
    (#""role": "editor", "hours_per_week": 5"#, #""role": "editor""#, "FW203"),
    (#""skill": 0.6"#, #""skil": 0.6"#, "FW201"),
    (#""practice_days": 60"#, #""practice_days": 0"#, "FW301"),
    (#""training_hours_per_week": 1"#, #""training_hours_per_week": 5.5"#, "FW311"),
    (#""training_gain": 8"#, #""training_gain": "8 times""#, "FW302"),
    (#""top_skill": 0.9"#, #""top_skill": 0.4"#, "FW311"),
    (#""skill": 0.5, "practice_days""#, #""practice_days""#, "FW311"),
    (#""top_skill": 0.9"#, #""top_skill": 9"#, "FW301"),
    (#""top_skill": 0.9"#, #""top_skil": 0.9"#, "FW201"),
    (
      #""calendar.weekdays.sat.join_factor": 1.4"#, #""calendar.weekdays.sat.join_factor": -1"#,
      "FW301"
    ),
    (#""calendar.weekdays.sat.join_factor": 1.4"#, #""calendar.use": "china""#, "FW405"),
    (#""calendar.weekdays.sat.join_factor": 1.4"#, #""start": "2026-02-01""#, "FW404"),
    (
      #""calendar.weekdays.sat.join_factor": 1.4"#, #""channels.fair.schedule.0.reach_per_day": 1"#,
      "FW405"
    ),
    (#""team.editor": {"hours_per_week": 10}"#, #""team.editro": {"hours_per_week": 10}"#, "FW404"),
    (#""activities.ask.days": 2"#, #""activities.ask.every_days": 2"#, "FW204"),
  ]
}
