/// Scenarios that reports must cope with.
enum TestedScenarios {
  /// One strategy and nothing to compare it with.
  static let single = club(strategies: ["  - name: plan"])

  /// More strategies than one chart can show.
  static let seven = club(
    strategies: (1...7).map { number in
      "  - {name: plan-\(number), set: {content.story.posts_per_week: \(2 * number)}}"
    })

  /// A search for the best plan, within a limit and a chance.
  static let searched =
    club(strategies: ["  - name: plan"]) + """
      optimize:
        goal: {maximize: engaged, day: 59}
        subject_to:
          - cost <= 400
          - chance(engaged >= 40) >= 30%
        search:
          content.story.posts_per_week: {integer: [0, 28]}
          content.story.quality: {real: [0.3, 0.9]}
          positioning.screening: {choice: [0, 0.3]}
        evaluations: 14
        replications: 10

      """

  /// A search for the plans between two goals.
  static let searchedFront =
    club(strategies: ["  - name: plan"]) + """
      optimize:
        goal: [{maximize: engaged, day: 59}, {minimize: cost}]
        search:
          content.story.posts_per_week: {integer: [0, 28]}
          content.story.quality: {real: [0.3, 0.9]}
        evaluations: 14
        replications: 10

      """

  /// The name of the file of `history`.
  static let historyFile = "history.csv"

  /// Twenty-four weeks of daily counts that grow, the first on the day on which the club starts.
  static let history =
    "day,joins,weekly_active,messages\n"
    + (0..<168).map { day in
      let active = 30 + day / 4 + day * 37 % 11
      return "\(day),\(3 + day * 13 % 5),\(active),\(active / 6 + day * 7 % 5)\n"
    }.joined()

  private static func club(strategies: [String]) -> String {
    """
    name: club
    title: {zh: 小社群, en: Small club}
    start: 2026-03-02
    horizon_days: 60
    seed: 5
    personas:
      - {use: learner, pool: 2000}
      - {use: socialiser, pool: 500}
    seed_members: {learner: 10}
    channels:
      - {name: poster, reach_per_day: 100, conversion: 4%}
    content:
      - {name: story, value: learning, posts_per_week: 7, quality: 0.7, cost_per_post: 5}
    events:
      - {name: sixty engaged members, when: engaged >= 60, by_day: 59}
    strategies:
    \(strategies.joined(separator: "\n"))

    """
  }

  /// Names and titles that want to be run, by a page, a template, a spreadsheet or an editor, that turn the
  /// direction of writing, and that are as long as they may be.
  static let hostile = #"""
    name: "=1+1 & {{x}} 'q' \"d\" <b>"
    title:
      zh: "</script><script>alert(1)</script>{{x}}${7*7} \u202E反\u202C 🎉 \#(long(400, "字"))"
      en: "</script><script>alert(1)</script>{{x}}${7*7} \u202Eback\u202C 🎉 \#(long(400, "W"))"
    start: 2026-03-02
    horizon_days: 40
    seed: 5
    personas:
      - {use: learner, name: "=HYPERLINK(1)", pool: 2000}
      - {use: socialiser, name: "<img src=x onerror=alert(1)>", pool: 500}
    seed_members: {"=HYPERLINK(1)": 10}
    channels:
      - {name: "__proto__", reach_per_day: 100, conversion: 4%}
      - {name: "<script>alert(1)<script> {{x}} ${7*7} \u202Eback\u202C 🎉 \"d\" 'q'", reach_per_day: 50, conversion: 4%}
      - {name: "\#(long(100, "字"))", reach_per_day: 50, conversion: 4%}
    content:
      - {name: "@SUM(A1)", value: learning, posts_per_week: 7, quality: 0.7, cost_per_post: 5}
    activities:
      - {use: lottery, name: "<script>alert(1)<script>", on_days: [12], cost: 10}
    events:
      - {name: "<script>alert(1)<script>{{x}} =1+1 \#(long(60, "W"))", when: engaged >= 60, by_day: 39}
    phases:
      - {name: "<img src=x onerror=alert(1)>"}
      - {name: "var(--s1)", from_day: 20}
    strategies:
      - name: "=1+1"
      - {name: "<script>alert(1)<script><img src=x onerror=alert(1)>", set: {positioning.screening: 0.3}}
      - {name: "{{x}} ${7*7} \"d\" 'q' \u202Eback\u202C 🎉", set: {positioning.screening: 0.5}}
      - {name: "\#(long(100, "W"))", set: {positioning.screening: 0.1}}

    """#

  /// The strategies of `hostile`, as people should read them.
  static let hostileStrategies = [
    "=1+1", "<script>alert(1)<script><img src=x onerror=alert(1)>",
    "{{x}} ${7*7} \"d\" 'q' \u{202E}back\u{202C} 🎉", long(100, "W"),
  ]

  private static func long(_ count: Int, _ letter: String) -> String {
    String(repeating: letter, count: count)
  }
}
