import CommunityModel

extension NamedPlan {
  /// Every lever of channels at once, and what it costs.
  static let operatorsChannels = NamedPlan(
    "operator's channels", days: 60, happens: [.joins, .cost, .hours, .reputation], scale: 0.5
  ) { plan in
    plan.personas.change { $0.invitePerVisit *= 10 }
    plan.positioning.screening = 0.4
    plan.positioning.targeting = 0.3
    plan.positioning.reputation = Reputation()
    plan.positioning.reputation?.halfLifeDays = 10
    plan.calendar.weekdays[2].joinFactor = 0.5
    plan.calendar.holidays = [
      Holiday(
        name: "holiday",
        dates: plan.calendar.start.adding(days: 8)...plan.calendar.start.adding(days: 20),
        effect: DayEffect(joinFactor: 1.5))
    ]
    plan.channels[0].supply = .schedule(
      [
        ReachPeriod(days: 3...9, reachPerDay: 200), ReachPeriod(days: 8...40, reachPerDay: 100.5),
      ], conversion: 0.02)
    plan.channels[0].wearOutDays = 4.5
    plan.channels[0].hook = Hook()
    plan.channels[0].hook?.conversionFactor = 2.5
    plan.channels[0].hook?.costEach = 1.3
    plan.channels[1].twoStep = TwoStep()
    plan.channels[1].twoStep?.addShare = 0.8
    plan.channels[1].twoStep?.acceptShare = 0.7
    plan.channels[1].twoStep?.lagDays = 3
    plan.channels[1].costPerDay = 3
    plan.channels[1].costPerThousand = 20.1
    plan.channels[2].costPerJoin = 4.7
    plan.content[0].costPerPost = 1.1
    plan.content[1].hoursPerPost = 0.3
    plan.content[2].minutesPerGroup = 2
    plan.team = [TeamRole(role: "host")]
    plan.team[0].hoursPerWeek = 20
    plan.team[0].hourlyCost = 50
  }

  /// New groups begin with core members of the one before; only invited people enter above a limit.
  static let fullGroups = NamedPlan(
    "full groups", days: 60, happens: [.invitesAccepted, .cost, .leaves], scale: 0.5
  ) { plan in
    plan.platform.capacity = 30
    plan.platform.qrLimit = 12
    plan.muting = Muting()
    plan.replication = GroupReplication(fillLine: 25)
    plan.replication?.seedMembers = 4
    plan.replication?.openingCost = 10
    plan.mechanics.inviteAccept = 0.9
    plan.personas.change { $0.invitePerVisit *= 10 }
    plan.channels[1].twoStep = TwoStep()
  }

  /// As full groups, but the smallest is filled first and nobody moves.
  static let smallGroups = NamedPlan(
    "small groups", days: 60, happens: [.invitesAccepted, .leaves], scale: 0.5
  ) { plan in
    plan = fullGroups.plan
    plan.fillOrder = .smallest
    plan.replication?.seedMembers = 0
    plan.personas.change { $0.leavePerDay *= 20 }
  }
}
