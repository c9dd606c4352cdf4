@testable import CommunityEngine
import CommunityModel
import PortableMath
import RandomStreams

/// The community model told slowly: one member at a time, a day as a plain loop, every measure
/// counted again from what each member did.
///
/// It makes the draws of the engine and rounds as the engine does, and shares nothing else with it.
struct ReferenceEngine {
  private let plan: CommunityPlan
  private let streams: [PersonStream]
  private var recruitment: ReferenceRecruitment
  private(set) var groups = [ReferenceGroup]()
  /// All who ever joined.
  private(set) var people: [ReferenceMember] = []
  private var inviters: [ReferenceMember] = []
  private(set) var days: [ReferenceDay] = []

  init(_ plan: CommunityPlan, seed: UInt64, replication: Int) {
    self.plan = plan
    streams = plan.personas.indices.map {
      PersonStream(seed: seed, replication: replication, persona: $0)
    }
    recruitment = ReferenceRecruitment(plan, streams: streams)
    groups = [ReferenceGroup(personaCount: plan.personas.count)]
  }

  /// What the engine must find, to the last bit.
  static func outcome(
    of plan: CommunityPlan, horizonDays: Int, seed: UInt64, replication: Int
  ) -> ReplicationOutcome {
    var engine = ReferenceEngine(plan, seed: seed, replication: replication)
    for day in 0..<horizonDays {
      engine.live(day)
    }
    return ReferenceMeasures(plan, engine.days, people: engine.people).outcome()
  }

  private mutating func live(_ day: Int) {
    var today = ReferenceDay()
    for index in groups.indices {
      groups[index].occupancy = people.count { $0.isPresent && $0.group == index }
    }
    join(day, &today)
    addHazards()
    for member in people where member.lapsedDay != nil && member.isPresent {
      watch(member, day, &today)
    }
    inviters = []
    var written = groups.map { _ in 0 }
    for member in people where member.isEngaged {
      written[member.group] += live(member, day, &today)
    }
    for index in groups.indices {
      groups[index].messagesYesterday = written[index]
      let isSilent = written[index] == 0 && groups[index].isUsed
      groups[index].silentDays = isSilent ? groups[index].silentDays + 1 : 0
    }
    today.groups = groups.count
    today.silentGroups = groups.count { $0.silentDays > 0 }
    today.deadGroups = groups.count { $0.silentDays >= 7 }
    today.invitesAccepted = inviters.count
    today.members = people.count { $0.leftDay == nil || $0.leftDay == day }
    days.append(today)
  }

  // MARK: Joining

  private mutating func join(_ day: Int, _ today: inout ReferenceDay) {
    for arrival in recruitment.arrivals(on: day, inviters: inviters) {
      guard let group = place(arrival) else {
        today.turnedAway += 1
        continue
      }
      let member = ReferenceMember(
        arrival, group: group, day: day, plan: plan, stream: streams[arrival.persona])
      member.startSpell(streams[member.persona])
      people.append(member)
      groups[group].occupancy += 1
      groups[group].isUsed = true
      today.joins += 1
    }
  }

  /// The inviter's group if it is below the fill line, else the oldest that is, else a new one.
  private mutating func place(_ arrival: ReferenceArrival) -> Int? {
    let fillLine = min(plan.replication?.fillLine ?? .max, plan.platform.capacity ?? .max)
    if let inviterGroup = arrival.inviterGroup, groups[inviterGroup].occupancy < fillLine {
      return inviterGroup
    }
    if let open = groups.firstIndex(where: { $0.occupancy < fillLine }) { return open }
    guard plan.replication != nil else { return nil }
    groups.append(ReferenceGroup(personaCount: plan.personas.count))
    return groups.count - 1
  }

  // MARK: Lapsed members

  private mutating func addHazards() {
    for index in groups.indices {
      for (place, persona) in plan.personas.enumerated() {
        let messages = Double(groups[index].messagesYesterday)
        let buzz = min(1, messages / persona.attentionPerDay)
        groups[index].call[place] += persona.returnPerDay * (1 + plan.mechanics.returnBuzz * buzz)
        groups[index].leaveBefore[place] = groups[index].leave[place]
        groups[index].leave[place] += persona.leavePerDay * plan.mechanics.lapsedLeave
      }
    }
  }

  /// Someone who is lapsed comes back, leaves, or neither.
  private func watch(_ member: ReferenceMember, _ day: Int, _ today: inout ReferenceDay) {
    guard let lapsedDay = member.lapsedDay else { return }
    let group = groups[member.group]
    if member.returnThreshold <= Float(group.call[member.persona]) {
      today.returns += 1
      member.comeBack(daysAway: day - lapsedDay - 1, plan.mechanics)
      member.leaveMargin -= Float(group.leaveBefore[member.persona])
      member.startSpell(streams[member.persona])
    } else if member.leaveMargin <= Float(group.leave[member.persona]) {
      today.leaves += 1
      member.leftDay = day
    }
  }

  // MARK: Engaged members

  /// A day of an engaged member; returns the messages they wrote.
  private mutating func live(
    _ member: ReferenceMember, _ day: Int, _ today: inout ReferenceDay
  ) -> Int {
    let persona = plan.personas[member.persona]
    let group = groups[member.group]
    let feed = ReferenceFeed(
      plan, persona: persona, day: day, messagesYesterday: group.messagesYesterday)
    let words = streams[member.persona].words(person: member.person, place: day, purpose: 4)
    let behaviour = ReferenceBehaviour(persona, plan.mechanics)

    let visits = behaviour.visits(member, uniform: openUnitFloat(words.0))
    if visits { member.visitDays.append(day) }
    behaviour.feel(member, visits: visits, feed)
    let written = visits ? behaviour.messages(member, uniform: openUnitFloat(words.1)) : 0
    member.messages += written
    behaviour.strengthenBond(member, posted: written > 0)
    if visits, behaviour.invites(member, uniform: openUnitFloat(words.2)) {
      inviters.append(member)
    }
    let fate = behaviour.wear(member)
    today.add(member, visits: visits, written: written)
    if fate.lapses {
      today.lapses += 1
      member.lapsedDay = day
      member.spell += 1
      member.leaveMargin += Float(group.leave[member.persona])
      let patience = exponential(
        -Float(plan.mechanics.returnSatisfaction) * member.satisfaction)
      member.returnThreshold = Float(group.call[member.persona]) + member.returnDraw * patience
    }
    if fate.leaves {
      today.leaves += 1
      member.leftDay = day
    }
    return written
  }
}

/// A group's feed and the hazards its lapsed members have cumulated, by persona.
struct ReferenceGroup {
  var messagesYesterday = 0
  var silentDays = 0
  /// Whether anybody has ever joined.
  var isUsed = false
  /// Members in the list.
  var occupancy = 0
  var call: [Double]
  var leave: [Double]
  /// `leave` before today.
  var leaveBefore: [Double]

  init(personaCount: Int) {
    call = Array(repeating: 0, count: personaCount)
    leave = call
    leaveBefore = call
  }
}
