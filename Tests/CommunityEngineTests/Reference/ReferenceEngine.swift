@testable import CommunityEngine
import CommunityModel
import PortableMath
import RandomStreams

/// The community model told slowly: one member at a time, a day as a plain loop, every measure
/// counted again from what each member did.
///
/// It makes the draws of the engine and rounds as the engine does, and shares nothing else with it.
struct ReferenceEngine {
  var course: ReferenceCourse
  /// The plan in force.
  private(set) var plan: CommunityPlan
  let streams: [PersonStream]
  var recruitment: ReferenceRecruitment
  var campaign: ReferenceCampaign
  /// Those accepted yesterday.
  var invitations: ReferenceInvitations
  var points: ReferencePoints?
  var shop: ReferenceShop
  var programme: ReferenceProgramme
  var groups = [ReferenceGroup]()
  /// All who ever joined.
  var people: [ReferenceMember] = []
  /// Members whose invitation was accepted today.
  var inviters: [ReferenceMember] = []
  /// Members who lapse or go at the end of the day.
  var departures: [ReferenceDeparture] = []
  private(set) var days: [ReferenceDay] = []
  var reputation: Double
  /// Share of the match that is lost.
  private var positioningError: Double
  /// Members who have taken part in the newest occurrence of each activity.
  var participants: [Int]

  init(_ course: ReferenceCourse, seed: UInt64, replication: Int) {
    let plan = course.whole
    self.course = course
    self.plan = plan
    streams = plan.personas.indices.map {
      PersonStream(seed: seed, replication: replication, persona: $0)
    }
    recruitment = ReferenceRecruitment(course, streams: streams)
    campaign = ReferenceCampaign(plan)
    invitations = ReferenceInvitations(plan)
    points = plan.points.map(ReferencePoints.init)
    shop = ReferenceShop(plan.offers)
    programme = ReferenceProgramme(course.whole)
    groups = [ReferenceGroup(personaCount: plan.personas.count)]
    reputation = plan.positioning.reputation?.start ?? 0.5
    positioningError = plan.positioning.error
    participants = plan.activities.map { _ in 0 }
  }

  /// What the engine must find, to the last bit.
  static func outcome(
    of plan: CommunityPlan, horizonDays: Int, seed: UInt64, replication: Int
  ) -> ReplicationOutcome {
    var engine = ReferenceEngine(
      ReferenceCourse(plan, horizonDays: horizonDays), seed: seed, replication: replication)
    for day in 0..<horizonDays {
      engine.live(day)
    }
    return ReferenceMeasures(engine.course, engine.days, people: engine.people).outcome()
  }

  private mutating func live(_ day: Int) {
    follow(day)
    var today = ReferenceDay(plan)
    today.reputation = reputation
    today.contacts = plan.channels.indices.map {
      ReferenceChannel($0, course).contacts(on: day, reputation: reputation)
    }
    if let phase = course.phaseBeginning(on: day) { enter(phase, day, &today) }
    today.pointsExpired = points?.clear(people.filter(\.isPresent), on: day) ?? 0
    campaign.begin(day)
    join(day, &today)
    addHazards()
    for member in people where member.lapsedDay != nil && member.isPresent {
      watch(member, day, &today)
    }
    let operation = ReferenceToday(
      plan, day: day, programme.occurrences(on: day, plan),
      shop.running(plan, on: day, horizonDays: course.horizonDays))
    liveEngaged(operation, &today)
    endDay(operation, &today)
    days.append(today)
    sharpen(after: operation)
    judge(today)
  }

  /// From now on the plan of the day's phase holds.
  private mutating func follow(_ day: Int) {
    let measures = ReferenceMeasures(course, days, people: people)
    course.begin(day) { measures.holds($0) }
    plan = course.plan(on: day)
    campaign.plan = plan
    invitations.plan = plan
    if let scheme = plan.points { points?.scheme = scheme }
  }

  private mutating func liveEngaged(_ operation: ReferenceToday, _ today: inout ReferenceDay) {
    today.groups = groups.count
    today.written = groups.map { _ in 0 }
    today.visibleCases = groups.map { _ in plan.moderation?.kinds.map { _ in 0 } ?? [] }
    let workload = ReferenceWorkload(course, days + [today])
    today.serviceLevel = workload.serviceLevel
    let service = ReferenceService(plan, on: operation.day, level: workload.serviceLevel)
    let finds = findings(operation, quality: workload.quality)
    for occurrence in operation.occurrences where occurrence.isNew {
      participants[occurrence.key.activity] = 0
    }
    for member in people where member.isEngaged {
      live(member, operation, finds[member.group][member.persona], service, &today)
    }
  }

  private mutating func endDay(_ operation: ReferenceToday, _ today: inout ReferenceDay) {
    let day = operation.day
    for index in groups.indices {
      groups[index].messagesYesterday = today.written[index]
      groups[index].visibleYesterday = today.visibleCases[index]
      let isSilent = today.written[index] == 0 && groups[index].isUsed
      groups[index].silentDays = isSilent ? groups[index].silentDays + 1 : 0
    }
    today.silentGroups = groups.count { $0.silentDays > 0 }
    today.deadGroups = groups.count { $0.silentDays >= 7 }
    today.invitesAccepted = inviters.count
    givePrizes(day, &today)
    sell(operation.offers, day, &today)
    for departure in departures { depart(departure, day, &today) }
    departures = []
    today.members = people.count { $0.leftDay == nil || $0.leftDay == day }
    settlePoints(day, &today)
    campaign.endDay(accepted: inviters.count)
    invitations = ReferenceInvitations(plan, by: inviters, rewardShare: campaign.rewardShare)
    inviters = []
  }

  /// Prizes are given before those who leave forfeit their points.
  private mutating func givePrizes(_ day: Int, _ today: inout ReferenceDay) {
    guard var points else { return }
    today.prizes = points.redeem(people.filter { $0.visited(on: day) })
    self.points = points
    today.pointsRedeemed = points.price(of: today.prizes)
  }

  private func settlePoints(_ day: Int, _ today: inout ReferenceDay) {
    guard let points else { return }
    today.pointsExpired += points.forfeit(people.filter { $0.leftDay == day })
    today.pointsOutstanding = people.reduce(0) { $0 + $1.balance }
  }

  /// What the day's visitors say about the brand.
  private mutating func judge(_ today: ReferenceDay) {
    guard let terms = plan.positioning.reputation, today.visitors > 0 else { return }
    let mean = Double(today.visitorsSatisfaction) * 0x1p-15 / Double(today.visitors)
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
        let feeds = ReferenceFinding.levels(of: plan).map { tier in
          ReferenceFeed(
            plan, persona: persona, tier: tier, today, groups[group], quality: quality,
            error: positioningError)
        }
        let mean = groups[group].meanVolume[persona]
        groups[group].meanVolume[persona] = mean + (feeds[0].volume - mean) / 7
        return ReferenceFinding(
          feeds, plan, persona: persona, today, meanVolume: groups[group].meanVolume[persona])
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
      member.comeBack(after: (lapsedDay + 1..<day).map { course.plan(on: $0).mechanics })
      member.leaveMargin -= Float(group.leaveBefore[member.persona])
      member.startSpell(streams[member.persona])
    } else if member.leaveMargin <= Float(group.leave[member.persona]) {
      today.leaves += 1
      member.leftDay = day
    }
  }
}
