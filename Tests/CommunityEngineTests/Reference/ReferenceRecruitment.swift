import CommunityModel
import PortableMath
import RandomStreams

/// Someone who wants to join.
struct ReferenceArrival {
  let persona: Int
  let person: UInt32
  let source: Int
  /// The member who invited them, and the group in which that was.
  var inviter: ReferenceMember?
  var inviterGroup: Int?
  /// Whether they found the way themselves: not invited, not present from the start, not counted.
  var comesAlone = false
  /// Whether they are present from the start.
  var isSeed = false
  /// Whether they were brought for the reward.
  var isRewardDriven = false
}

/// Who comes, prospect by prospect.
struct ReferenceRecruitment {
  /// What has been in force so far.
  private var course: ReferenceCourse
  private let streams: [PersonStream]
  private var prospects: [ReferenceProspects]
  /// People delivered so far by each channel, by persona.
  private var delivered: [[Int]]

  init(_ course: ReferenceCourse, streams: [PersonStream]) {
    let plan = course.whole
    self.course = course
    self.streams = streams
    prospects = zip(plan.personas, streams).map {
      ReferenceProspects(pool: Int($0.pool), stream: $1)
    }
    delivered = plan.channels.map { _ in plan.personas.map { _ in 0 } }
  }

  /// Those who join today when these invitations were accepted yesterday.
  ///
  /// `reputation` is that of the brand.
  mutating func arrivals(
    on day: Int, _ course: ReferenceCourse, _ invitations: ReferenceInvitations,
    reputation: Double
  ) -> [ReferenceArrival] {
    self.course = course
    let plan = course.plan(on: day)
    var arrivals: [ReferenceArrival] = []
    if day == 0 {
      for (persona, count) in course.whole.seedMembers.enumerated() {
        arrivals += (0..<count).map {
          ReferenceArrival(
            persona: persona, person: 1 << 30 + UInt32($0), source: plan.channels.count + 1,
            isSeed: true)
        }
      }
    }
    for persona in plan.personas.indices where prospects[persona].pool > 0 {
      arrivals += joining(persona, day: day, invitations, reputation: reputation)
    }
    var measuredBefore = 0
    for (index, channel) in plan.channels.enumerated() {
      guard case .measured(let dailyJoins, _) = channel.supply else { continue }
      let counts = zip(channel.days, dailyJoins)
      if let count = counts.first(where: { $0.0 == day })?.1 {
        for _ in 0..<count {
          arrivals.append(nextMeasured(index, channel, measuredBefore: measuredBefore))
        }
      }
      measuredBefore += 1
    }
    return arrivals
  }

  private mutating func joining(
    _ persona: Int, day: Int, _ invitations: ReferenceInvitations, reputation: Double
  ) -> [ReferenceArrival] {
    let plan = course.plan(on: day)
    let shares = plan.channels.indices.map { place in
      ReferenceChannel(place, course).joins(of: persona, on: day, reputation: reputation)
    }
    let external = shares.reduce(0, +)
    let accepted = invitationsCount(plan) ? invitations.routed(to: persona) : 0
    let screened =
      accepted
      * plan.positioning.admitted(match: plan.positioning.match(of: plan.personas[persona]))
    let hazard = (external + screened) / plan.personas[persona].pool
    return prospects[persona].joining(addedHazard: hazard).map { prospect in
      var point = prospect.sourceUniform * (external + screened)
      let channel = shares.firstIndex { share in
        point -= share
        return point < 0
      }
      var arrival = ReferenceArrival(
        persona: persona, person: prospect.person, source: channel ?? plan.channels.count)
      if channel == nil {
        let origin = invitations.origin(of: persona, uniform: prospect.inviterUniform)
        arrival.inviter = origin?.inviter.member
        arrival.inviterGroup = origin?.inviter.group
        arrival.isRewardDriven = origin?.isRewardDriven ?? false
      }
      arrival.comesAlone = channel.map { plan.channels[$0].twoStep == nil } ?? false
      return arrival
    }
  }

  /// Whether invited people are not already in a measured series.
  private func invitationsCount(_ plan: CommunityPlan) -> Bool {
    plan.channels.allSatisfy { channel in
      if case .measured(_, let countsInvites) = channel.supply { return !countsInvites }
      return true
    }
  }

  /// The next person of a measured channel: of the persona that is furthest behind its share.
  private mutating func nextMeasured(
    _ index: Int, _ channel: Channel, measuredBefore: Int
  ) -> ReferenceArrival {
    let total = Double(delivered[index].reduce(0, +) + 1)
    var chosen = 0
    var furthest = -Double.infinity
    for (persona, share) in channel.mix.enumerated() {
      let behind = share * total - Double(delivered[index][persona])
      if behind > furthest {
        furthest = behind
        chosen = persona
      }
    }
    let number = delivered[index][chosen]
    delivered[index][chosen] += 1
    return ReferenceArrival(
      persona: chosen, person: 1 << 31 + UInt32(measuredBefore) << 24 + UInt32(number),
      source: index)
  }
}

/// The prospects of one persona in the order of their thresholds.
struct ReferenceProspects {
  struct Prospect {
    let person: UInt32
    let sourceUniform: Double
    let inviterUniform: Double
  }

  let pool: Int
  private let stream: PersonStream
  private var joinedCount = 0
  private var hazard = 0.0
  private var lastThreshold = 0.0

  init(pool: Int, stream: PersonStream) {
    self.pool = pool
    self.stream = stream
  }

  /// Those whose threshold the cumulated hazard passes today.
  mutating func joining(addedHazard: Double) -> [Prospect] {
    hazard += addedHazard
    var joining: [Prospect] = []
    while joinedCount < pool {
      let words = stream.words(person: UInt32(joinedCount), place: 0, purpose: 1)
      let threshold =
        lastThreshold + exponentialThreshold(words.0, words.1) / Double(pool - joinedCount)
      guard threshold <= hazard else { break }
      joining.append(
        Prospect(
          person: UInt32(joinedCount), sourceUniform: openUnitDouble(words.2),
          inviterUniform: openUnitDouble(words.3)))
      lastThreshold = threshold
      joinedCount += 1
    }
    return joining
  }
}
