import CommunityModel

extension OperatorStatement {
  /// The parts of a community's life.
  static let life: [OperatorStatement] = [
    OperatorStatement(
      "A farewell before the group is closed takes more along", "好好告别再解散，愿意跟过去的人更多",
      from: closing(), [LeverMeasure.summary(.migrated).rises]
    ) { plan in
      plan = closing { plan in
        var farewell = Activity(name: "farewell", kind: "farewell")
        farewell.occurrences = [closingDay - 3...closingDay - 1]
        farewell.participation = 0.5
        farewell.visitBoost = 0.3
        farewell.satisfactionGain = 0.08
        farewell.bondGain = 0.1
        plan.activities = [farewell]
      }
    },
    OperatorStatement(
      "Members who were served well go along to the next group", "服务得好，换群时跟得上",
      from: closing { plan in plan.changeContent { $0.quality = 0.5 } },
      [LeverMeasure.summary(.migrated).rises]
    ) { plan in
      plan = closing { plan in plan.changeContent { $0.quality = 0.9 } }
    },
    OperatorStatement(
      "A gift for moving takes more along and costs money", "迁移送礼：跟的人多，要花钱",
      from: closing(), [LeverMeasure.summary(.migrated).rises, LeverMeasure.cost.rises]
    ) { plan in
      plan.phases[1].migration?.share = 0.7
      plan.phases[1].migration?.costEach = 5
    },
    OperatorStatement(
      "Closing the groups costs most of those who had fallen silent", "换群会甩掉大部分沉默成员",
      from: LeverPlan.plan(),
      [
        LeverMeasure.daily(.members, day: closingDay + 1).falls(below: 0.5),
        LeverMeasure.daily(.inactiveShare, day: closingDay + 1).falls,
      ]
    ) { $0 = closing() },
    OperatorStatement(
      "Selling only once the group is warm sells better then", "先养熟再卖，卖得更好",
      from: alwaysSelling,
      [
        LeverMeasure.daily(.meanTrust, day: 18).rises,
        LeverMeasure.perVisit(.orders, days: 28...42).rises,
        LeverMeasure.total(.orders, days: 0...14).falls,
      ]
    ) { plan in
      plan.phases = [.launch(of: plan) { $0.offers = [] }]
      plan.phases.append(
        Phase(
          name: "operate",
          start: .when(
            MetricCondition(metric: .members, comparison: .atLeast, threshold: 300)),
          changes: [], plan: plan.withoutPhases))
    },
    OperatorStatement(
      "Who opens with the seed members alone spares the channel for later", "先用种子用户，渠道留到后面用",
      from: wearing,
      [
        LeverMeasure.total(.joins, days: 0...20).falls,
        LeverMeasure.total(.joins, days: 21...41).rises,
      ]
    ) { plan in
      plan.phases = [
        .launch(of: plan) { launch in
          launch.changeChannel { $0.supply = .reach(perDay: 0, conversion: 0.015) }
        },
        .from(21, in: plan, name: "operate") { _ in },
      ]
    },
    OperatorStatement(
      "Who stops selling before the end is trusted more at the end", "收尾阶段停止销售，信任回升",
      from: alwaysSelling,
      [LeverMeasure.trust.rises, LeverMeasure.summary(.revenue).falls]
    ) { plan in
      plan.phases = [
        .launch(of: plan) { _ in }, .from(60, in: plan, name: "close") { $0.offers = [] },
      ]
    },
    OperatorStatement(
      "What lasts is worth more than a hard month", "细水长流胜过杀鸡取卵",
      from: alwaysSelling,
      [LeverMeasure.trust.rises, LeverMeasure.profit.rises]
    ) { $0.offers[0].postsPerDay = 3 },
  ]

  private static let closingDay = 70

  /// The reading club, whose groups are closed on a day.
  private static func closing(
    _ change: (inout CommunityPlan) -> Void = { _ in }
  ) -> CommunityPlan {
    LeverPlan.plan().with { plan in
      change(&plan)
      var migration = Migration()
      migration.share = 0.5
      plan.phases = [
        .launch(of: plan) { _ in },
        .from(closingDay, in: plan, name: "close", migration: migration) { _ in },
      ]
    }
  }

  /// A shop that pushes its goods from the first day to the last.
  private static let alwaysSelling = shop { offer in
    offer.occurrences = [0...LeverPlan.lastDay]
    offer.postsPerDay = 12
  }

  /// A channel that wears out, and seed members to begin with.
  private static let wearing = LeverPlan.plan().with { plan in
    plan.changeChannel { $0.wearOutDays = 20 }
  }
}

extension CommunityPlan {
  fileprivate var withoutPhases: CommunityPlan { with { $0.phases = [] } }
}

extension Phase {
  /// The first phase of a plan.
  fileprivate static func launch(
    of plan: CommunityPlan, _ change: (inout CommunityPlan) -> Void
  ) -> Phase {
    from(0, in: plan, name: "launch", change)
  }

  /// A phase that begins on a day.
  fileprivate static func from(
    _ day: Int, in plan: CommunityPlan, name: String, migration: Migration? = nil,
    _ change: (inout CommunityPlan) -> Void
  ) -> Phase {
    let whole = plan.withoutPhases
    return Phase(
      name: name, start: .day(day), changes: [], migration: migration,
      plan: whole.with(change).aligned(with: whole))
  }
}
