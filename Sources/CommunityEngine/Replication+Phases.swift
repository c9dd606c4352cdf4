import CommunityModel
import OutputAnalysis
import RandomStreams

extension Replication {
  /// Phase 1: people join.
  mutating func join(day: Int) throws(EngineLimit) {
    var placement = Placement(plan.placement, population)
    if day == 0 {
      for (persona, count) in plan.seedMembers.enumerated() {
        for index in 0..<count {
          let seed = Arrival(
            persona: persona, person: PersonNumber.seed(index), source: plan.recruitment.seedSource,
            invitedTo: nil)
          try admit(seed, day: day, &placement)
        }
      }
    }
    for arrival in try recruitment.arrivals(on: day) {
      try admit(arrival, day: day, &placement)
    }
  }

  private mutating func admit(
    _ arrival: Arrival, day: Int, _ placement: inout Placement
  ) throws(EngineLimit) {
    guard let group = try placement.place(invitedTo: arrival.invitedTo, in: &population) else {
      ledger.turnAway()
      return
    }
    let terms = plan.personas[arrival.persona]
    let stream = streams[arrival.persona]
    population[group].blocks[arrival.persona].join(
      terms.newMember(arrival, day: day, stream: stream), stream: stream)
    ledger.join(persona: arrival.persona, source: arrival.source, day: day)
  }

  /// Phase 2: lapsed members come back or leave.
  mutating func watchLapsed(day: Int) {
    for group in 0..<population.groupCount {
      let messages = Double(population[group].messagesYesterday)
      for (persona, terms) in plan.personas.enumerated() {
        let buzz = min(1, messages / terms.attention)
        population[group].blocks[persona].watchLapsed(
          day: day, persona: persona, call: terms.returnPerDay * (1 + terms.returnBuzz * buzz),
          leave: terms.lapsedLeavePerDay, decay: plan.decay, stream: streams[persona],
          ledger: &ledger)
      }
    }
  }

  /// Phases 3 to 8 in every group, and 10; the sums are those of phase 9.
  mutating func liveDay(_ day: Int) -> DayRecord {
    var total = DayRecord()
    let posts = plan.feed.posts(on: day)
    for group in 0..<population.groupCount {
      let messagesBefore = total.messages
      for (persona, terms) in plan.personas.enumerated() {
        let found = plan.feed.terms(
          for: terms, volume: posts.volume, supply: posts.supply,
          messages: population[group].messagesYesterday)
        let visits = population[group].blocks[persona].engaged.advance(
          BlockTerms(terms, feel: found), key: DayKey(stream: streams[persona], day: day), day: day,
          scratch: &scratch, record: &total)
        ledger.visit(persona: persona, day: day, visits)
      }
      population[group].endDay(messages: total.messages - messagesBefore)
      if population[group].silentDays > 0 { total.silentGroups += 1 }
      if population[group].isDead { total.deadGroups += 1 }
    }
    return total
  }

  /// Phase 10: lapsed and departed members change places, invitations wait for tomorrow.
  mutating func settle(day: Int) {
    for group in 0..<population.groupCount {
      for persona in plan.personas.indices {
        population[group].blocks[persona].settleFates(
          day: day, persona: persona, group: group, returnSatisfaction: plan.returnSatisfaction,
          stream: streams[persona], ledger: &ledger)
      }
    }
    recruitment.endDay(inviters: ledger.inviters)
  }
}

extension PersonaTerms {
  /// Someone on the day they join, with what makes them different from others of their kind.
  func newMember(_ arrival: Arrival, day: Int, stream: PersonStream) -> Member {
    let words = stream.words(
      person: arrival.person, place: 0, purpose: DrawPurpose.character.rawValue)
    return Member(
      person: arrival.person, source: UInt32(arrival.source), joinedDay: UInt32(day),
      inclination: Float(spread * Distributions.standardNormal(words.0)),
      lapseHazard: Float(
        lapsePerDay * Distributions.unitMeanLognormal(words.1, logSpread: lapseSpread)),
      newcomer: newcomerHazard,
      leaveThreshold: Float(Distributions.exponentialThreshold(words.2)))
  }
}
