import RandomStreams

/// Someone who wants to join today.
struct Arrival {
  let persona: Int
  /// Place in `CommunityPlan.sources`.
  let source: Int
  /// The place of the member who invited them, see `Recruitment.inviters`.
  var inviter: Int?
  /// Whether it was for the reward that they were invited.
  var isRewardDriven = false
  /// Whether nobody brings them: then a limit on joining by oneself stops them.
  var comesAlone = false
  let person: UInt32
  let character: DrawnCharacter
}

/// Who comes, day by day, in one replication.
struct Recruitment: Sendable {
  private var terms: RecruitmentTerms
  private let streams: [PersonStream]
  private var outreach: Outreach
  private var queues: [ProspectQueue]
  private var invitations: Invitations
  /// People delivered so far by each measured channel, by persona.
  private var measured: [[Int]]
  /// Everyone who wants to join today, before groups take them in or turn them away.
  private(set) var arrivals: [Arrival] = []

  /// Room for so many who come in a day is always kept.
  private static let arrivalsKept = 4_096

  init(_ terms: RecruitmentTerms, streams: [PersonStream]) {
    self.terms = terms
    self.streams = streams
    queues = streams.indices.map {
      ProspectQueue(stream: streams[$0], pool: terms.pools[$0], terms.characters[$0])
    }
    invitations = Invitations(
      homophily: terms.homophily, pools: terms.pools, rewardMix: terms.rewardMix)
    measured = terms.measured.map { _ in terms.pools.map { _ in 0 } }
    outreach = Outreach(terms)
  }

  /// Goes on as another phase has it from a day on; who was reached before still comes as it was then.
  mutating func follow(_ terms: RecruitmentTerms, from day: Int) {
    outreach.follow(terms, from: day)
    self.terms = terms
    for persona in queues.indices { queues[persona].follow(terms.characters[persona]) }
    invitations.follow(homophily: terms.homophily, rewardMix: terms.rewardMix)
  }

  /// Takes in whom channels reach on a day.
  mutating func beginDay(_ day: Int) {
    outreach.beginDay(day)
  }

  /// People who are expected to add the operator on a day while pools are full, by place among reaches.
  func contacts(of place: Int, on day: Int, reputationFactor: Double) -> Double {
    outreach.contacts(of: place, on: day, reputationFactor: reputationFactor)
  }

  /// Whom the places of the inviters of those who arrive today mean.
  var inviters: [Inviter] { invitations.inviters }

  /// Hands today's accepted invitations on to tomorrow; a share of them was made for a reward.
  mutating func endDay(inviters: inout [Inviter], rewardDriven: Double) {
    invitations.replace(with: &inviters, rewardDriven: rewardDriven)
  }

  /// Finds everyone who wants to join on a day, persona by persona in the order of their thresholds,
  /// then the measured series.
  ///
  /// - Parameters:
  ///   - day: the day.
  ///   - reputationFactor: what the brand's reputation does to the joins of channels.
  /// - Throws: `EngineLimit` if they are more than one replication may hold.
  mutating func findArrivals(on day: Int, reputationFactor: Double) throws(EngineLimit) {
    arrivals.removeAll(keepingCapacity: arrivals.capacity <= Self.arrivalsKept)
    outreach.expectJoins(on: day, reputationFactor: reputationFactor)
    for persona in queues.indices {
      try addProspects(of: persona)
    }
    for channel in terms.measured.indices {
      try addMeasured(channel, day: day)
    }
  }

  /// Prospects join with hazard η = (external + accepted) / pool; each draws its source in proportion
  /// to its share of η, and an invited one its inviter.
  private mutating func addProspects(of persona: Int) throws(EngineLimit) {
    let pool = terms.pools[persona]
    guard pool > 0 else { return }
    let external = outreach.joins(of: persona)
    let accepted =
      terms.invitationsJoin ? invitations.routed(to: persona) * terms.admitted[persona] : 0
    queues[persona].add(hazard: (external + accepted) / Double(pool))
    while let prospect = queues[persona].popJoining() {
      let point = prospect.sourceUniform * (external + accepted)
      arrivals.append(arrival(of: prospect, persona, at: point))
      try EngineLimit.check(.joins, arrivals.count)
    }
  }

  /// A prospect from the source whose share of the join hazard covers a point.
  @inline(__always)
  private func arrival(
    of prospect: ProspectQueue.Prospect, _ persona: Int, at point: Double
  ) -> Arrival {
    var covered = 0.0
    for place in terms.reaches.indices {
      covered += outreach.joins(ofReach: place, persona)
      if point < covered {
        return Arrival(
          persona: persona, source: terms.reaches[place].source,
          comesAlone: !terms.reaches[place].isTwoStep, person: prospect.person,
          character: prospect.character)
      }
    }
    let invitation = invitations.invitation(of: persona, uniform: prospect.inviterUniform)
    return Arrival(
      persona: persona, source: terms.invitationSource, inviter: invitation?.place,
      isRewardDriven: invitation?.isRewardDriven ?? false, person: prospect.person,
      character: prospect.character)
  }

  /// A measured series adds exactly its count; each person goes to the persona that is furthest
  /// behind its share.
  private mutating func addMeasured(_ channel: Int, day: Int) throws(EngineLimit) {
    let series = terms.measured[channel]
    let place = day - series.days.lowerBound
    guard series.days.contains(day), series.dailyJoins.indices.contains(place) else { return }
    try EngineLimit.check(.joins, arrivals.count + series.dailyJoins[place])
    for _ in 0..<series.dailyJoins[place] {
      let total = Double(measured[channel].reduce(0, +) + 1)
      let behind = series.mix.indices.map { persona in
        let share = series.mix[persona]
        return share > 0 ? share * total - Double(measured[channel][persona]) : -.infinity
      }
      let persona = behind.indices.reduce(0) { behind[$1] > behind[$0] ? $1 : $0 }
      let index = measured[channel][persona]
      try EngineLimit.check(.measuredJoins, index)
      measured[channel][persona] += 1
      let person = PersonNumber.measured(channel: channel, index: index)
      arrivals.append(
        Arrival(
          persona: persona, source: series.source, person: person,
          character: DrawnCharacter(
            of: person, terms.characters[persona], stream: streams[persona])))
    }
  }
}
