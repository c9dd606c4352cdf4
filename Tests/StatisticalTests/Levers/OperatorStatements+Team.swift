import CommunityModel

extension OperatorStatement {
  /// Who runs it, and who helps.
  static let team: [OperatorStatement] = [
    OperatorStatement(
      "Whoever is answered writes again", "首次发言有人回，就会再发",
      published: "44 % post again without a reply, 56 % with one (Joyce & Kraut 2006)",
      from: seldomAnswered,
      [
        LeverMeasure.summary(.firstPostAnswerShare).rises,
        LeverMeasure.total(.messages, days: 30...90).rises,
      ]
    ) { $0.replies?.share = 1 },
    OperatorStatement(
      "Newcomers who are answered stay longer", "新人得到回应，留得更久",
      from: seldomAnswered, [LeverMeasure.engaged.rises, LeverMeasure.retention.rises]
    ) { $0.replies?.share = 1 },
    OperatorStatement(
      "In groups of 500, a community that answers keeps more people", "五百人群里，有问必答留得住人",
      from: LeverPlan.plan().with { $0.mechanics.reply = 0 },
      [LeverMeasure.retention.rises, LeverMeasure.engaged.rises]
    ) { $0.mechanics.reply = 1 },
    OperatorStatement(
      "A team that is short of hours answers fewer newcomers", "人手不足，新人没人理",
      from: busyTeam(hours: 30),
      [
        LeverMeasure.summary(.serviceLevel).falls,
        LeverMeasure.summary(.firstPostAnswerShare).falls,
      ]
    ) { $0.team[0].hoursPerWeek = 8 },
    OperatorStatement(
      "Core members who help make up for missing hours", "骨干帮忙，弥补人手",
      from: busyTeam(hours: 8).with { $0.tiers = [Tier("core", bond: 0.4)] },
      [LeverMeasure.summary(.serviceLevel).rises]
    ) { $0.tiers[0].helpHoursPerWeek = 0.5 },
    OperatorStatement(
      "Practice makes posts better and keeps people", "越做越熟练，内容更好，留人更多",
      from: LeverPlan.plan().with { $0.team = [TeamRole(hours: 40, skill: 0.5)] },
      [LeverMeasure.daily(.meanSatisfaction, day: 80).rises, LeverMeasure.engaged.rises]
    ) { $0.team[0].topSkill = 0.9 },
    OperatorStatement(
      "Training costs hours now and pays later", "培训先占工时，后见成效",
      from: LeverPlan.plan().with { plan in
        plan.changeContent { $0.hoursPerPost = 3 }
        plan.team = [TeamRole(hours: 40, skill: 0.5)]
        plan.team[0].topSkill = 1
      },
      [
        LeverMeasure.daily(.meanSatisfaction, day: 4).falls,
        LeverMeasure.daily(.meanSatisfaction, day: 80).rises,
      ]
    ) { $0.team[0].trainingHoursPerWeek = 10 },
    OperatorStatement(
      "Core members who are treated apart come more often", "核心成员被特别对待，来得更勤",
      from: LeverPlan.plan().with { $0.tiers = [Tier("core", bond: 0.3)] },
      [
        LeverMeasure.total(.visitors, days: 30...90).rises,
        LeverMeasure.daily(.coreMembers, day: 90).rises,
      ]
    ) { $0.tiers[0].visitBoost = 1 },
    OperatorStatement(
      "What concerns the core alone is better sent to the core alone", "只与骨干有关的消息只发给骨干",
      from: LeverPlan.plan().with { plan in
        plan.tiers = [Tier("core", bond: 0.3)]
        var notices = LeverPlan.stream("notices", .information, posts: 400, quality: 0.1)
        notices.audience = nil
        plan.content.append(notices)
      },
      [LeverMeasure.engaged.rises, LeverMeasure.daily(.meanFatigue, day: 90).falls]
    ) { plan in
      plan.changeStream("notices") { notices in
        notices.audience = TagAudience(personas: nil, tiers: [0])
        notices.audience?.accuracy = 1
      }
    },
  ]

  /// The community answers few posts and the team none.
  private static let seldomAnswered = LeverPlan.plan().with { plan in
    plan.mechanics.reply = 0.2
    plan.replies = ReplyService()
    plan.replies?.share = 0
  }

  /// A team that publishes, answers first posts and looks through all messages.
  private static func busyTeam(hours: Double) -> CommunityPlan {
    LeverPlan.plan().with { plan in
      plan.changeContent { $0.hoursPerPost = 0.15 }
      plan.team = [TeamRole(hours: hours, skill: 1)]
      plan.replies = ReplyService()
      plan.moderation = Moderation()
      plan.moderation?.reviewMinutesPerMessage = 0.5
    }
  }
}

extension Tier {
  /// A tier that nothing is done for.
  init(_ name: String, bond: Double) {
    self.init(name: name)
    self.bond = bond
  }
}
