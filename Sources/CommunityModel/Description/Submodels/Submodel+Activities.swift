extension Submodel {
  static let activities = Submodel(
    LocalizedText("Activities", "活动"),
    paragraphs: [
      LocalizedText(
        """
        An activity takes place on the days of its occurrences. Who takes part is drawn once for \
        each member and occurrence; they do so on every visit on its days, welcome activities only \
        in a member's first days. Taking part adds to satisfaction and bond. Everyone's visits and \
        posts are boosted on its days, and it may supply a value by itself. Repeating a kind \
        within \(Activity.wearWindow) days wears its effect.
        """,
        """
        活动在其各场的日子里进行。每名成员对每一场抽一次是否参与；参与者在活动日每次来访都参与，欢\
        迎类活动只对入群头几天的成员开放。参与增加满意度和归属感。活动日提升所有人的访问和发言，活\
        动自身也可以提供一种价值。\(Activity.wearWindow) 天内重复同类活动，效果递减。
        """
      ),
      LocalizedText(
        """
        Those who take part in an activity with streaks are drawn back by the days in a row on \
        which they have visited, up to 7, counted from the first day of the occurrence; the first \
        days count most.
        """,
        "参加连续打卡类活动的成员，会被已连续来访的天数（自本场首日起，最多 7 天）拉回来；头几天的作用最大。"),
    ],
    equations: [
      """
      wear = exp(−activity_wear · n),   n = activities of the kind begun in the \
      \(Activity.wearWindow) days before
      """,
      "visit logit + visit_boost · wear,   post logit + post_boost · wear",
      "invite rate · (1 + (invite_multiplier − 1) · wear),   supply X_v + supply · wear · f²",
      "streak: visit logit + streak_boost · wear · (1 − (1 − x)²),   x = min(days in a row, 7) / 7",
      """
      taking part: S ← S + satisfaction_gain · wear · max(0, 1 − S),   B ← B + bond_gain · wear · \
      (1 − B)
      """,
    ],
    source: LocalizedText(
      "our judgement; streaks and referral contests after practitioners' reports.",
      "我们的判断；连续打卡与邀请比拼参考从业者的报告。"),
    layer: ModelLayer(
      check: "an activity with all boosts and gains 0 changes nothing but hours and costs.",
      "提升与增益全为 0 的活动，除工时和费用外什么也不改变。", isUsed: { !$0.activities.isEmpty }),
    mechanics: [\.activityWear],
    tables: { plan in
      [
        .parameters(
          ParameterRows("activities.NAME", Activity.parameters, others: [Activity.newcomerRow])),
        .paragraph(.presets),
        .table(NamedValue.presetTable(ActivityPreset.all.map(\.described))),
      ] + NamedValues.blocks(plan?.activities.map(\.described))
    })
}

extension Activity {
  fileprivate static let newcomerRow = ParameterRow(
    "newcomer_days", unit: "days",
    in: Double(newcomerRange.lowerBound)...Double(newcomerRange.upperBound), isWhole: true,
    default: .nothing, source: "neutral",
    "only members who joined so many days ago or less take part", "只有入群不超过这么多天的成员参与")

  /// What it does, without when.
  fileprivate var effects: [NamedValue] {
    let value = value.map { [NamedValue("value", .code($0.key))] } ?? []
    let newcomers = newcomerDays.map { [NamedValue("newcomer_days", .number(Double($0)))] } ?? []
    return value + newcomers + Parameter.values(Self.parameters, of: self)
  }

  fileprivate var described: NamedValues {
    NamedValues(
      name, [NamedValue("kind", .code(kind))] + NamedValue.occurrences(occurrences) + effects)
  }
}

extension ActivityPreset {
  fileprivate var described: NamedValues {
    let length = length.map { [NamedValue("days", .number(Double($0)))] } ?? []
    return NamedValues(
      name, length + activity.effects, meaning: meaning, grade: grade, source: source)
  }
}
