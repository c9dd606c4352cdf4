import RandomStreams

/// Someone who wants to join today.
struct Arrival {
  let persona: Int
  let person: UInt32
  /// Place in `CommunityPlan.sources`.
  let source: Int
  /// The member who invited them.
  var inviter: Inviter?
  /// Whether it was for the reward that they were invited.
  var isRewardDriven = false
  /// Whether nobody brings them: then a limit on joining by oneself stops them.
  var comesAlone = false
  /// What they are like, if it has been drawn.
  var character: DrawnCharacter?
}

/// Who comes, day by day, in one replication.
struct Recruitment: Sendable {
  private var terms: RecruitmentTerms
  private var outreach: Outreach
  private var queues: [ProspectQueue]
  private var invitations: Invitations
  /// People delivered so far by each measured channel, by persona.
  private var measured: [[Int]]
  /// How many came on the last day, as many as today at a guess.
  private var lastCount = 0

  init(_ terms: RecruitmentTerms, streams: [PersonStream]) {
    self.terms = terms
    queues = zip(streams, terms.pools).map { ProspectQueue(stream: $0, pool: $1) }
    invitations = Invitations(
      homophily: terms.homophily, pools: terms.pools, rewardMix: terms.rewardMix)
    measured = terms.measured.map { _ in terms.pools.map { _ in 0 } }
    outreach = Outreach(terms)
  }

  /// Goes on as another phase has it from a day on; who was reached before still comes as it was then.
  mutating func follow(_ terms: RecruitmentTerms, from day: Int) {
    outreach.follow(terms, from: day)
    self.terms = terms
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

  /// Hands today's accepted invitations on to tomorrow; a share of them was made for a reward.
  mutating func endDay(inviters: [Inviter], rewardDriven: Double) {
    invitations.replace(with: inviters, rewardDriven: rewardDriven)
  }

  /// Everyone who wants to join on a day, persona by persona in the order of their thresholds, then
  /// the measured series.
  ///
  /// - Parameters:
  ///   - day: the day.
  ///   - reputationFactor: what the brand's reputation does to the joins of channels.
  /// - Returns: those who come, before groups take them in or turn them away.
  /// - Throws: `EngineLimit` if they are more than one replication may hold.
  mutating func arrivals(
    on day: Int, reputationFactor: Double
  ) throws(EngineLimit) -> [Arrival] {
    var arrivals: [Arrival] = []
    arrivals.reserveCapacity(2 * lastCount)
    outreach.expectJoins(on: day, reputationFactor: reputationFactor)
    for persona in queues.indices {
      try addProspects(of: persona, to: &arrivals)
    }
    for channel in terms.measured.indices {
      try addMeasured(channel, day: day, to: &arrivals)
    }
    lastCount = arrivals.count
    return arrivals
  }

  /// Prospects join with hazard η = (external + accepted) / pool; each draws its source in proportion
  /// to its share of η, and an invited one its inviter.
  private mutating func addProspects(
    of persona: Int, to arrivals: inout [Arrival]
  ) throws(EngineLimit) {
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
          persona: persona, person: prospect.person, source: terms.reaches[place].source,
          comesAlone: !terms.reaches[place].isTwoStep, character: prospect.character)
      }
    }
    let invitation = invitations.invitation(of: persona, uniform: prospect.inviterUniform)
    return Arrival(
      persona: persona, person: prospect.person, source: terms.invitationSource,
      inviter: invitation?.inviter, isRewardDriven: invitation?.isRewardDriven ?? false,
      character: prospect.character)
  }

  /// A measured series adds exactly its count; each person goes to the persona that is furthest
  /// behind its share.
  private mutating func addMeasured(
    _ channel: Int, day: Int, to arrivals: inout [Arrival]
  ) throws(EngineLimit) {
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
      arrivals.append(
        Arrival(
          persona: persona, person: PersonNumber.measured(channel: channel, index: index),
          source: series.source))
    }
  }
}
