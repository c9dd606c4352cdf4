import CommunityModel
import PortableMath
import ReplicationOutcomes

extension Replication {
  /// Phase 0: another phase of the plan begins, points are cleared, prizes looked through, a campaign
  /// runs or not.
  mutating func beginDay(_ day: Int) throws {
    if !phases.isEmpty { try beginDuePhase(on: day) }
    campaign.beginDay(day)
    recruitment.beginDay(day)
    counters.goods.beginDay()
    guard let points = plan.points else { return }
    counters.prizes.beginDay()
    guard points.clears(on: day) else { return }
    for group in 0..<population.groupCount {
      let blocks = population[group].blocks
      for persona in blocks.indices { ledger.points.expire(blocks[persona].clearPoints()) }
    }
  }

  /// Another phase begins if it is due.
  private mutating func beginDuePhase(on day: Int) throws {
    let recorder = recorder
    let next = phaseClock.begin(on: day) {
      day > 0 && $0.holds(for: recorder.value(of: $0.metric, on: day - 1))
    }
    if let next { try enter(phases[next], day: day) }
  }

  /// The plan of another phase holds from today on.
  private mutating func enter(_ phase: PhaseTerms, day: Int) throws {
    plan = phase.plan
    recruitment.follow(plan.recruitment, from: day)
    budget.follow(plan)
    workload.follow(plan.workload, from: day)
    campaign.follow(plan.campaign)
    reputation.follow(plan.reputation)
    counters.prizes.follow(plan.points)
    if day > 0, let migration = phase.migration { try migrate(migration, day: day) }
  }

  /// Phase 2: lapsed members come back or leave; spells begin.
  mutating func startSpells(day: Int) {
    for group in 0..<population.groupCount where population.division.holds(group) {
      let messages = Double(population[group].messagesYesterday)
      let blocks = population[group].blocks
      var waiting = 0
      for persona in blocks.indices {
        let terms = plan.personas[persona]
        let buzz = min(1, messages / terms.attention)
        blocks[persona].callBack(
          BlockDay(day: day, persona: persona, group: group, stream: streams[persona]), terms,
          call: terms.returnPerDay * (1 + terms.returnBuzz * buzz), decay: plan.decay,
          ledger: &ledger, scratch: &moves.value)
        guard moves.value.draws.areMany || persona == blocks.indices.last else { continue }
        startSpells(of: waiting...persona, in: blocks)
        waiting = persona + 1
      }
    }
  }

  /// Those who have joined or come back start a spell.
  private mutating func startSpells(of personas: ClosedRange<Int>, in blocks: PersonaBlocks) {
    moves.value.draws.drawSpells(SpellWords(streams[0]))
    var first = 0
    for persona in personas {
      first += blocks[persona].startSpells(
        streams[persona], plan.following, from: first, moves.value)
    }
    moves.value.removeAll()
  }

  /// Phases 3 to 8 in every group; the sums are those that phase 10 records.
  mutating func liveDay(_ operation: OperatorDay) throws -> DayRecord {
    let day = operation.day
    var total = DayRecord()
    total.serviceLevel = operation.serviceLevel
    total.wantedPrizes = budget.work.prizes.map { _ in 0 }
    total.offers = budget.work.orders.map { _ in OfferCounts() }
    total.weeklyActives = ledger.silent.count(lastDays: 7, day: day)
    total.monthlyActives = ledger.silent.count(lastDays: 30, day: day)
    for group in 0..<population.groupCount where population.division.holds(group) {
      let messagesBefore = total.messages
      let blocks = population[group].blocks
      for persona in blocks.indices {
        let muting = muting(of: persona, in: group, operation)
        let today = terms(of: persona, in: group, operation, muting: muting)
        blocks[persona].advance(
          BlockDay(day: day, persona: persona, group: group, stream: streams[persona]),
          today, watchesEsteem: reputation.isWatched,
          ledger: &ledger, record: &total, participants: &budget.work.participants,
          scratch: &scratch.value)
      }
      population[group].endDay(messages: total.messages - messagesBefore)
      if population[group].silentDays > 0 { total.silentGroups += 1 }
      if population[group].isDead { total.deadGroups += 1 }
    }
    try addUp(&total)
    acquaintance.deepen(
      after: operation.occurrences, participants: budget.work.participants)
    return total
  }

  /// Phase 9: members meet what the day has in store for them, lapsed and departed members change places,
  /// invitations wait for tomorrow.
  mutating func settle(_ operation: OperatorDay, _ record: borrowing DayRecord) throws {
    try allocatePrizes(wanted: record.wantedPrizes)
    try allocateGoods(wanted: record.offers.map(\.wanting))
    let closing = DayClosing(plan, serviceLevel: operation.serviceLevel)
    for group in 0..<population.groupCount where population.division.holds(group) {
      var visible = VisibleViolations()
      let blocks = population[group].blocks
      var waiting = 0
      for persona in blocks.indices {
        blocks[persona].settleFates(
          BlockDay(
            day: operation.day, persona: persona, group: group, stream: streams[persona]),
          closing, ledger: &ledger, counters: &counters, visible: &visible,
          scratch: &moves.value)
        guard moves.value.draws.areMany || persona == blocks.indices.last else { continue }
        lapse(from: waiting...persona, in: blocks)
        waiting = persona + 1
      }
      population[group].visible = visible
    }
    try addUpSettlement()
    campaign.endDay(accepted: Double(ledger.inviters.count))
    recruitment.endDay(inviters: &ledger.inviters, rewardDriven: campaign.rewardDriven)
    budget.work.reactive = ReactiveWork(
      posters: Double(record.posters), firstPosts: Double(ledger.firstPosts),
      visitors: Double(record.visitors), messages: Double(record.messages),
      appeals: Double(ledger.conduct.appeals),
      orders: atReception { $0.sales.orders.map(Double.init) })
    tiers = record.tiers
  }

  /// Those whose spells have ended lapse.
  private mutating func lapse(from personas: ClosedRange<Int>, in blocks: PersonaBlocks) {
    moves.value.draws.drawReturns(
      SpellWords(streams[0]), returnSatisfaction: plan.returnSatisfaction)
    var first = 0
    for (persona, lapsing) in zip(personas, moves.value.lapsing) {
      blocks[persona].lapse(first..<first + lapsing, moves.value)
      first += lapsing
    }
    moves.value.removeAll()
  }

  private mutating func allocatePrizes(wanted: [Int]) throws {
    guard !wanted.isEmpty else { return }
    let (population, targets) = (population, counters.prizes.targets)
    try counters.prizes.allocate(wanted: wanted) { prize in
      try population.division.gather(
        population.people { $0.takers(of: prize, targets: targets) })
    }
  }

  private mutating func allocateGoods(wanted: [Int]) throws {
    guard !wanted.isEmpty else { return }
    let population = population
    try counters.goods.allocate(wanted: wanted) { offer in
      try population.division.gather(population.people { $0.shoppers(for: offer) })
    }
  }
}
