import CommunityModel

/// Plans with parts: launch, operate, close.
extension NamedPlan {
  static let phased = [
    datedPhases, awaitedPhases, overtakenPhase, changedPeople, channelsOverPhases,
    activitiesOverPhases, salesOverPhases, migration, migrationOfAll, roomyMigration,
    migrationOfNobody,
  ]

  /// Other contents, prices, teams and schedules.
  static let datedPhases = NamedPlan(
    "phases by date", days: 60, happens: [.phase, .orders, .hours, .firstPostsAnswered],
    scale: 0.5
  ) { plan in
    plan = tiers.plan
    plan.offers = [snacks]
    plan.tools = [counter]
    plan.phases = [
      phase("launch", .day(0), of: plan) { $0.content[0].postsPerWeek *= 3 },
      phase("operate", .day(14), of: plan) { plan in
        plan.offers[0].price = 12
        plan.team[0].hoursPerWeek = 7
        plan.replies?.scope = .allPosts
        plan.tiers[0].bond = 0.1
        plan.tools?[0].contentQuality = 0.8
      },
      phase("close", .day(43), of: plan) { plan in
        plan.content.removeFirst()
        plan.offers = []
        plan.tools?[0].costPerMonth = 0
      },
    ]
  }

  /// One after the other, as counts and money come true.
  static let awaitedPhases = NamedPlan(
    "phases by condition", days: 60, happens: [.phase, .orders], scale: 0.5
  ) { plan in
    plan = buying.plan
    plan.phases = [
      phase("launch", .day(0), of: plan) { $0.offers = [] },
      phase("grow", .when(MetricCondition(.members, .atLeast, 60)), of: plan) { plan in
        plan.personas.change { $0.invitePerVisit *= 2 }
      },
      phase("earn", .when(MetricCondition(.profit, .above, 10)), of: plan) { plan in
        plan.offers[0].price *= 1.5
        plan.trust?.start = 0.9
      },
      phase("rest", .when(MetricCondition(.speakingRate, .atMost, 0.2)), of: plan) { plan in
        plan.advertising = nil
        plan.mechanics.learningRate *= 2
      },
    ]
  }

  /// A date comes before the condition of the phase before it is met.
  static let overtakenPhase = NamedPlan(
    "a phase that is overtaken", days: 40, happens: [.phase, .members], scale: 0.5
  ) { plan in
    plan = restless.plan
    plan.phases = [
      phase("launch", .day(0), of: plan),
      phase("never", .when(MetricCondition(.members, .atLeast, 1_000_000)), of: plan) { plan in
        plan.content = []
      },
      phase("close", .day(20), of: plan) { $0.content.removeLast() },
      phase("after", .when(MetricCondition(.joins, .below, 1_000)), of: plan) { $0.content = [] },
    ]
  }

  /// How people behave, but for what is drawn at joining and what goes on while they are away.
  static let changedPeople = NamedPlan(
    "changed people", days: 60, happens: [.returns, .lapses, .leaves, .violations, .muted],
    scale: 0.5
  ) { plan in
    plan = violations.plan
    plan.muting = Muting()
    plan.points = scheme
    plan.phases = [
      phase("before", .day(0), of: plan),
      phase("after", .day(25), of: plan) { plan in
        plan.personas.change { persona in
          persona.visit += 0.5
          persona.post += 0.3
          persona.returnPerDay = 0.4
          persona.leavePerDay = 0.01
          persona.attentionPerDay = 5
        }
        for parameter in Mechanics.parameters
        where !lastingCoefficients.contains(parameter.key) {
          plan.mechanics[keyPath: parameter.path] *= 0.8
        }
        plan.muting?.visitLoss = 1
        plan.moderation?.sanctionCost = 0.9
        plan.points?.earn.checkIn = 2
        plan.points?.prizes[1].points = 25
      },
    ]
  }

  /// Coefficients that act on those who are away.
  static let lastingCoefficients = ["forgetting", "fatigue_rate", "bond_decay", "newcomer_days"]

  /// Wear, reach on the way in and exchanges go on; the days between the steps change.
  static let channelsOverPhases = NamedPlan(
    "channels over phases", days: 60, happens: [.joins, .phase, .invitesAccepted], scale: 0.5
  ) { plan in
    plan = restless.plan
    var hook = Hook()
    hook.costEach = 2
    var steps = TwoStep()
    steps.lagDays = 2
    plan.channels[0].wearOutDays = 9
    plan.channels[0].hook = hook
    plan.channels[1].wearOutDays = 20
    plan.channels[1].twoStep = steps
    plan.channels[1].costPerDay = 3
    plan.positioning.reputation = Reputation()
    plan.phases = [
      phase("launch", .day(0), of: plan),
      phase("pause", .day(13), of: plan) { plan in
        plan.channels.removeFirst()
        plan.channels[0].twoStep?.lagDays = 5
        plan.channels[0].conversion *= 2
      },
      phase("resume", .day(24), of: plan) { plan in
        plan.channels[0].wearOutDays = 6
        plan.channels[0].hook?.conversionFactor = 2
        plan.channels[1].twoStep?.lagDays = 2
        plan.channels[1].twoStep?.acceptShare = 0.5
        plan.positioning.reputation?.sensitivity = 4
        plan.platform.joinFriction = 0.2
      },
    ]
  }

  /// Some go on, some are cut off, some begin late, and the kinds wear on.
  static let activitiesOverPhases = NamedPlan(
    "activities over phases", days: 60, happens: [.participations, .phase, .cost], scale: 0.5
  ) { plan in
    plan = restless.plan
    plan.mechanics.activityWear = 0.3
    plan.positioning.error = 0.6
    plan.activities = [
      activity("lottery", every: 9), activity("check-in-challenge", every: 25),
      activity("survey", every: 6), activity("vote", every: 40),
    ]
    for index in plan.activities.indices {
      plan.activities[index].costPerParticipant = 0.7
      plan.activities[index].cost = 5
    }
    plan.referral = campaign
    plan.phases = [
      phase("launch", .day(0), of: plan),
      phase("operate", .day(16), of: plan) { plan in
        plan.activities[0].occurrences = [2...3, 14...19, 30...31]
        plan.activities[1].streakBoost *= 2
        plan.activities[2].occurrences = []
        plan.activities[3].participation = 0.9
        plan.mechanics.activityWear = 0.5
        plan.referral?.occurrences = [10...30]
        plan.referral?.inviteMultiplier = 2
      },
      phase("close", .day(34), of: plan) { $0.activities[0].occurrences = [33...40] },
    ]
  }

  /// Prices, promises and schedules change; stocks go on.
  static let salesOverPhases = NamedPlan(
    "sales over phases", days: 60, happens: [.orders, .refunds, .phase, .revenue], scale: 0.5
  ) { plan in
    plan = buying.plan
    plan.offers[1].stock = 30
    plan.advertising = ads
    plan.phases = [
      phase("launch", .day(0), of: plan) { $0.offers[0].price = 0 },
      phase("operate", .day(11), of: plan) { plan in
        plan.offers[0].occurrences = [11...14, 20...59]
        plan.offers[0].goods = .own(margin: 0.2)
        plan.offers[1].interest = 1
        plan.offers[1].stock = 1_000
        plan.trust?.sellingAversion = 1
      },
      phase("close", .when(MetricCondition(.revenue, .atLeast, 300)), of: plan) { plan in
        plan.offers.removeFirst()
        plan.advertising = nil
        plan.offers[0].promisedQuality = 1
      },
    ]
  }

  /// Several groups are closed, and what is left of them merges.
  static let migration = NamedPlan(
    "migration", days: 60,
    happens: [.migrated, .leaves, .muted, .pointsExpired, .violations, .invitesAccepted, .returns],
    scale: 0.5
  ) { plan in
    plan = moderatedGroups.plan
    plan.muting = Muting()
    plan.points = scheme
    plan.platform.capacity = 30
    plan.replication = GroupReplication(fillLine: 20)
    plan.replication?.openingCost = 8
    plan.personas.change { persona in
      persona.invitePerVisit *= 4
      persona.leavePerDay /= 3
      persona.lapsePerDay = 0.1
    }
    plan.offers = [snacks]
    plan.trust = trust
    plan.phases = [
      phase("old place", .day(0), of: plan),
      phase("new place", .day(21), of: plan, move(share: 0.5, lapsed: 0.3)) { plan in
        plan.platform.joinFriction = 0.1
      },
      phase("newest place", .day(40), of: plan, move(share: 0.3, lapsed: 0.6)),
    ]
  }

  static let migrationOfAll = NamedPlan(
    "migration of all", days: 45, happens: [.migrated, .returns], scale: 0.5
  ) { plan in
    plan = restless.plan
    plan.phases = [
      phase("old place", .day(0), of: plan),
      phase(
        "new place", .when(MetricCondition(.members, .atLeast, 40)), of: plan,
        move(share: 1, lapsed: 1)),
    ]
  }

  /// All groups fit in one.
  static let roomyMigration = NamedPlan(
    "migration to one group", days: 50, happens: [.migrated, .returns], scale: 0.5
  ) { plan in
    plan = migration.plan
    plan.phases = []
    plan.phases = [
      phase("old place", .day(0), of: plan),
      phase("new place", .day(25), of: plan, move(share: 0.9, lapsed: 0.9)) { plan in
        plan.platform.capacity = 150
        plan.replication?.fillLine = 150
      },
      // Groups above the fill line stay as they are.
      phase("last place", .day(26), of: plan, move(share: 1, lapsed: 1)) { plan in
        plan.platform.capacity = 10
        plan.replication?.fillLine = 10
        plan.personas.change { $0.invitePerVisit = 0 }
      },
    ]
  }

  /// The community begins anew.
  static let migrationOfNobody = NamedPlan(
    "migration of nobody", days: 45, happens: [.joins, .leaves], scale: 0.5
  ) { plan in
    plan = groups.plan
    plan.phases = [
      phase("old place", .day(0), of: plan),
      phase("new place", .day(20), of: plan, move(share: 0, lapsed: 0)),
    ]
  }

  /// A part of a plan's life; what is not changed is as in the plan.
  static func phase(
    _ name: String, _ start: Phase.Start, of plan: CommunityPlan, _ migration: Migration? = nil,
    change: (inout CommunityPlan) -> Void = { _ in }
  ) -> Phase {
    var changed = plan
    change(&changed)
    return Phase(
      name: name, start: start, changes: [], migration: migration,
      plan: changed.aligned(with: plan))
  }

  static func move(share: Double, lapsed: Double) -> Migration {
    var migration = Migration()
    migration.share = share
    migration.lapsedShare = lapsed
    migration.costEach = 0.3
    return migration
  }

  /// Phases of a plan with much else in it.
  static func part(_ plan: inout CommunityPlan) {
    var closing = move(share: 0.4, lapsed: 0.5)
    closing.satisfactionEffect = 20
    closing.bondEffect = 8
    plan.phases = [
      phase("launch", .day(0), of: plan) { $0.offers[0].interest *= 0.7 },
      phase("operate", .when(MetricCondition(.members, .atLeast, 60)), of: plan),
      phase("close", .day(44), of: plan, closing) { plan in
        plan.content[0].postsPerWeek *= 2
      },
    ]
  }
}

extension MetricCondition {
  init(_ metric: Metric, _ comparison: Comparison, _ threshold: Double) {
    self.init(metric: metric, comparison: comparison, threshold: threshold)
  }
}

extension CommunityPlan {
  /// Makes a change in the plan and in each of its phases.
  mutating func changeThroughout(_ change: (inout CommunityPlan) -> Void) {
    change(&self)
    for index in phases.indices { change(&phases[index].plan) }
  }
}
