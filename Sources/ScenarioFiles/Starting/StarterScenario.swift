package import CommunityModel

/// A first scenario to change: valid, small and explained line by line.
package struct StarterScenario: Sendable {
  private let answers: [StarterQuestion.Key: String]
  private let language: Language

  /// A scenario from the answers to some of the questions.
  ///
  /// - Parameters:
  ///   - answers: texts that passed `StarterQuestion.problem`; defaults stand for the rest.
  ///   - language: of the comments.
  package init(
    answers: [StarterQuestion.Key: String] = [:], language: Language
  ) {
    let defaults = StarterQuestion.all.map { ($0.key, $0.defaultAnswer) }
    self.answers = answers.merging(defaults) { answer, _ in answer }
    self.language = language
  }

  /// The file's text.
  package var text: String {
    [head, people, supply, report].joined(separator: "\n")
  }

  /// The name of the persona that the scenario is not mainly for.
  private var others: String {
    answer(.audience) == "socialiser" ? "bargain-hunter" : "socialiser"
  }

  private func answer(_ key: StarterQuestion.Key) -> String { answers[key] ?? "" }

  private func quoted(_ key: StarterQuestion.Key) -> String {
    FlowText.scalar(answer(key), isPlain: false)
  }

  private func comment(_ english: String, _ chinese: String) -> String {
    "# " + LocalizedText(english, chinese)[language]
  }

  private var head: String {
    """
    \(comment("A Flywheel scenario. Check it: flywheel check FILE. Run it: flywheel forecast FILE.",
      "Flywheel 场景文件。检查：flywheel check 文件；预测：flywheel forecast 文件。"))
    name: \(quoted(.name))
    title: \(quoted(.title))
    start: \(answer(.start))
    horizon_days: \(answer(.horizonDays))   \(comment("days simulated; day 0 is the first", "模拟的天数，第一天是第 0 天"))
    currency: CNY
    seed: 1   \(comment("the same seed gives the same futures", "相同的种子给出完全相同的结果"))
    replications: 200   \(comment("more futures, steadier numbers", "次数越多，数字越稳"))
    platform: {use: \(answer(.platform))}

    """
  }

  private var people: String {
    """
    \(comment("Who could join. A preset brings the behaviour, you bring the pool.",
      "谁可能加入。预设给出行为参数，人数由你给。"))
    personas:
      - {use: \(answer(.audience)), pool: \(answer(.pool))}
      - {use: \(others), pool: \(otherPool)}
    seed_members: {\(answer(.audience)): \(answer(.seedMembers))}

    """
  }

  /// A tenth of the main pool, for variety.
  private var otherPool: Int {
    (NumberText(answer(.pool)).value.flatMap(Int.init(exactly:)) ?? 0) / 10
  }

  private var supply: String {
    """
    \(comment("Where people come from: people reached a day, and the share of them who join.",
      "人从哪里来：每天触达人数，以及其中加入的比例。"))
    channels:
      - {name: main-channel, reach_per_day: \(answer(.reachPerDay)), conversion: \(answer(.conversion))}

    \(comment("What you publish. The value is one of perks, information, social, learning.",
      "你发布的内容。value 取 perks（优惠）、information（资讯）、social（社交）、learning（学习）之一。"))
    content:
      - {name: main-content, value: \(answer(.mainValue)), posts_per_week: \(answer(.postsPerWeek)), quality: 0.7}

    """
  }

  private var report: String {
    """
    \(comment("Chances to report.", "要报告其概率的事件。"))
    events:
      - {name: target, when: members >= \(answer(.target)), by_day: \(answer(.horizonDays))}
      - {name: dead group, when: dead_groups >= 1, by_day: \(answer(.horizonDays))}

    \(comment("Strategies to weigh: each a set of changes to the plan above.",
      "要比较的策略：每个是对上面计划的一组修改。"))
    strategies:
      - name: plan
      - {name: better-content, set: {content.main-content.quality: 0.9}}
      - {name: twice-the-posts, set: {content.main-content.posts_per_week: \(doublePosts)}}

    """
  }

  private var doublePosts: String {
    NumberWording.text(min(10_000, 2 * (NumberText(answer(.postsPerWeek)).value ?? 0)))
  }
}
