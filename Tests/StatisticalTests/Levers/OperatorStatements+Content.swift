import CommunityModel

extension OperatorStatement {
  /// What is published, and by whom.
  static let content: [OperatorStatement] = [
    OperatorStatement(
      "Without content few are left after a month",
      "没有内容，一个月后所剩无几",
      [LeverMeasure.retention.falls(below: 0.4), LeverMeasure.engaged.falls]
    ) { $0.content = [] },
    OperatorStatement(
      "Half as many posts keep fewer people",
      "内容减半，留存下降",
      [LeverMeasure.retention.falls, LeverMeasure.engaged.falls]
    ) { $0.changeContent { $0.postsPerWeek *= 0.5 } },
    OperatorStatement(
      "A flood of posts drives people away",
      "刷屏会把人赶走",
      published: "with overload people stop taking part (Jones, Ravid & Rafaeli 2004)",
      [LeverMeasure.retention.falls, LeverMeasure.engaged.falls]
    ) { $0.changeContent { $0.postsPerWeek *= 40 } },
    OperatorStatement(
      "Better posts keep more people",
      "内容质量越高，留存越高",
      [LeverMeasure.retention.rises, LeverMeasure.engaged.rises]
    ) { $0.changeContent { $0.quality = 1 } },
    OperatorStatement(
      "Twice as many posts of half the quality are worse",
      "数量翻倍、质量减半，得不偿失",
      [LeverMeasure.retention.falls, LeverMeasure.engaged.falls]
    ) { plan in
      plan.changeContent {
        $0.postsPerWeek *= 2
        $0.quality *= 0.5
      }
    },
    OperatorStatement(
      "Posts off the members' topics are worth less",
      "内容跑题，价值打折",
      [LeverMeasure.retention.falls, LeverMeasure.engaged.falls]
    ) { plan in
      plan.changeContent { $0.topics = [TopicWeight(topic: "shopping", weight: 1)] }
    },
    OperatorStatement(
      "A week's posts on one day are worth less than spread over the week",
      "一周的内容挤在一天发，不如分散发",
      [LeverMeasure.retention.falls]
    ) { $0.changeContent { $0.weekdays = [.monday] } },
    OperatorStatement(
      "Offers sent only to those who want them spare the others",
      "按标签发优惠，其他人不受打扰",
      from: LeverPlan.plan().with { $0.changeStream("coupon") { $0.postsPerWeek = 350 } },
      [LeverMeasure.retention.rises, LeverMeasure.engaged.rises]
    ) { plan in
      let hunters = plan.personas.indices.filter { plan.personas[$0].name == "bargain-hunter" }
      plan.changeStream("coupon") { $0.audience = TagAudience(personas: hunters) }
    },
    OperatorStatement(
      "A daily digest helps the silent majority where the chat is loud",
      "群聊太吵时，每日摘要能留住潜水者",
      from: LeverPlan.plan(platform: "discord").with { plan in
        plan.changeChannel { $0.supply = .reach(perDay: 6_000, conversion: 0.015) }
      },
      [LeverMeasure.retention.rises, LeverMeasure.engaged.rises]
    ) { $0.digest = Digest() },
    OperatorStatement(
      "A push every day brings more visitors",
      "每天推送提醒，来访更多",
      [LeverMeasure.total(.visitors, days: 0...90).rises]
    ) { $0.changeStream("story") { $0.isPush = true } },
    OperatorStatement(
      "Pushes reach fewer where the group is muted",
      "被免打扰的群，推送作用小",
      from: LeverPlan.plan().with { $0.changeStream("story") { $0.isPush = true } },
      [LeverMeasure.total(.visitors, days: 0...90).falls]
    ) { plan in
      plan.muting = Muting()
      plan.muting?.visitLoss = 0
    },
    OperatorStatement(
      "A team without the hours publishes worse and keeps fewer",
      "人手不够，内容质量下降，留存变差",
      from: LeverPlan.plan().with { plan in
        plan.changeContent { $0.hoursPerPost = 1 }
        plan.team = [TeamRole(hours: 50, skill: 1)]
      }, [LeverMeasure.retention.falls, LeverMeasure.engaged.falls]
    ) { $0.team = [TeamRole(hours: 15, skill: 1)] },
    OperatorStatement(
      "A more skilled team keeps more people",
      "团队更有经验，留存更高",
      from: LeverPlan.plan().with { $0.team = [TeamRole(hours: 50, skill: 0.7)] },
      [LeverMeasure.retention.rises, LeverMeasure.engaged.rises]
    ) { $0.team = [TeamRole(hours: 50, skill: 0.95)] },
  ]
}

extension TeamRole {
  /// A role by its hours a week and its skill.
  init(hours: Double, skill: Double) {
    self.init(role: "operations")
    hoursPerWeek = hours
    self.skill = skill
  }
}
