import CommunityModel

extension OperatorStatement {
  /// Advertising, order in the group, tools, hours and what members cost to win.
  static let income: [OperatorStatement] = [
    OperatorStatement(
      "Advertisements earn money and cost trust and sales", "接广告有收入，丢信任也丢销量",
      from: shop(),
      [
        LeverMeasure.summary(.revenue).rises, LeverMeasure.trust.falls,
        LeverMeasure.orders.falls,
      ]
    ) { plan in
      plan.advertising = Advertising(days: 0...LeverPlan.lastDay)
      plan.advertising?.incomePerThousandVisits = 200
      plan.advertising?.postsPerDay = 8
    },
    OperatorStatement(
      "Where violations stand, members trust less and buy less", "违规没人管，信任和销量都下降",
      from: shop().with { plan in
        plan.moderation = Moderation()
        plan.moderation?.violationsPerMessage = 0.1
        plan.moderation?.falsePositivesPerMessage = 0
      },
      [LeverMeasure.trust.falls, LeverMeasure.orders.falls]
    ) { $0.moderation?.detection = 0 },
    OperatorStatement(
      "A check-in tool gets more to take part and saves hours, at a price",
      "打卡工具：参与更多、工时更少，但要花钱",
      from: LeverPlan.plan().with { plan in
        plan.addActivity("check-in-challenge", on: [30])
        plan.tools = [Tool(name: "check-in")]
      },
      [
        LeverMeasure.summary(.participations).rises, LeverMeasure.summary(.hours).falls,
        LeverMeasure.cost.rises,
      ]
    ) { plan in
      plan.tools = ToolPreset.named("check-in").map { [$0.tool] }
      plan.tools?[0].costPerMonth = 50
    },
    OperatorStatement(
      "Orders crowd out answers where the team is small", "订单处理挤占回复时间",
      from: shop().with { plan in
        plan.team = [TeamRole(hours: 10, skill: 1)]
        plan.replies = ReplyService()
        plan.replies?.scope = .allPosts
      },
      [
        LeverMeasure.daily(.serviceLevel, day: 88).falls,
        LeverMeasure.summary(.hours).rises,
      ]
    ) { $0.offers[0].minutesPerOrder = 20 },
    OperatorStatement(
      "People who cost more to win pay back later", "获客越贵，回本越晚",
      from: shop().with { plan in plan.changeChannel { $0.costPerThousand = 2 } },
      [
        LeverMeasure.profit.falls, LeverMeasure.summary(.valuePerCost).falls,
        LeverMeasure.summary(.acquisitionCost).rises,
      ]
    ) { plan in plan.changeChannel { $0.costPerThousand = 20 } },
    OperatorStatement(
      "Members who bring members are cheaper than advertising", "老带新比投放便宜",
      published: "paid about 200, fission about 40 yuan a person (practitioners)",
      from: fondOfInviting.with { plan in
        plan.addSales()
        plan.changeChannel { $0.costPerThousand = 300 }
      },
      [LeverMeasure.joined.rises, LeverMeasure.summary(.acquisitionCost).falls]
    ) { plan in
      plan.addCampaign { campaign in
        campaign.inviteMultiplier = 8
        campaign.reward.money = 20
      }
    },
    OperatorStatement(
      "More visitors bring more orders", "群越活跃，订单越多",
      from: shop(), [LeverMeasure.orders.rises, LeverMeasure.profit.rises]
    ) { $0.addActivity("flash-sale", on: [30, 44, 58, 72, 86]) },
  ]
}
