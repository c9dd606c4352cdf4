import CommunityEngine
import CommunityModel
import TestSupport
import Testing

/// One setting of the operator, its neutral value, and a value that must show.
struct OperatorLever: Sendable, CustomTestStringConvertible {
  let name: String
  let named: NamedPlan
  let change: @Sendable (inout CommunityPlan) -> Void

  var testDescription: String { name }

  init(
    _ name: String, of named: NamedPlan = .operatorsChannels,
    change: @escaping @Sendable (inout CommunityPlan) -> Void
  ) {
    self.name = name
    self.named = named
    self.change = change
  }

  /// Changes that each must be felt.
  static let acting = [
    OperatorLever("conversion") { $0.channels[0].supply = .schedule([], conversion: 0.5) },
    OperatorLever("wear-out") { $0.channels[0].wearOutDays = 5 },
    OperatorLever("hook") { $0.channels[0].hook?.conversionFactor = 2.4 },
    OperatorLever("hook cost") { $0.channels[0].hook?.costEach = 1.4 },
    OperatorLever("add share") { $0.channels[1].twoStep?.addShare = 0.7 },
    OperatorLever("accept share") { $0.channels[1].twoStep?.acceptShare = 0.6 },
    OperatorLever("lag") { $0.channels[1].twoStep?.lagDays = 4 },
    OperatorLever("weekday") { $0.calendar.weekdays[2].joinFactor = 0.6 },
    OperatorLever("holiday") { $0.calendar.holidays[0].effect.joinFactor = 1.4 },
    OperatorLever("screening") { $0.positioning.screening = 0.3 },
    OperatorLever("targeting") { $0.positioning.targeting = 0.2 },
    OperatorLever("first reputation") { $0.positioning.reputation?.start = 0.6 },
    OperatorLever("half-life") { $0.positioning.reputation?.halfLifeDays = 11 },
    OperatorLever("sensitivity") { $0.positioning.reputation?.sensitivity = 5 },
    OperatorLever("cost per day") { $0.channels[1].costPerDay = 4 },
    OperatorLever("cost per thousand") { $0.channels[1].costPerThousand = 21 },
    OperatorLever("cost per join") { $0.channels[2].costPerJoin = 5 },
    OperatorLever("cost per post") { $0.content[0].costPerPost = 2 },
    OperatorLever("hours per post") { $0.content[1].hoursPerPost = 0.4 },
    OperatorLever("minutes per group") { $0.content[2].minutesPerGroup = 3 },
    OperatorLever("hourly cost") { $0.team[0].hourlyCost = 51 },
    OperatorLever("QR limit", of: .fullGroups) { $0.platform.qrLimit = 13 },
    OperatorLever("seed members", of: .fullGroups) { $0.replication?.seedMembers = 3 },
    OperatorLever("opening cost", of: .fullGroups) { $0.replication?.openingCost = 11 },
    OperatorLever("two steps", of: .fullGroups) { $0.channels[1].twoStep = nil },
    OperatorLever("fill order", of: .smallGroups) { $0.fillOrder = .oldest },
  ]

  /// Settings that do nothing.
  static let neutral = [
    OperatorLever("one period for all days", of: .restless) { plan in
      for place in plan.channels.indices {
        guard case .reach(let perDay, let conversion) = plan.channels[place].supply else {
          continue
        }
        plan.channels[place].supply = .schedule(
          [ReachPeriod(days: 0...1_000, reachPerDay: perDay)], conversion: conversion)
      }
    },
    OperatorLever("a hook without effect", of: .restless) { plan in
      for place in plan.channels.indices { plan.channels[place].hook = Hook() }
    },
    OperatorLever("two steps without loss or lag", of: .restless) { plan in
      for place in plan.channels.indices { plan.channels[place].twoStep = TwoStep() }
    },
    OperatorLever("a calendar of days all alike", of: .restless) { plan in
      let start = plan.calendar.start
      plan.calendar.holidays = [
        Holiday(name: "none", dates: start...start.adding(days: 90), effect: DayEffect())
      ]
    },
    OperatorLever("a reputation that does not move", of: .restless) { plan in
      plan.positioning.reputation = Reputation()
      plan.positioning.reputation?.sensitivity = 0
    },
    OperatorLever("a limit of joining by oneself at the fill line", of: .groups) { plan in
      plan.platform.qrLimit = 20
    },
    OperatorLever("the smallest of one group", of: .restless) { $0.fillOrder = .smallest },
    OperatorLever("no capacity and one group", of: .restless) { plan in
      plan.platform.capacity = nil
      plan.replication = GroupReplication(fillLine: 10_000_000)
      plan.replication?.seedMembers = 10
    },
  ]
}

/// Every setting of the operator acts, and does nothing at its neutral value.
@Suite struct OperatorLeverTests {
  @Test(arguments: OperatorLever.acting)
  func `another setting makes another future`(lever: OperatorLever) async throws {
    var changed = lever.named.plan
    lever.change(&changed)
    let outcome = try await outcome(of: lever.named.plan, lever.named)
    let reference = ReferenceEngine.outcome(
      of: changed, horizonDays: lever.named.horizonDays, seed: 1, replication: 0)
    #expect(difference(outcome, reference) != nil)
    #expect(difference(try await self.outcome(of: changed, lever.named), reference) == nil)
  }

  @Test(arguments: OperatorLever.neutral)
  func `a neutral setting changes no byte`(lever: OperatorLever) async throws {
    var changed = lever.named.plan
    lever.change(&changed)
    let isChanged = changed != lever.named.plan
    #expect(isChanged)
    let left = try await outcome(of: lever.named.plan, lever.named)
    let right = try await outcome(of: changed, lever.named)
    #expect(dailyDifference(left, right) == nil)
    #expect(left.cohorts == right.cohorts)
    #expect(left.sources.map(\.joins) == right.sources.map(\.joins))
    #expect(left.sources.map(\.messages) == right.sources.map(\.messages))
  }

  private func outcome(
    of plan: CommunityPlan, _ named: NamedPlan
  ) async throws -> ReplicationOutcome {
    try await ReplicationRunner(plan: plan, horizonDays: named.horizonDays, seed: 1)
      .outcomes(of: [0], threads: 1)[0]
  }
}
