import CommunityModel

extension OperatorStatement {
  /// Points and prizes.
  static let points: [OperatorStatement] = [
    OperatorStatement(
      "Points for checking in bring back those who collect", "打卡积分吸引爱攒分的人",
      published: "about 20 % respond, by over 40 % (Hoernle et al. 2020)",
      [
        LeverMeasure.total(.visitors, days: 30...90).rises, LeverMeasure.summary(.prizes).rises,
        LeverMeasure.cost.rises,
      ]
    ) { $0.addPoints() },
    OperatorStatement(
      "A prize out of reach motivates nobody", "够不着的奖品没人在意",
      published: "activity rises as a threshold nears (Anderson et al. 2013)",
      from: LeverPlan.plan().with { $0.addPoints() },
      [
        LeverMeasure.total(.visitors, days: 30...90).falls,
        LeverMeasure.summary(.prizes).falls,
      ]
    ) { $0.points?.prizes[0].points = 100_000 },
    OperatorStatement(
      "When the prizes are gone, so is the zeal", "奖品发完，热情也没了",
      from: LeverPlan.plan().with { $0.addPoints() },
      [LeverMeasure.total(.visitors, days: 60...90).falls, LeverMeasure.cost.falls]
    ) { $0.points?.prizes[0].stock = 20 },
    OperatorStatement(
      "Clearing points every month lowers what is owed, and the zeal", "每月清零，积分负债少了，热情也少了",
      from: LeverPlan.plan().with { $0.addPoints { $0.prizes[0].points = 150 } },
      [
        LeverMeasure.summary(.pointsLiability).falls,
        LeverMeasure.total(.visitors, days: 30...90).falls,
      ]
    ) { $0.points?.clearEveryDays = 30 },
    OperatorStatement(
      "Generous points cost more", "积分给得多，奖品花得多",
      from: LeverPlan.plan().with { $0.addPoints() },
      [LeverMeasure.cost.rises, LeverMeasure.summary(.prizes).rises]
    ) { $0.points?.earn.checkIn = 10 },
  ]
}

extension CommunityPlan {
  /// Adds points for checking in, and a prize for a dozen visits.
  mutating func addPoints(_ change: (inout PointScheme) -> Void = { _ in }) {
    var scheme = PointScheme()
    scheme.earn.checkIn = 5
    scheme.prizes = [Prize(name: "book")]
    scheme.prizes[0].points = 60
    scheme.prizes[0].cost = 10
    change(&scheme)
    points = scheme
  }
}
