import PortableMath

extension Replication {
  /// Phase 1: people join.
  mutating func join(day: Int) throws(EngineLimit) {
    var placement = Placement(plan.placement, population)
    if day == 0 {
      try EngineLimit.check(.members, plan.seedMembers.reduce(0, +))
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
    population[group].join(
      arrival, day: day, newcomerHazard: plan.personas[arrival.persona].newcomerHazard)
  }

  /// Phase 2: lapsed members come back or leave; spells begin.
  mutating func startSpells(day: Int) {
    for group in 0..<population.groupCount {
      let messages = Double(population[group].messagesYesterday)
      for (persona, terms) in plan.personas.enumerated() {
        let buzz = min(1, messages / terms.attention)
        population[group].blocks[persona].startSpells(
          BlockDay(day: day, persona: persona, group: group, stream: streams[persona]), terms,
          call: terms.returnPerDay * (1 + terms.returnBuzz * buzz), decay: plan.decay,
          mutes: plan.muting != nil, ledger: &ledger, scratch: &moves)
      }
    }
  }

  /// Phases 3 to 8 in every group of a community with so many members; the sums are those that phase
  /// 10 records.
  mutating func liveDay(_ day: Int, members: Int) -> DayRecord {
    var total = DayRecord()
    total.weeklyActives = ledger.silent.count(lastDays: 7, day: day)
    total.monthlyActives = ledger.silent.count(lastDays: 30, day: day)
    let operation = OperatorDay(plan, day: day)
    for occurrence in operation.occurrences where occurrence.day == 0 {
      participants[occurrence.terms.activity] = 0
    }
    for group in 0..<population.groupCount {
      let messagesBefore = total.messages
      for persona in plan.personas.indices {
        let today = terms(of: persona, in: group, operation)
        let visits = population[group].blocks[persona].advance(
          BlockDay(day: day, persona: persona, group: group, stream: streams[persona]),
          plan.personas[persona], today: today, scratch: &scratch, record: &total,
          participants: &participants)
        ledger.visit(persona: persona, day: day, visits)
      }
      population[group].endDay(messages: total.messages - messagesBefore)
      if population[group].silentDays > 0 { total.silentGroups += 1 }
      if population[group].isDead { total.deadGroups += 1 }
    }
    sharpen(after: operation, members: members)
    return total
  }

  /// What one persona in one group lives by today.
  private mutating func terms(
    of persona: Int, in group: Int, _ operation: OperatorDay
  ) -> DayTerms {
    let terms = plan.personas[persona]
    let posts = operation.posts[persona]
    let messages = population[group].messagesYesterday
    let feel = plan.feed.terms(
      for: terms, posts, skill: 1, error: positioningError, messages: messages)
    let call = posts.pushes > 0 ? plan.pushVisit * (1 - exponential(-posts.pushes)) : 0
    let muting = plan.muting.map {
      population[group].blocks[persona].muting(
        $0, volume: posts.volume + Double(messages), attention: terms.attention, call: call)
    }
    return DayTerms(terms, operation, feel: feel, call: call, muting: muting)
  }

  /// Surveys that end today take their share of what the operator does not know about the people.
  private mutating func sharpen(after operation: OperatorDay, members: Int) {
    for occurrence in operation.occurrences where occurrence.isLast {
      let share = Double(participants[occurrence.terms.activity]) / Double(max(1, members))
      positioningError *= 1 - occurrence.terms.sharpening * min(1, share)
    }
  }

  /// Phase 9: lapsed and departed members change places, invitations wait for tomorrow.
  mutating func settle(day: Int) {
    for group in 0..<population.groupCount {
      for persona in plan.personas.indices {
        population[group].blocks[persona].settleFates(
          BlockDay(day: day, persona: persona, group: group, stream: streams[persona]),
          returnSatisfaction: plan.returnSatisfaction, ledger: &ledger, scratch: &moves)
      }
    }
    recruitment.endDay(inviters: ledger.inviters)
  }
}
