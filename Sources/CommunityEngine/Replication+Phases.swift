import CommunityModel
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
            persona: persona, person: PersonNumber.seed(index), source: plan.recruitment.seedSource)
          try admit(seed, day: day, &placement)
        }
      }
    }
    for place in plan.recruitment.reaches.indices {
      ledger.sources.reach(
        plan.recruitment.reaches[place].source,
        people: plan.recruitment.reaches[place].reached(on: day),
        contacts: plan.recruitment.reaches[place].contacts(
          on: day, reputationFactor: reputation.joinFactor))
    }
    let arrivals = try recruitment.arrivals(on: day, reputationFactor: reputation.joinFactor)
    for arrival in arrivals {
      try admit(arrival, day: day, &placement)
    }
    ledger.sources.endJoining(day)
  }

  private mutating func admit(
    _ arrival: Arrival, day: Int, _ placement: inout Placement
  ) throws(EngineLimit) {
    guard let group = try placement.place(arrival, in: &population) else {
      ledger.turnAway()
      return
    }
    ledger.sources.join(arrival)
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

  /// Phases 3 to 8 in every group; the sums are those that phase 10 records.
  mutating func liveDay(_ day: Int) -> DayRecord {
    var total = DayRecord()
    total.weeklyActives = ledger.silent.count(lastDays: 7, day: day)
    total.monthlyActives = ledger.silent.count(lastDays: 30, day: day)
    let operation = OperatorDay(
      day: day, plan.activities, plan.feed, visitOffset: plan.visitOffsets[day],
      published: budget.work.posts)
    let quality = workload.quality(on: day, hours: budget.hours.today)
    for group in 0..<population.groupCount {
      let messagesBefore = total.messages
      for persona in plan.personas.indices {
        let today = terms(of: persona, in: group, operation, quality: quality)
        population[group].blocks[persona].advance(
          BlockDay(day: day, persona: persona, group: group, stream: streams[persona]),
          plan.personas[persona], today: today, watchesEsteem: reputation.isWatched,
          ledger: &ledger, record: &total, participants: &budget.work.participants,
          scratch: &scratch)
      }
      population[group].endDay(messages: total.messages - messagesBefore)
      if population[group].silentDays > 0 { total.silentGroups += 1 }
      if population[group].isDead { total.deadGroups += 1 }
    }
    sharpen(after: operation)
    return total
  }

  /// What one persona in one group lives by today.
  private mutating func terms(
    of persona: Int, in group: Int, _ operation: OperatorDay, quality: Double
  ) -> DayTerms {
    let terms = plan.personas[persona]
    let posts = operation.posts[persona]
    let messages = population[group].messagesYesterday
    let feel = plan.feed.terms(
      for: terms, posts, quality: quality, error: positioningError, messages: messages)
    let call = posts.pushes > 0 ? plan.pushVisit * (1 - exponential(-posts.pushes)) : 0
    let muting = plan.muting.map {
      population[group].blocks[persona].muting(
        $0, volume: posts.volume + Double(messages), attention: terms.attention, call: call)
    }
    return DayTerms(terms, operation, feel: feel, call: call, muting: muting)
  }

  /// Surveys that end today take their share of what the operator does not know about the people.
  private mutating func sharpen(after operation: OperatorDay) {
    for occurrence in operation.occurrences {
      let activity = occurrence.terms.activity
      let before = occurrence.day == 0 ? 0 : participants[activity]
      participants[activity] = before + budget.work.participants[activity]
    }
    for occurrence in operation.occurrences where occurrence.isLast {
      let answers = Double(participants[occurrence.terms.activity])
      positioningError *=
        1 - occurrence.terms.sharpening * (answers / (answers + Activity.answersForHalf))
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
