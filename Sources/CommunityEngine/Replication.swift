import CommunityModel
import OutputAnalysis
import RandomStreams

/// One simulated future of one plan.
///
/// A day runs its phases in this order; group aggregates are yesterday's, so that within a phase
/// members can be taken in any order.
///
/// 0. Begin: points are cleared, prizes looked through, a campaign runs or not.
/// 1. Joins: seed members on day 0, then prospects whose thresholds are passed, then measured series.
/// 2. Returns of lapsed members, and lapsed members who leave.
/// 3. What is found today: the operator's posts, activities and yesterday's messages; who has muted.
/// 4. Visit, and take part in activities.
/// 5. Feel: satisfaction, habit and fatigue.
/// 6. Post: messages and bonds.
/// 7. Invite.
/// 8. Lapse and leave: hazards; then who broke a rule, earned points or wants a prize.
/// 9. Settle: first posts are answered, sanctions imposed, prizes given, in this order; those who lapsed
///    or left change places, invitations are handed on to tomorrow.
/// 10. Record: of all who were present during the day, the day's leavers included.
struct Replication {
  let plan: CompiledPlan
  private let number: Int
  private let horizonDays: Int
  let streams: [PersonStream]
  var population: Population
  var scratch: ChunkScratch
  var moves: MoveScratch
  var recruitment: Recruitment
  var ledger: Ledger
  /// Members who have taken part in the newest occurrence of each activity.
  var participants: [Int]
  /// Share of the match that is still lost because the operator does not know the people.
  var positioningError: Double
  var reputation: ReputationState
  var budget: Budget
  var workload: Workload
  var campaign: Campaign
  var shop: PrizeShop
  /// Engaged members of each tier at the end of yesterday.
  var tiers = TierCounts()
  private var totals = RunTotals()
  private var recorder: TrajectoryRecorder

  /// Prepares a replication in the storage of an earlier one.
  init(
    _ plan: CompiledPlan, horizonDays: Int, seed: UInt64, number: Int, storage: consuming Storage
  ) {
    self.plan = plan
    self.number = number
    self.horizonDays = horizonDays
    let streams = plan.personas.indices.map {
      PersonStream(seed: seed, replication: number, persona: $0)
    }
    self.streams = streams
    population = storage.population
    scratch = storage.scratch
    moves = storage.moves
    recruitment = Recruitment(plan.recruitment, streams: streams)
    ledger = Ledger(plan, horizonDays: horizonDays)
    reputation = ReputationState(plan.reputation)
    budget = Budget(plan)
    workload = plan.workload
    campaign = Campaign(plan.campaign)
    shop = PrizeShop(plan.points)
    participants = Array(repeating: 0, count: plan.activities.count)
    positioningError = plan.positioningError
    recorder = TrajectoryRecorder(days: horizonDays, plan.metrics)
    population.reset()
  }

  /// Arrays that outlive a replication.
  struct Storage: Sendable {
    var population: Population
    var scratch = ChunkScratch()
    var moves = MoveScratch()
  }

  /// Runs all days.
  ///
  /// - Returns: what happened, and the storage for the next replication.
  /// - Throws: `EngineError.tooLarge`; `CancellationError` if the task was cancelled.
  consuming func run() throws -> (outcome: ReplicationOutcome, storage: Storage) {
    for day in 0..<horizonDays {
      try Task.checkCancellation()
      try advance(day: day)
    }
    let outcome = self.outcome()
    return (outcome, Storage(population: population, scratch: scratch, moves: moves))
  }

  private mutating func advance(day: Int) throws(EngineError) {
    ledger.beginDay()
    beginDay(day)
    let groupsBefore = population.groupCount
    do {
      try join(day: day)
      try EngineLimit.check(.members, population.memberCount)
    } catch {
      throw .tooLarge(
        what: error.quantity.rawValue, count: error.count, limit: error.quantity.limit, day: day,
        replication: number)
    }
    startSpells(day: day)
    let lapsedLeavers = ledger.leaves
    let members = population.memberCount + lapsedLeavers
    let hours = budget.beginDay(
      day, groups: population.groupCount, help: plan.tiers.help(tiers))
    workload.plan(day, hours: hours)
    let operation = OperatorDay(
      day: day, plan.activities, plan.feed, visitOffset: plan.visitOffsets[day],
      published: budget.work.posts, campaign, workload,
      points: plan.points.map { PointDay($0, shop, campaign) })
    var record = liveDay(operation)
    settle(operation, record)
    observeLevers(&record)
    budget.endDay(day, ledger.sources.today, opened: population.groupCount - groupsBefore)
    budget.write(to: &record)
    record.reputation = reputation.value
    reputation.endDay(visitors: record.visitors, satisfaction: record.visitorsSatisfaction)
    totals.add(record, ledger)
    recorder.record(
      day: day, record, ledger: ledger, members: members, groups: population.groupCount)
  }

  /// Takes over what campaigns, tiers and prizes came to today.
  private mutating func observeLevers(_ record: inout DayRecord) {
    budget.work.rewardedJoins = campaign.rewardedToday
    budget.work.prizes = shop.given
    record.rewardedJoins = campaign.rewardedToday
    record.coreMembers = record.tiers.ofHighest(plan.tiers.count)
    record.prizes = shop.given.reduce(0, +)
    record.pointsLiability =
      Double(ledger.points.outstanding) * (plan.points?.worthOfPoint ?? 0)
  }

  private mutating func outcome() -> ReplicationOutcome {
    let messages = messageTotals()
    let trees = ledger.trees
    ledger.sources.takeCosts(plan.costs.costsBySource(budget.money))
    let sources = ledger.sources.counts
    let joined = sources.reduce(0) { $0 + $1.joins }
    let invited = sources[plan.recruitment.invitationSource].joins
    let retained = sources.reduce(0) { $0 + $1.visited30 }
    let cost = budget.money.total
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
      }
    }
    return ReplicationOutcome(
      days: horizonDays, daily: recorder.daily, summary: summary, cohorts: ledger.cohorts.cohorts,
      sources: sources, generations: ledger.trees.generations, costs: budget.money.totals,
      hours: budget.hours.totals,
      memberDays: recorder.memberDays)
  }

  /// Messages of all who ever joined; those who are here are counted by their source.
  private mutating func messageTotals() -> TotalsHistogram {
    var totals = ledger.messagesOfLeavers
    for group in 0..<population.groupCount {
      for block in population[group].blocks {
        block.addMembers(to: &totals, &ledger)
      }
    }
    return totals
  }
}
