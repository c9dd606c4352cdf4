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
  private var reputation: Double
  /// Share of the match that is lost.
  private var positioningError: Double
  /// Members who have taken part in the newest occurrence of each activity.
  private var participants: [Int]

  init(_ plan: CommunityPlan, seed: UInt64, replication: Int) {
    self.plan = plan
    streams = plan.personas.indices.map {
      PersonStream(seed: seed, replication: replication, persona: $0)
    }
    recruitment = ReferenceRecruitment(plan, streams: streams)
    groups = [ReferenceGroup(personaCount: plan.personas.count)]
    reputation = plan.positioning.reputation?.start ?? 0.5
    positioningError = plan.positioning.error
    participants = plan.activities.map { _ in 0 }
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
    today.reputation = reputation
    today.contacts = plan.channels.map {
      ReferenceChannel($0, plan).contacts(on: day, reputation: reputation)
    }
    for index in groups.indices {
      groups[index].occupancy = people.count { $0.isPresent && $0.group == index }
    }
    join(day, &today)
    addHazards()
    for member in people where member.lapsedDay != nil && member.isPresent {
      watch(member, day, &today)
    }
    inviters = []
    let operation = ReferenceToday(plan, day: day)
    today.groups = groups.count
    today.participants = plan.activities.map { _ in 0 }
    let quality = ReferenceWorkload.quality(plan, groups: days.map(\.groups) + [groups.count])
    let finds = findings(operation, quality: quality)
    var written = groups.map { _ in 0 }
    for member in people where member.isEngaged {
      written[member.group] += live(
        member, operation, finds[member.group][member.persona], &today)
    }
    for index in groups.indices {
      groups[index].messagesYesterday = written[index]
      let isSilent = written[index] == 0 && groups[index].isUsed
      groups[index].silentDays = isSilent ? groups[index].silentDays + 1 : 0
    }
    today.silentGroups = groups.count { $0.silentDays > 0 }
    today.deadGroups = groups.count { $0.silentDays >= 7 }
    today.invitesAccepted = inviters.count
    today.members = people.count { $0.leftDay == nil || $0.leftDay == day }
    days.append(today)
    sharpen(after: operation)
    judge(day)
  }

  /// What the day's visitors say about the brand.
  private mutating func judge(_ day: Int) {
    let visitors = people.filter { $0.visited(on: day) }
    guard let terms = plan.positioning.reputation, !visitors.isEmpty else { return }
    let sum = visitors.reduce(0) { $0 + ReferenceDay.units($1.satisfaction) }
    let mean = Double(sum) * 0x1p-15 / Double(visitors.count)
    let said = 1 / (1 + exponential(-(terms.sensitivity * mean)))
    let kept = exponential(-(1 / terms.halfLifeDays) * 0x1.62e42fefa39efp-1)
    reputation += (1 - kept) * (said - reputation)
  }

  /// What each persona finds in each group, and who has muted it.
  private mutating func findings(
    _ today: ReferenceToday, quality: Double
  ) -> [[ReferenceFinding]] {
    groups.indices.map { group in
      plan.personas.indices.map { persona in
        let feed = ReferenceFeed(
          plan, persona: persona, today, messagesYesterday: groups[group].messagesYesterday,
          quality: quality, error: positioningError)
        let mean = groups[group].meanVolume[persona]
        groups[group].meanVolume[persona] = mean + (feed.volume - mean) / 7
        return ReferenceFinding(
          feed, plan, persona: persona, today, meanVolume: groups[group].meanVolume[persona])
      }
    }
  }

  /// Surveys that end today.
  private mutating func sharpen(after today: ReferenceToday) {
    for occurrence in today.occurrences where occurrence.days.upperBound == today.day {
      let answers = Double(participants[occurrence.key.activity])
      positioningError *= 1 - occurrence.activity.sharpening * (answers / (answers + 30))
      participants[occurrence.key.activity] = 0
    }
  }

  // MARK: Joining

  private mutating func join(_ day: Int, _ today: inout ReferenceDay) {
    for arrival in recruitment.arrivals(
      on: day, inviters: inviters, reputation: reputation)
    {
      guard let group = place(arrival, day) else {
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

  /// The inviter's group if it is below the fill line, else the oldest or smallest that is open to
  /// them, else a new one.
  private mutating func place(_ arrival: ReferenceArrival, _ day: Int) -> Int? {
    let fillLine = min(plan.replication?.fillLine ?? .max, plan.platform.capacity ?? .max)
    let aloneLine = min(fillLine, plan.platform.qrLimit ?? .max)
    if let own = arrival.inviterGroup, groups[own].occupancy < fillLine { return own }
    let open = groups.indices.filter {
      groups[$0].occupancy < (arrival.comesAlone ? aloneLine : fillLine)
    }
    switch plan.fillOrder {
    case .oldest: if let first = open.first { return first }
    case .smallest:
      let smallest = open.min { (groups[$0].occupancy, $0) < (groups[$1].occupancy, $1) }
      if let smallest { return smallest }
    }
    guard let replication = plan.replication else { return nil }
    groups.append(ReferenceGroup(personaCount: plan.personas.count))
    seed(Int(replication.seedMembers), roomFor: aloneLine, day)
    return groups.count - 1
  }

  /// Moves those with the strongest bonds from the group before the newest one to the newest, but for
  /// those who have joined today.
  private mutating func seed(_ wanted: Int, roomFor line: Int, _ day: Int) {
    let newest = groups.count - 1
    let core = people.filter { $0.isEngaged && $0.group == newest - 1 && $0.joinedDay < day }
      .sorted { ($1.bond, $0.persona, $0.person) < ($0.bond, $1.persona, $1.person) }
    for member in core.prefix(min(wanted, line - 1)) {
      member.group = newest
      groups[newest - 1].occupancy -= 1
      groups[newest].occupancy += 1
      groups[newest].isUsed = true
    }
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
    _ member: ReferenceMember, _ operation: ReferenceToday, _ finding: ReferenceFinding,
    _ today: inout ReferenceDay
  ) -> Int {
    let day = operation.day
    let group = groups[member.group]
    let stream = streams[member.persona]
    let words = stream.words(person: member.person, place: day, purpose: 4)
    let behaviour = ReferenceBehaviour(plan.personas[member.persona], plan.mechanics)
    let taking = operation.occurrences.filter { $0.isTaker(member, stream) }

    let isMuted = finding.isMuted(by: member)
    if isMuted { today.muted += 1 }
    let visits = behaviour.visits(
      member, offset: operation.visitOffset + finding.call,
      leaning: [isMuted ? -Float(finding.visitLoss) : 0]
        + taking.map { $0.streakGain(of: member, on: day) },
      uniform: openUnitFloat(words.0))
    if visits {
      member.visitDays.append(day)
      for occurrence in taking where occurrence.isOpen(to: member, on: day) {
        takePart(member, occurrence, day, &today)
      }
    }
    behaviour.feel(member, visits: visits, finding.feed)
    let written =
      visits
      ? behaviour.messages(
        member, offset: operation.postOffset, uniform: openUnitFloat(words.1)) : 0
    member.messages += written
    behaviour.strengthenBond(member, posted: written > 0)
    if visits,
      behaviour.invites(
        member, factor: operation.inviteFactor, uniform: openUnitFloat(words.2))
    {
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

  private mutating func takePart(
    _ member: ReferenceMember, _ occurrence: ReferenceOccurrence, _ day: Int,
    _ today: inout ReferenceDay
  ) {
    let key = occurrence.key
    today.participations += 1
    // Whoever has not been seen for 31 days is counted anew.
    let isKnown = member.takings.contains {
      $0.activity == key.activity && $0.number == key.number && day - $0.day <= 31
    }
    if !isKnown {
      participants[key.activity] += 1
      today.participants[key.activity] += 1
    }
    member.takings.append((key.activity, key.number, day))
    occurrence.gratify(member)
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
  /// Mean of the daily volume before each persona, with a memory of a week.
  var meanVolume: [Double]
  var call: [Double]
  var leave: [Double]
  /// `leave` before today.
  var leaveBefore: [Double]

  init(personaCount: Int) {
    meanVolume = Array(repeating: 0, count: personaCount)
    call = meanVolume
    leave = call
    leaveBefore = call
  }
}
