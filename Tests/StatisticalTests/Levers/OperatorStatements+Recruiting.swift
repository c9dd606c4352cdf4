import CommunityModel

extension OperatorStatement {
  /// Channels and groups.
  static let recruiting: [OperatorStatement] = [
    OperatorStatement(
      "An advertisement that wears out brings fewer people",
      "渠道疲劳：越投越少",
      [LeverMeasure.joined.falls, LeverMeasure.daily(.joins, day: 80).falls]
    ) { $0.changeChannel { $0.wearOutDays = 30 } },
    OperatorStatement(
      "A gift at the door brings more people and costs money",
      "入群礼（钩子）：来的人多，要花钱",
      [LeverMeasure.joined.rises, LeverMeasure.cost.rises]
    ) { plan in
      plan.changeChannel { channel in
        channel.hook = Hook(conversionFactor: 1.6, costEach: 3)
      }
    },
    OperatorStatement(
      "Every further step on the way in loses people",
      "多一步操作就流失一部分人",
      published: "each extra hop loses 15–20 % (practitioners)",
      from: LeverPlan.plan(platform: "discord"), [LeverMeasure.joined.falls]
    ) { $0.changeChannel { $0.twoStep = TwoStep(eachStep: 0.82) } },
    OperatorStatement(
      "Inviting contacts one by one gets round the QR limit of a WeChat group",
      "先加好友再拉群，可绕开 200 人扫码限制",
      from: LeverPlan.plan().with { $0.replication = nil },
      [LeverMeasure.turnedAway.falls, LeverMeasure.joined.rises]
    ) { $0.changeChannel { $0.twoStep = TwoStep(eachStep: 0.82) } },
    OperatorStatement(
      "A burst of reach at launch fills the group early",
      "开群集中推广，早期人多",
      [
        LeverMeasure.daily(.members, day: 14).rises, LeverMeasure.daily(.members, day: 80).falls,
      ]
    ) { plan in
      plan.changeChannel { channel in
        channel.supply = .schedule(
          [
            ReachPeriod(days: 0...13, reachPerDay: 5_000),
            ReachPeriod(days: 14...90, reachPerDay: 900),
          ], conversion: 0.015)
      }
    },
    OperatorStatement(
      "Exchanging posts with a partner brings members", "互推换量带来新人",
      [LeverMeasure.joined.rises]
    ) { plan in
      var partner = plan.channels[0]
      partner.name = "partner"
      partner.supply = .reach(perDay: 500, conversion: 0.015)
      partner.exchange = PartnerExchange(postsPerDay: 3)
      plan.channels.append(partner)
    },
    OperatorStatement(
      "A group full of partners' posts tires those who are there", "互推太多，群里成了广告栏",
      from: LeverPlan.plan().with { plan in
        plan.changeChannel { $0.exchange = PartnerExchange(postsPerDay: 3) }
      }, [LeverMeasure.retention.falls, LeverMeasure.engaged.falls]
    ) { plan in
      plan.changeChannel { $0.exchange = PartnerExchange(postsPerDay: 100) }
    },
    OperatorStatement(
      "A full group without a successor turns people away",
      "群满不开新群，就进不来",
      [LeverMeasure.turnedAway.rises, LeverMeasure.daily(.members, day: 90).falls]
    ) { $0.replication = nil },
    OperatorStatement(
      "Where people come by QR code, more groups are needed",
      "扫码限 200 人，要开更多群",
      from: LeverPlan.plan().with { $0.platform.qrLimit = nil },
      [LeverMeasure.daily(.groups, day: 90).rises]
    ) { $0.platform.qrLimit = 200 },
    OperatorStatement(
      "Core members moved into a new group keep it from being silent",
      "骨干带新群，新群不冷场",
      [LeverMeasure.total(.silentGroups, days: 0...90).falls]
    ) { $0.replication?.seedMembers = 5 },
    OperatorStatement(
      "The more groups people are in, the more of them mute this one and the fewer come",
      "加的群越多，免打扰越多，来的人越少",
      published: "74.6 % mute groups; 58.9 % are in 10 to 30 (China Youth Daily 2020)",
      from: LeverPlan.plan().with {
        $0.muting = Muting()
        $0.muting?.groupsPerMember = 10
      },
      [
        LeverMeasure.daily(.muted, day: 90).rises,
        LeverMeasure.total(.visitors, days: 0...90).falls,
      ]
    ) { $0.muting?.groupsPerMember = 40 },
  ]
}

extension Hook {
  /// A hook with both of its numbers.
  init(conversionFactor: Double, costEach: Double) {
    self.init()
    self.conversionFactor = conversionFactor
    self.costEach = costEach
  }
}

extension TwoStep {
  /// Two steps that keep the same share of people each.
  init(eachStep share: Double) {
    self.init()
    addShare = share
    acceptShare = share
  }
}

extension PartnerExchange {
  /// An exchange of so many posts.
  init(postsPerDay: Double) {
    self.init()
    self.postsPerDay = postsPerDay
  }
}
