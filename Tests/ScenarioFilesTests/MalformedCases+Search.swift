extension MalformedCase {
  /// Mistakes in what is searched, and under which constraints.
  static let search =
    (blocks + goals).map { block($0.0, $0.1) }
    + domains.map { block("{goal: {maximize: members}, search: {\($0.0)}}", $0.1) }
    + constraints.map {
      block(
        "{goal: {maximize: members}, search: {\(searched)}, subject_to: [\($0.0)]}", $0.1)
    }

  private static func block(_ text: String, _ code: String) -> MalformedCase {
    MalformedCase("events:", "optimize: \(text)\nevents:", code)
  }

  private static let searched =
    "positioning.screening: {real: [0, 0.5]}, content.coupon.posts_per_week: {integer: [0, 7]}, groups.fill_order: {choice: [oldest, smallest]}"
  private static let one = "search: {positioning.screening: {real: [0, 0.5]}}"

  private static let blocks = [
    ("members", "FW302"), ("[]", "FW302"), ("{}", "FW203"), ("{\(one)}", "FW203"),
    ("{goal: {maximize: members}}", "FW203"), ("{goal: {maximize: members}, search: {}}", "FW309"),
    ("{goal: {maximize: members}, search: []}", "FW302"),
    ("{goal: {maximize: members}, serach: {}}", "FW201"),
    ("{goal: {maximize: members}, \(one), evaluations: 0}", "FW301"),
    ("{goal: {maximize: members}, \(one), evaluations: 1001}", "FW301"),
    ("{goal: {maximize: members}, \(one), evaluations: 2.5}", "FW303"),
    ("{goal: {maximize: members}, \(one), replications: 1}", "FW301"),
    ("{goal: {maximize: members}, \(one), confidence: 50%}", "FW301"),
    ("{goal: {maximize: members}, \(one), worth: -1}", "FW301"),
    ("{goal: {maximize: members}, \(one), minutes: 0}", "FW301"),
    ("{goal: {maximize: members}, \(one), minutes: soon}", "FW302"),
    ("{goal: {maximize: members}, \(one), subject_to: cost <= 3}", "FW302"),
    ("{goal: {maximize: members}, \(one), subject_to: [{cost: 3}]}", "FW302"),
    (
      "{goal: {maximize: members}, search: {\((0...40).map { "a\($0): {real: [0, 1]}" }.joined(separator: ", "))}}",
      "FW504"
    ),
  ]

  private static let goals = [
    ("{goal: members, \(one)}", "FW302"), ("{goal: [], \(one)}", "FW309"),
    ("{goal: {}, \(one)}", "FW204"), ("{goal: {maximise: members}, \(one)}", "FW201"),
    ("{goal: {maximize: membrs}, \(one)}", "FW403"),
    ("{goal: {maximize: members, minimize: cost}, \(one)}", "FW204"),
    ("{goal: {maximize: profit}, \(one)}", "FW205"),
    ("{goal: {maximize: profit_total}, \(one)}", "FW205"),
    ("{goal: {maximize: members, day: 181}, \(one)}", "FW312"),
    ("{goal: {maximize: joined, day: 90}, \(one)}", "FW204"),
    ("{goal: [{maximize: members}, {minimize: members, day: 180}], \(one)}", "FW406"),
    (
      "{goal: [\((1...4).map { "{maximize: members, day: \($0)}" }.joined(separator: ", "))], \(one)}",
      "FW504"
    ),
  ]

  private static let domains = [
    ("positioning.screning: {real: [0, 1]}", "FW404"), ("positioning: {real: [0, 1]}", "FW206"),
    ("horizon_days: {integer: [10, 20]}", "FW404"),
    ("personas.learner.use: {choice: [expert]}", "FW405"),
    ("positioning.promise.perks: {real: [0, 1]}", "FW405"),
    ("positioning.screening: [0, 1]", "FW302"), ("positioning.screening: {}", "FW204"),
    ("positioning.screening: {real: [0, 1], choice: [0]}", "FW204"),
    ("positioning.screening: {reel: [0, 1]}", "FW201"),
    ("positioning.screening: {real: 1}", "FW302"), ("positioning.screening: {real: [1]}", "FW302"),
    ("positioning.screening: {real: [0, 1, 2]}", "FW302"),
    ("positioning.screening: {real: [low, high]}", "FW302"),
    ("positioning.screening: {real: [0, .inf]}", "FW304"),
    ("positioning.screening: {real: [0, 2]}", "FW301"),
    ("positioning.screening: {real: [0.5, 0.2]}", "FW311"),
    ("positioning.screening: {real: [0, 0.5], log: true}", "FW301"),
    ("positioning.screening: {real: [0.1, 0.5], log: 10}", "FW302"),
    ("positioning.screening: {real: [0, 0.5], cyclic: true}", "FW205"),
    ("positioning.screening: {real: [0, 0.5], times: 3}", "FW205"),
    ("positioning.screening: {days: [0, 9]}", "FW206"),
    ("personas.learner.pool: {real: [10, 20]}", "FW206"),
    ("groups.fill_order: {integer: [0, 1]}", "FW206"),
    ("groups.replicate.at: {integer: [100, 501]}", "FW311"),
    ("channels.moments.until_day: {integer: [10, 180]}", "FW312"),
    ("channels.moments.until_day: {integer: [10, none]}", "FW302"),
    ("content.coupon.posts_per_week: {integer: [0, 1.5]}", "FW303"),
    ("content.coupon.posts_per_week: {integer: [0, 1], log: true}", "FW205"),
    ("groups.fill_order: {choice: []}", "FW309"), ("groups.fill_order: {choice: oldest}", "FW302"),
    ("groups.fill_order: {choice: [oldest, newest]}", "FW409"),
    ("groups.fill_order: {choice: [oldest, oldest]}", "FW406"),
    ("platform: {choice: [wechat-group, wechat]}", "FW402"),
    ("platform: {choice: [wechat-group, ~]}", "FW302"),
    (
      "groups.fill_order: {choice: [\((0...50).map(String.init).joined(separator: ", "))]}", "FW504"
    ),
    ("referral.on_days: {days: [0, 9]}", "FW204"),
    ("referral.on_days: {days: [9, 0]}", "FW311"),
    ("referral.on_days: {days: [0, 180]}", "FW312"),
    ("referral.on_days: {days: [0, 9], times: 0}", "FW301"),
    ("referral.on_days: {days: [0, 9], times: [2, 1]}", "FW311"),
    ("referral.on_days: {days: [0, 9], times: 4, apart: 4}", "FW316"),
    ("positioning: {choice: [{}]}, positioning.screening: {real: [0, 1]}", "FW204"),
    (
      "content.coupon.posts_per_week: {integer: [0, 1]}, content.coupon: {choice: [{value: perks, posts_per_week: 1}]}",
      "FW204"
    ),
    ("positioning.screening: {real: [0, 1]}, positioning.screening: {real: [0, 1]}", "FW202"),
  ]

  private static let constraints = [
    ("''", "FW315"), ("~", "FW302"), ("cost", "FW315"), ("cost 3", "FW315"), ("cost = 3", "FW315"),
    ("cost <= much", "FW315"), ("cots <= 3", "FW403"), ("cost <= 3 on day 181", "FW312"),
    ("cost <= 3 on day x", "FW302"), ("cost <= 3 by day 9", "FW315"),
    ("cost_total <= 3 on day 9", "FW204"), ("profit >= 0", "FW205"),
    ("'chance(profit < 0) <= 5%'", "FW205"), ("chance(dead by day 60)", "FW315"),
    ("chance(dead by day 60 <= 5%", "FW315"), ("chance(dead by day 61) <= 5%", "FW416"),
    ("chance() <= 5%", "FW416"), ("chance(dead by day 60) <= 5", "FW301"),
    ("chance(dead by day 60) <= few", "FW302"), ("chance(dead by day 60) < 0", "FW316"),
    ("chance(dead by day 60) > 100%", "FW316"), ("chance(cost > ) <= 5%", "FW315"),
    ("chance(cots > 3) <= 5%", "FW403"), ("chance(cost_total > 3 by day 9) <= 5%", "FW403"),
    ("chance(cost > 3 by day 999) <= 5%", "FW312"),
    ("positioning.screning <= 0.3", "FW404"), ("groups.fill_order <= 3", "FW315"),
    ("positioning.screening <= -0.1", "FW316"), ("3 <= 4", "FW315"),
    ("positioning.screening * positioning.screening <= 1", "FW315"),
    ("positioning.screening - positioning.screening <= 1", "FW315"),
    ("positioning.screening 2 <= 1", "FW315"), ("2 * <= positioning.screening", "FW315"),
    ("1e300 * positioning.screening <= 1", "FW315"),
    ("0.1 <= positioning.screening <= 0.2", "FW315"),
    ("content.coupon.posts_per_week + positioning.screening > 7.5", "FW316"),
    (String(repeating: "x", count: 501), "FW315"),
  ]
}
