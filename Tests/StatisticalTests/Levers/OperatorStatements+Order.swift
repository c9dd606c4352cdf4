import CommunityModel

extension OperatorStatement {
  /// What keeps order.
  static let order: [OperatorStatement] = [
    OperatorStatement(
      "Rules that everybody sees lower violations and encourage newcomers", "公示群规：违规少，新人敢说话",
      published: "compliance 52 → 60 %, 70 % more newcomers (Matias 2019)",
      from: unruly,
      [
        LeverMeasure.summary(.violationRate).falls,
        LeverMeasure.summary(.silentShare).falls,
      ]
    ) { $0.moderation?.hasVisibleRules = true },
    OperatorStatement(
      "Violations that stay visible bring more of them", "违规放着不管，跟风的更多",
      published: "35 % troll alone, half in a bad context (Cheng et al. 2017)",
      from: unruly, [LeverMeasure.summary(.violationRate).rises]
    ) { $0.moderation?.detection = 0 },
    OperatorStatement(
      "A group full of violations loses its members", "群里乌烟瘴气，人就散了",
      from: unruly, [LeverMeasure.engaged.falls, LeverMeasure.retention.falls]
    ) { $0.moderation?.detection = 0 },
    OperatorStatement(
      "A ladder of mutes quiets repeat offenders", "禁言阶梯让惯犯闭嘴",
      from: unruly.with { $0.moderation?.ladder = [] },
      [LeverMeasure.total(.violations, days: 30...90).falls]
    ) { $0.moderation?.ladder = Sanction.usualLadder },
    OperatorStatement(
      "A harsher ladder with many false positives loses good members", "误判多又处罚重，好成员流失",
      from: strict,
      [
        LeverMeasure.engaged.falls, LeverMeasure.total(.messages, days: 30...90).falls,
        LeverMeasure.total(.leaves, days: 0...90).rises,
      ]
    ) { $0.moderation?.ladder = [.removal] },
    OperatorStatement(
      "Fewer false positives keep more members", "误判少，留人多",
      from: strict.with { $0.moderation?.ladder = [.removal] },
      [LeverMeasure.engaged.rises, LeverMeasure.summary(.wrongfulSanctions).falls]
    ) { $0.moderation?.falsePositivesPerMessage = 0.002 },
    OperatorStatement(
      "Appeals that are heard undo wrong", "申诉有人管，误罚能纠正",
      published: "1.31 % of appeals succeeded (Discord 2022)",
      from: strict.with { $0.moderation?.appealShare = 0.8 },
      [LeverMeasure.summary(.wrongfulSanctions).falls, LeverMeasure.summary(.removals).falls]
    ) { $0.moderation?.overturnShare = 0.6 },
    OperatorStatement(
      "Moderators without hours see little", "没有人手，违规看不过来",
      from: unruly.with { plan in
        plan.team = [TeamRole(hours: 20, skill: 1)]
        plan.moderation?.reviewMinutesPerMessage = 4
      },
      [LeverMeasure.total(.visibleViolations, days: 0...90).rises]
    ) { $0.team[0].hoursPerWeek = 4 },
  ]

  /// A community in which one message in ten breaks a rule, and moderators look at everything.
  private static let unruly = LeverPlan.plan().with { plan in
    plan.moderation = Moderation()
    plan.moderation?.violationsPerMessage = 0.1
    plan.moderation?.falsePositivesPerMessage = 0
    plan.moderation?.violationCost = 1
  }

  /// Moderators who often take innocent messages for violations.
  private static let strict = LeverPlan.plan().with { plan in
    plan.moderation = Moderation()
    plan.moderation?.falsePositivesPerMessage = 0.05
  }
}
