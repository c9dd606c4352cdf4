import CommunityModel
import TestSupport
import Testing

/// A plan that exercises one part of the model.
struct NamedPlan: Sendable, CustomTestStringConvertible {
  let name: String
  let horizonDays: Int
  let plan: CommunityPlan
  /// What must happen on some day, so that the plan is worth its name.
  let happens: [Metric]

  var testDescription: String { name }

  init(
    _ name: String, days: Int, happens: [Metric], scale: Double = 0.2,
    change: (inout CommunityPlan) -> Void
  ) {
    var plan = CorePlan.plan(scale: scale)
    change(&plan)
    self.name = name
    self.horizonDays = days
    self.plan = plan
    self.happens = happens
  }

  static let all =
    [
      core, groups, turningAway, seeds, measured, measuredBesidesInvitations, restless, lastWord,
      overload, still, operatorsChannels, fullGroups, smallGroups,
    ] + levers + growth + members + moderated + sales + phased

  static let core = NamedPlan(
    "core", days: 90, happens: [.joins, .messages, .returns, .lapses, .leaves]
  ) { _ in }

  static let groups = NamedPlan(
    "several groups", days: 60, happens: [.invitesAccepted, .silentGroups], scale: 0.5
  ) { plan in
    plan.platform.capacity = 30
    plan.replication = GroupReplication(fillLine: 20)
    plan.mechanics.inviteAccept = 0.9
    plan.personas.change { $0.invitePerVisit *= 10 }
  }

  static let turningAway = NamedPlan(
    "turning away", days: 60, happens: [.turnedAway, .leaves], scale: 0.5
  ) { plan in
    plan.platform.capacity = 40
    plan.personas.change { $0.leavePerDay *= 10 }
  }

  static let seeds = NamedPlan("seeds and positioning", days: 45, happens: [.joins]) { plan in
    plan.seedMembers = [30, 0, 10, 3]
    plan.platform.joinFriction = 0.15
    plan.positioning.topics = [
      TopicWeight(topic: "running", weight: 0.75), TopicWeight(topic: "diet", weight: 0.25),
    ]
    plan.positioning.promise = ValueWeights(
      perks: 0.1, information: 0.2, social: 0.3, learning: 0.4)
    plan.positioning.promiseLevel = 0.4
    plan.positioning.screening = 0.3
    plan.positioning.targeting = 0.5
    plan.personas[0].statedMatch = nil
    plan.personas[1].statedMatch = nil
    plan.personas[1].topics = [TopicWeight(topic: "diet", weight: 1)]
    plan.channels[0].mix = [0.4, 0.3, 0.2, 0.1]
    plan.channels[1].days = 10...30
  }

  static let measured = NamedPlan("measured series", days: 50, happens: [.invitesAccepted]) {
    plan in
    plan.channels.append(series(countsInvites: true, days: 5...40))
    plan.channels.append(series(countsInvites: false, days: 0...12))
    plan.personas.change { $0.invitePerVisit *= 10 }
  }

  static let measuredBesidesInvitations = NamedPlan(
    "measured series besides invitations", days: 50, happens: [.invitesAccepted]
  ) { plan in
    plan.channels.insert(series(countsInvites: false, days: 3...49), at: 1)
    plan.personas.change { $0.invitePerVisit *= 20 }
  }

  static let restless = NamedPlan(
    "restless", days: 60, happens: [.returns, .lapses, .leaves, .invitesAccepted, .silentGroups],
    scale: 0.5
  ) { plan in
    plan.personas.change { persona in
      persona.spread = 2.5
      persona.lapsePerDay = 0.4
      persona.lapseSpread = 1.5
      persona.returnPerDay = 0.2
      persona.leavePerDay = 0.03
      persona.invitePerVisit = 0.1
      persona.attentionPerDay = 8
    }
    plan.mechanics.overloadCap = 1
    plan.mechanics.lapsedLeave = 2
  }

  static let lastWord = NamedPlan("one message each", days: 40, happens: [.messages]) { plan in
    plan.mechanics.messagesStop = 1
  }

  static let overload = NamedPlan("overload", days: 40, happens: [.meanFatigue]) { plan in
    plan.personas.change { $0.attentionPerDay = 1 }
    plan.mechanics.messagesStop = 0.01
    plan.mechanics.overloadCap = 60
  }

  static let still = NamedPlan("zero rates", days: 40, happens: [.joins, .visitors]) { plan in
    plan.content = []
    plan.personas.change { persona in
      persona.lapsePerDay = 0
      persona.returnPerDay = 0
      persona.leavePerDay = 0
      persona.invitePerVisit = 0
      persona.spread = 0
      persona.lapseSpread = 0
    }
  }

  private static func series(countsInvites: Bool, days: ClosedRange<Int>) -> Channel {
    Channel(
      name: "counted \(days.lowerBound)",
      supply: .measured(
        dailyJoins: days.map { ($0 * 7 + 3) % 5 }, countsInvites: countsInvites),
      mix: [0.45, 0.3, 0.15, 0.1], days: days)
  }
}

extension [Persona] {
  /// Changes every persona in the same way.
  mutating func change(_ change: (inout Persona) -> Void) {
    for index in indices {
      change(&self[index])
    }
  }
}
