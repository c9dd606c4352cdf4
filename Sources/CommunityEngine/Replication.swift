import CommunityModel
import OutputAnalysis
import RandomStreams
import ReplicationOutcomes

/// One simulated future of one plan.
///
/// A day runs its phases in this order; group aggregates are yesterday's, so that within a phase
/// members can be taken in any order.
///
/// 0. Begin: another phase of the plan begins, perhaps with a migration; points are cleared, prizes looked
///    through, a campaign runs or not.
/// 1. Joins: seed members on day 0, then prospects whose thresholds are passed, then measured series.
/// 2. Returns of lapsed members, and lapsed members who leave.
/// 3. What is found today: the operator's posts, activities and yesterday's messages; who has muted.
/// 4. Visit, and take part in activities.
/// 5. Feel: satisfaction, habit, fatigue and trust.
/// 6. Post: messages and bonds.
/// 7. Invite.
/// 8. Lapse and leave: hazards; then who broke a rule, earned points, wants a prize or what is on offer.
/// 9. Settle: first posts are answered, sanctions imposed, prizes given, orders taken, in this order;
///    those who lapsed or left change places, invitations are handed on to tomorrow.
/// 10. Record: of all who were present during the day, the day's leavers included.
struct Replication {
  /// What holds today.
  var plan: CompiledPlan
  /// What holds in each phase.
  let phases: [PhaseTerms]
  var phaseClock: PhaseClock
  private let number: Int
  private let horizonDays: Int
  let streams: [PersonStream]
  var population: Population
  var placement: Placement
  var admission = Admission()
  let scratch: Box<ChunkScratch>
  let moves: Box<MoveScratch>
  var recruitment: Recruitment
  /// What happens to members who are lived here, and what happens to all.
  var ledger: Ledger
  /// What everybody sees, where another one counts it.
  private var witness: Ledger
  var acquaintance: Acquaintance
  var reputation: ReputationState
  var budget: Budget
  var workload: Workload
  var campaign: Campaign
  var counters: Counters
  private var wear: ActivityWear
  /// What the operator puts before each persona, see `FeedTerms.publish`.
  private var posts: [PersonaPosts] = []
  /// Engaged members of each tier at the end of yesterday.
  var tiers = TierCounts()
  private var totals = RunTotals()
  private(set) var recorder: TrajectoryRecorder

  /// Prepares a replication in the storage of an earlier one.
  init(
    _ plan: CompiledPlan, horizonDays: Int, seed: UInt64, number: Int,
    storage: consuming Simulation.Storage, division: Division
  ) {
    self.plan = plan
    phases = plan.phases
    phaseClock = PhaseClock(plan.phases)
    self.number = number
    self.horizonDays = horizonDays
    let streams = plan.personas.indices.map {
      PersonStream(seed: seed, replication: number, persona: $0)
    }
    self.streams = streams
    population = storage.population
    placement = Placement(plan.placement)
    scratch = storage.scratch
    moves = storage.moves
    recruitment = Recruitment(plan.recruitment, streams: streams)
    ledger = Ledger(plan, horizonDays: horizonDays)
    witness = ledger.forWitness
    reputation = ReputationState(plan.reputation)
    budget = Budget(plan)
    workload = plan.workload
    campaign = Campaign(plan.campaign)
    counters = Counters(
      prizes: PrizeShop(plan.points), goods: Stocks(plan.offers?.stock ?? []))
    wear = ActivityWear(activityCount: plan.activities.count)
    acquaintance = Acquaintance(
      positioningError: plan.positioningError, activityCount: plan.activities.count)
    recorder = TrajectoryRecorder(days: horizonDays, plan.metrics)
    population.reset(division)
  }

  /// Where it is noted who joins and orders, and what the operator does: everybody sees it, one counts it.
  var reception: Ledger {
    get { population.division.isFirst ? ledger : witness }
    _modify {
      if population.division.isFirst { yield &ledger } else { yield &witness }
    }
  }

  /// Reads at the reception; a part of its books is read alone, for a copy of them all is dear.
  func atReception<Part>(_ read: (Ledger) -> Part) -> Part {
    population.division.isFirst ? read(ledger) : read(witness)
  }

  /// Runs all days.
  ///
  /// - Returns: what happened, and the storage for the next replication.
  /// - Throws: `EngineError.tooLarge`; `CancellationError` if the task was cancelled.
  consuming func run() throws -> (outcome: ReplicationOutcome, storage: Simulation.Storage) {
    for day in 0..<horizonDays {
      try Task.checkCancellation()
      try advance(day: day)
    }
    let outcome = try self.outcome()
    return (outcome, Simulation.Storage(population: population, scratch: scratch, moves: moves))
  }

  private mutating func advance(day: Int) throws {
    ledger.beginDay()
    if !population.division.isFirst { witness.beginDay() }
    let membersBefore = phases.isEmpty ? 0 : population.memberCount
    try beginDay(day)
    let departed = phases.isEmpty ? 0 : membersBefore - population.memberCount
    let groupsBefore = population.groupCount
    do {
      try join(day: day)
      try EngineLimit.check(
        .members, population.memberCount, times: population.division.size)
    } catch let error as EngineLimit {
      throw EngineError.tooLarge(
        what: error.quantity.rawValue, count: error.count, limit: error.limit, day: day,
        replication: number)
    }
    let members = population.memberCount + departed
    startSpells(day: day)
    let hours = budget.beginDay(
      day, groups: population.groupCount, help: plan.tiers.help(tiers.members))
    workload.plan(day, hours: hours)
    let operation = publish(on: day)
    var record = try liveDay(operation)
    try settle(operation, record)
    observeLevers(&record)
    budget.endDay(
      day, atReception { $0.sources.today }, opened: population.groupCount - groupsBefore)
    budget.write(to: &record)
    if !record.offers.isEmpty {
      let costs = plan.costs.costsBySource(budget.money)
      reception.closeSales(day: day, record.offers, costs: costs)
    }
    record.reputation = reputation.value
    reputation.endDay(meanSatisfaction: record.meanSatisfactionOfVisitors)
    totals.add(day: day, record, ledger)
    recorder.record(
      day: day, record, ledger: ledger, members: members, groups: population.groupCount)
  }

  /// What the operator does on a day.
  private mutating func publish(on day: Int) -> OperatorDay {
    let occurrences = wear.occurrences(of: plan.activities, on: day)
    let offers = offersRunning(on: day)
    plan.feed.publish(
      on: day, published: budget.work.posts, occurrences,
      offers: plan.offers?.posts(of: offers) ?? (0, 0), to: &posts)
    return OperatorDay(
      day: day, occurrences, posts, visitOffset: plan.visitOffsets[day], campaign, workload,
      points: plan.points.map { PointDay($0, targets: counters.prizes.targets, campaign) },
      offers: offers)
  }

  private func offersRunning(on day: Int) -> [OfferDay] {
    plan.offers?.running(on: day) { counters.goods.left(of: $0) > 0 } ?? []
  }

  /// Takes over what campaigns, tiers, prizes and offers came to today.
  private mutating func observeLevers(_ record: inout DayRecord) {
    budget.work.rewardedJoins = campaign.rewardedToday
    budget.work.prizes = counters.prizes.given.map(Double.init)
    let (orders, refunds) = atReception { ($0.sales.orders, $0.sales.refunds) }
    budget.work.orders = orders.map(Double.init)
    budget.work.refunds = refunds.map(Double.init)
    budget.work.visitors = Double(record.visitors)
    budget.work.migrated = Double(ledger.migrated)
    record.rewardedJoins = Int(campaign.rewardedToday)
    record.coreMembers = record.tiers.ofHighest(plan.tiers.count)
    record.prizes = counters.prizes.given.reduce(0, +)
    record.orders = orders.reduce(0, +)
    record.refunds = refunds.reduce(0, +)
    record.migrated = ledger.migrated
    record.phase = phaseClock.current.map { $0 + 1 } ?? 0
    record.pointsLiability =
      Double(ledger.points.outstanding) * (plan.points?.worthOfPoint ?? 0)
  }

  private mutating func outcome() throws -> ReplicationOutcome {
    let messages = try messageTotals()
    try addUpBooks()
    let trees = ledger.trees
    ledger.sources.takeCosts(
      plan.costs.costsBySource(budget.money), paybackDays: ledger.sales.paybackDays)
    let sources = ledger.sources.counts
    let joined = sources.reduce(0) { $0 + $1.joins }
    let invited = sources[plan.recruitment.invitationSource].joins
    let retained = sources.reduce(0) { $0 + $1.visited30 }
    let cost = budget.money.total
    let sales = SalesTotals(ledger.sales, sources, joined: joined)
    let retention = ledger.cohorts.retention()
    let summary = SummaryMetric.allCases.map { metric -> Double in
      switch metric {
      case .joined: Double(joined)
      case .membersEnd: Double(population.memberCount)
      case .silentShare: joined > 0 ? messages.shareWithZero : .nan
      case .top1PercentShare: joined > 0 ? messages.shareHeldByTop(0.01) : .nan
      case .top10PercentShare: joined > 0 ? messages.shareHeldByTop(0.1) : .nan
      case .gini: joined > 0 ? messages.giniCoefficient : .nan
      case .retentionDay1: retention[0]
      case .retentionDay7: retention[1]
      case .retentionDay30: retention[2]
      case .kFactor: joined > 0 ? Double(invited) / Double(joined) : .nan
      case .stickiness: recorder.stickiness
      case .turnedAway: Double(ledger.totalTurnedAway)
      case .participations: Double(totals.participations)
      case .hours: budget.hours.total
      case .cost: cost
      case .costPerJoin: joined > 0 ? cost / Double(joined) : .nan
      case .costPerRetained: retained > 0 ? cost / Double(retained) : .nan
      case .treeSize: trees.meanSize
      case .treeDepth: trees.depth
      case .largeTreeShare: trees.largeTreeShare
      case .deepInvitedShare: trees.deepShare
      case .invitationCycleDays: trees.meanCycleDays
      case .rewardedJoins: Double(totals.rewardedJoins)
      case .serviceLevel: totals.serviceLevel / Double(horizonDays)
      case .firstPostAnswerShare:
        Double(totals.firstPostsAnswered) / Double(totals.firstPosts)
      case .prizes: Double(totals.prizes)
      case .pointsLiability: totals.pointsLiability
      case .violationRate: Double(totals.violations) / Double(totals.messages)
      case .sanctions: Double(totals.sanctions)
      case .wrongfulSanctions: Double(totals.wrongfulSanctions)
      case .removals: Double(totals.removals)
      case .revenue: budget.income.total
      case .profit: budget.income.total - cost
      case .orders: Double(sales.orders)
      case .refunds: Double(sales.refunds)
      case .buyers: Double(sales.buyers)
      case .buyerShare: joined > 0 ? Double(sales.buyers) / Double(joined) : .nan
      case .repeatOrderShare: sales.repeatOrderShare
      case .lifetimeValue: sales.lifetimeValue
      case .acquisitionCost: sales.acquisitionCost
      case .valuePerCost: sales.valuePerCost
      case .paybackDay: totals.payback.day.map(Double.init) ?? .nan
      case .paidBack: totals.payback.isPaidBack
      case .migrated: Double(totals.migrated)
      }
    }
    return ReplicationOutcome(
      days: horizonDays, daily: recorder.daily, summary: summary, cohorts: ledger.cohorts.cohorts,
      tenure: ledger.cohorts.tenureCounts(), sources: sources,
      generations: ledger.trees.generations,
      phaseStarts: phaseClock.firstDays, offers: ledger.sales.offers,
      values: ledger.sales.values, incomes: budget.income.totals, costs: budget.money.totals,
      hours: budget.hours.totals,
      memberDays: recorder.memberDays)
  }

  /// Messages of all who ever joined; those who are here are counted by their source.
  private mutating func messageTotals() throws -> TotalsHistogram {
    var totals = ledger.messagesOfLeavers
    for group in 0..<population.groupCount {
      let blocks = population[group].blocks
      for persona in blocks.indices {
        blocks[persona].addMembers(persona: persona, to: &totals, &ledger)
      }
    }
    return try population.division.merged(totals)
  }
}
