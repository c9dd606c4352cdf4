import CommunityModel

extension OperatorStatement {
  /// What happens on some days.
  static let activities: [OperatorStatement] = [
    OperatorStatement(
      "A lottery brings people in on its day", "抽奖当天来访多",
      [LeverMeasure.daily(.visitors, day: 40).rises]
    ) { $0.addActivity("lottery", on: [40]) },
    OperatorStatement(
      "A second lottery within a month works less", "一个月内第二次抽奖，效果打折",
      from: LeverPlan.plan().with { $0.addActivity("lottery", on: [60]) },
      [LeverMeasure.daily(.visitors, day: 60).falls]
    ) { plan in
      // The earlier lottery without its after-effects: only the wear is left of it.
      var earlier = Activity(name: "earlier", kind: "lottery")
      earlier.occurrences = [45...45]
      plan.activities.append(earlier)
    },
    OperatorStatement(
      "A check-in challenge brings people back day after day", "打卡挑战让人天天来",
      published: "streak users come back more often (practitioners; selection)",
      [
        LeverMeasure.total(.visitors, days: 30...50).rises,
        LeverMeasure.daily(.meanHabit, day: 50).rises,
      ]
    ) { $0.addActivity("check-in-challenge", on: [30]) },
    OperatorStatement(
      "An expert who answers questions brings visitors and talk", "专家答疑带来访问和讨论",
      [LeverMeasure.daily(.visitors, day: 40).rises, LeverMeasure.daily(.messages, day: 40).rises]
    ) { $0.addActivity("expert-q-and-a", on: [40]) },
    OperatorStatement(
      "Newcomers who are welcomed stay longer", "欢迎新人，新人留得更久",
      [LeverMeasure.retention.rises, LeverMeasure.engaged.rises]
    ) { $0.addActivity("welcome-ritual", on: [0]) },
    OperatorStatement(
      "Meeting in person ties people together", "线下聚会拉近关系",
      [
        LeverMeasure.daily(.meanBond, day: 41).rises,
        LeverMeasure.total(.lapses, days: 40...90).falls,
      ]
    ) { $0.addActivity("offline-meeting", on: [40]) },
    OperatorStatement(
      "A vote gets people to write", "投票能带动发言",
      [LeverMeasure.daily(.messages, day: 40).rises]
    ) { $0.addActivity("vote", on: [40]) },
    OperatorStatement(
      "A contest in bringing others brings others", "邀请比拼带来新人",
      published: "campaign bursts reach K of 0.6 to 1 (practitioners)",
      [LeverMeasure.total(.invitesAccepted, days: 30...36).rises, LeverMeasure.joined.rises]
    ) { $0.addActivity("referral-contest", on: [30]) },
    OperatorStatement(
      "A flash sale fills the group for a day, not for a month", "秒杀当天热闹，一个月后无影响",
      [LeverMeasure.daily(.visitors, day: 40).rises]
    ) { $0.addActivity("flash-sale", on: [40]) },
    OperatorStatement(
      "Working on something together holds people", "共创文档增强归属感",
      [LeverMeasure.daily(.meanBond, day: 45).rises]
    ) { $0.addActivity("collaborative-document", on: [30]) },
    OperatorStatement(
      "An event to sign up for brings people in", "报名活动带来访问",
      [LeverMeasure.daily(.visitors, day: 40).rises]
    ) { $0.addActivity("sign-up-event", on: [40]) },
    OperatorStatement(
      "A lottery every week costs more than one a month and wears out", "每周抽奖，成本高、效果差",
      from: LeverPlan.plan().with { plan in
        plan.addActivity("lottery", on: [0, 30, 60])
        plan.activities[0].prizeCost = 200
      },
      [LeverMeasure.cost.rises, LeverMeasure.daily(.visitors, day: 60).falls]
    ) { plan in
      plan.activities = []
      plan.addActivity("lottery", on: [0, 30, 37, 44, 51, 60])
      plan.activities[0].prizeCost = 200
    },
  ]
}
