extension Moderation {
  /// The numbers that do something: rules that nobody sees have no effect.
  var livingParameters: [Parameter<Moderation>] {
    hasVisibleRules
      ? Self.parameters
      : Self.parameters.filter { $0.path != \.rulesEffect && $0.path != \.rulesWelcome }
  }

  /// The numbers of moderation but those of the kinds of violation.
  public static let parameters: [Parameter<Moderation>] = [
    Parameter(
      "violations_per_message", \.violationsPerMessage, unit: "probability", in: 0...1,
      default: 0.005, plausible: .factor(2), grade: .assumption, source: "our judgement",
      "probability that a message breaks a rule", "一条消息违规的概率"),
    Parameter(
      "contagion", \.contagion, unit: "logit", in: 0...20, default: 0.62,
      plausible: .shift(0.2), grade: .published, source: chengSource,
      "effect of visible violations on further ones", "可见违规对后续违规的传染"),
    Parameter(
      "mood_effect", \.moodEffect, unit: "logit", in: 0...20, default: 0.62,
      plausible: .shift(0.2), grade: .published, source: chengSource,
      "effect of a bad mood on violations", "心情差对违规的影响"),
    Parameter(
      "rules_effect", \.rulesEffect, unit: "logit", in: 0...20, default: 0.325,
      plausible: .shift(0.1), grade: .published,
      source: "Matias 2019: visible rules raise newcomers' compliance from 52 to 60 %",
      "effect of visible rules against violations", "公示群规对违规的抑制"),
    Parameter(
      "rules_welcome", \.rulesWelcome, unit: "logit", in: 0...20, default: 0.53,
      plausible: .factor(1.4), grade: .published,
      source: "Matias 2019: 70 % more newcomers write under visible rules",
      "inclination to post that visible rules give those who have never written",
      "公示群规对从未发言者发言倾向的提升"),
    Parameter(
      "violation_cost", \.violationCost, unit: "benefit", in: 0...1, default: 0.5,
      plausible: .factor(1.5), grade: .assumption, source: "our judgement",
      "benefit of a visit lost if all of yesterday's messages were visible violations of severity 1",
      "昨日消息全为严重程度 1 的可见违规时一次访问损失的收益"),
    Parameter(
      "detection", \.detection, unit: "share", in: 0...1, default: 0.9,
      plausible: .factor(1.1), grade: .assumption, source: "our judgement",
      "share of the violations looked at that are recognised", "被审阅的违规中识别出的比例"),
    Parameter(
      "false_positives_per_message", \.falsePositivesPerMessage, unit: "probability", in: 0...1,
      default: 0.0002, plausible: .factor(2), grade: .assumption, source: "our judgement",
      "probability that an innocent message that is looked at is taken for a violation",
      "无辜消息被误判的概率"),
    Parameter(
      "review_minutes_per_message", \.reviewMinutesPerMessage, unit: "minutes", in: 0...1_000,
      default: 0.05, grade: .assumption, source: "the operator's plan",
      "minutes to look at a message", "审阅每条消息的分钟数"),
    Parameter(
      "sanction_cost", \.sanctionCost, unit: "share", in: 0...1, default: 0.1,
      plausible: .factor(1.5), grade: .assumption, source: "our judgement",
      "satisfaction lost by a sanction, as a share of what there is above −1",
      "被处罚损失的满意度（占高于 -1 部分的比例）"),
    Parameter(
      "appeal_share", \.appealShare, unit: "share", in: 0...1, default: 0.2,
      plausible: .factor(1.5), grade: .assumption, source: "our judgement",
      "share of sanctions that are appealed against", "被处罚后申诉的比例"),
    Parameter(
      "overturn_share", \.overturnShare, unit: "share", in: 0...1, default: 0.0131,
      plausible: .factor(1.5), grade: .published,
      source: "Discord, first half of 2022: 3,098 of 235,945 appeals",
      "share of appeals that succeed", "申诉成功的比例"),
    Parameter(
      "minutes_per_appeal", \.minutesPerAppeal, unit: "minutes", in: 0...1_000, default: 10,
      plausible: .factor(1.5), grade: .assumption, source: "our judgement",
      "minutes an appeal takes", "处理每次申诉的分钟数"),
  ]

  private static let chengSource =
    "Cheng et al. 2017, 667 subjects: 35 % troll, half with a bad mood or context, 68 % with both"
}
