import CommunityModel
import PortableMath
import ReplicationOutcomes

/// The expected course of one plan: the day loop of `Replication` with numbers of people that are expected
/// instead of counted, phase by phase in the same order.
struct ExpectedCourse {
  private var plan: CompiledPlan
  private let phases: [PhaseTerms]
  private(set) var phaseClock: PhaseClock
  private let horizonDays: Int
  private let bondDecay: Float
  /// By persona.
  private var blocks: [NodeBlock]
  private var recentVisits: [RecentVisits]
  private var volumes: [RecentVolume]
  private var ladders: [ExpectedLadder]
  private(set) var probes: [ProbeCohort] = []
  private var recruitment: ExpectedRecruitment
  private var groups: ExpectedGroups
  /// Processes that live a future together, each of which may hold as many as one alone.
  private let processes: Int
  private var acquaintance: Acquaintance
  private var reputation: ReputationState
  private(set) var budget: Budget
  private var workload: Workload
  private var campaign: Campaign
  private var stocks: ExpectedStocks
  private var wear: ActivityWear
  private var traffic: DayTraffic
  /// What members wrote yesterday, all groups together.
  private var news = GroupNews()
  private var tiers = SIMD4<Double>.zero
  private var pointsHeld = 0.0
  private(set) var books: ExpectedBooks

  init(_ plan: CommunityPlan, horizonDays: Int, processes: Int) {
    let compiled = CompiledPlan(plan, horizonDays: horizonDays)
    self.init(
      compiled, bondDecay: Float(plan.mechanics.bondDecay), horizonDays: horizonDays,
      processes: processes)
  }

  private init(_ plan: CompiledPlan, bondDecay: Float, horizonDays: Int, processes: Int) {
    self.plan = plan
    self.processes = processes
    groups = ExpectedGroups(limit: EngineLimits.blocks * processes)
    self.bondDecay = bondDecay
    self.horizonDays = horizonDays
    phases = plan.phases
    phaseClock = PhaseClock(plan.phases)
    let offerCount = plan.offers?.sales.count ?? 0
    blocks = plan.personas.indices.map { persona in
      let cohorts = ProbeCohort.count + (plan.seedMembers[persona] > 0 ? 1 : 0)
      return NodeBlock(
        NodeGrid(
          plan.recruitment.characters[persona], widths: Self.tenureWidths, cohortCount: cohorts),
        offerCount: offerCount)
    }
    recentVisits = blocks.map { RecentVisits(nodes: $0.grid.perClass) }
    volumes = plan.personas.map { _ in RecentVolume() }
    ladders = plan.personas.map { _ in
      ExpectedLadder(steps: plan.moderation?.ladder.count ?? 0, horizonDays: horizonDays)
    }
    recruitment = ExpectedRecruitment(plan.recruitment)
    acquaintance = Acquaintance(
      positioningError: plan.positioningError, activityCount: plan.activities.count)
    reputation = ReputationState(plan.reputation)
    budget = Budget(plan)
    workload = plan.workload
    campaign = Campaign(plan.campaign)
    stocks = ExpectedStocks(plan)
    wear = ActivityWear(activityCount: plan.activities.count)
    traffic = DayTraffic(sourceCount: plan.sourceCount)
    books = ExpectedBooks(days: horizonDays, plan)
  }

  /// Days of the classes of tenure but the last.
  private static let tenureWidths = [1.0, 3, 10]

  /// Runs all days.
  ///
  /// - Throws: `EngineError.tooLarge`.
  mutating func run() throws(EngineError) {
    for day in 0..<horizonDays { try advance(day: day) }
    books.close(
      ExpectedTotals(
        probes: probes, money: budget.money.total, income: budget.income.total,
        hours: budget.hours.total, sourceCosts: plan.costs.costsBySource(budget.money),
        members: blocks.reduce(0) { $0 + $1.count }))
  }

  private mutating func advance(day: Int) throws(EngineError) {
    var record = ExpectedDay()
    record.accepted = plan.personas.map { _ in 0 }
    record.offers = budget.work.orders.map { _ in ExpectedOrders() }
    beginDay(day, &record)
    let groupsBefore = groups.count
    join(day: day, &record)
    startSpells(&record)
    record.members = blocks.reduce(record.leaves) { $0 + $1.count }
    let limit = EngineLimits.members * processes
    guard record.members <= Double(limit) else {
      throw .tooLarge(
        what: "members", count: Int(record.members), limit: limit, day: day, replication: 0)
    }
    let hours = budget.beginDay(day, groups: groups.count, help: plan.tiers.help(tiers))
    workload.plan(day, hours: hours)
    let operation = operation(on: day)
    liveDay(operation, &record)
    settle(operation, &record)
    budget.endDay(day, traffic, opened: groups.count - groupsBefore)
    books.record(
      day: day, record,
      ExpectedState(
        groups: groups.count, reputation: reputation.value, hours: budget.hours.today,
        cost: budget.money.total, revenue: budget.income.total,
        serviceLevel: operation.serviceLevel, rewardedJoins: campaign.rewardedToday,
        prizes: budget.work.prizes.reduce(0, +), pointsHeld: pointsHeld,
        coreMembers: plan.tiers.count > 0 ? record.tiers[plan.tiers.count - 1] : 0,
        worthOfPoint: plan.points?.worthOfPoint ?? 0,
        phase: phaseClock.current.map { $0 + 1 } ?? 0))
    reputation.endDay(
      meanSatisfaction: record.visitors > 0 ? record.visitorsSatisfaction / record.visitors : nil)
  }

  /// Phase 0.
  private mutating func beginDay(_ day: Int, _ record: inout ExpectedDay) {
    let books = books
    let next = phaseClock.begin(on: day) {
      day > 0 && $0.holds(for: books.value(of: $0.metric, on: day - 1))
    }
    if let next { enter(phases[next], day: day, &record) }
    campaign.beginDay(day)
    recruitment.beginDay(day)
    guard let points = plan.points, points.clears(on: day) else { return }
    for persona in blocks.indices { record.pointsExpired += blocks[persona].clearPoints() }
  }

  private mutating func enter(_ phase: PhaseTerms, day: Int, _ record: inout ExpectedDay) {
    plan = phase.plan
    recruitment.follow(plan.recruitment, from: day)
    budget.follow(plan)
    workload.follow(plan.workload, from: day)
    campaign.follow(plan.campaign)
    reputation.follow(plan.reputation)
    guard day > 0, let migration = phase.migration else { return }
    let before = blocks.reduce(0) { $0 + $1.count }
    for persona in blocks.indices { blocks[persona].migrate(migration) }
    record.migrated = blocks.reduce(0) { $0 + $1.count }
    record.leaves += before - record.migrated
    groups.keep(record.migrated)
    groups.merge(upTo: plan.placement.fillLine)
  }

  /// Phase 1.
  private mutating func join(day: Int, _ record: inout ExpectedDay) {
    for source in traffic.joins.indices { traffic.joins[source] = 0 }
    for place in plan.recruitment.reaches.indices {
      let source = plan.recruitment.reaches[place].source
      traffic.reached[source] = plan.recruitment.reaches[place].reached(on: day)
      traffic.contacts[source] = recruitment.contacts(
        of: place, on: day, reputationFactor: reputation.joinFactor)
    }
    startProbes(day)
    if day == 0 {
      for (persona, count) in plan.seedMembers.enumerated() where count > 0 {
        admit(
          ExpectedArrival(
            persona: persona, source: plan.recruitment.seedSource, people: Double(count),
            comesAlone: false), day: day, &record)
      }
    }
    let arrivals = recruitment.arrivals(on: day, reputationFactor: reputation.joinFactor)
    for arrival in arrivals { admit(arrival, day: day, &record) }
  }

  private mutating func admit(
    _ arrival: ExpectedArrival, day: Int, _ record: inout ExpectedDay
  ) {
    let people = groups.admit(arrival.people, alone: arrival.comesAlone, plan.placement)
    record.turnedAway += arrival.people - people
    guard people > 0 else { return }
    record.joins += people
    traffic.joins[arrival.source] += people
    if arrival.source == plan.recruitment.invitationSource { record.invited += people }
    let start = start(of: arrival, people, &record)
    blocks[arrival.persona].join(people, start)
    let isSeed = arrival.source == plan.recruitment.seedSource
    let probe =
      isSeed
      ? probes.firstIndex { $0.persona == arrival.persona }
      : probes.lastIndex { $0.persona == arrival.persona }
    if let probe { probes[probe].join(people, day: day, horizonDays: horizonDays) }
  }

  /// What someone has of their own from the start: picked by hand, or brought by a campaign.
  private mutating func start(
    of arrival: ExpectedArrival, _ people: Double, _ record: inout ExpectedDay
  ) -> MemberStart {
    if arrival.source == plan.recruitment.seedSource { return seedStart(arrival.persona) }
    var start = usualStart(arrival.persona)
    guard arrival.source == plan.recruitment.invitationSource, let terms = plan.campaign else {
      return start
    }
    start.shift = Float(arrival.rewardDriven) * terms.matchShift[arrival.persona]
    let before = campaign.rewardedToday
    campaign.rewardJoins(people)
    let rewarded = campaign.rewardedToday - before
    start.points = Float(terms.inviteePoints) * Float(rewarded / people)
    record.pointsIssued += Double(terms.inviteePoints) * rewarded
    return start
  }

  private func usualStart(_ persona: Int) -> MemberStart {
    var start = MemberStart()
    start.newcomer = plan.personas[persona].newcomerHazard
    if let trust = plan.trust { start.trust = trust.start }
    return start
  }

  private func seedStart(_ persona: Int) -> MemberStart {
    var start = usualStart(persona)
    guard plan.following.tellsMembersApart else { return start }
    start.shift = plan.seeds[persona].matchShift
    start.satisfaction = plan.seeds[persona].satisfaction
    start.bond = plan.seeds[persona].bond
    return start
  }

  /// Cohorts that are followed from a day on; seed members have one of their own, the first.
  private mutating func startProbes(_ day: Int) {
    guard day % ProbeCohort.interval == 0, day + 1 < horizonDays else { return }
    for persona in plan.personas.indices {
      if day == 0 && plan.seedMembers[persona] > 0 {
        follow(
          ProbeCohort(persona: persona, firstDay: day, place: ProbeCohort.seedPlace),
          seedStart(persona))
      }
      let place = day / ProbeCohort.interval % ProbeCohort.count
      follow(ProbeCohort(persona: persona, firstDay: day, place: place), usualStart(persona))
    }
  }

  private mutating func follow(_ probe: ProbeCohort, _ start: MemberStart) {
    blocks[probe.persona].follow(probe.place, start)
    probes.append(probe)
  }

  /// Phase 2.
  private mutating func startSpells(_ record: inout ExpectedDay) {
    let heard = news.messages * groups.shareFound
    for persona in plan.personas.indices {
      let terms = plan.personas[persona]
      let call = terms.returnPerDay * (1 + terms.returnBuzz * min(1, heard / terms.attention))
      let lapsed = blocks[persona].lapsedCount
      let spells = blocks[persona].startSpells(
        call: call, terms, returnSatisfaction: plan.returnSatisfaction, bondDecay: bondDecay)
      record.returns += spells.returns
      record.leaves += spells.leaves
      recentVisits[persona].comeBack(
        blocks[persona].work.returned, of: lapsed, blocks[persona].grid)
    }
  }

  private mutating func operation(on day: Int) -> OperatorDay {
    let goods = stocks.goods
    let prizes = stocks.prizes
    let offers =
      plan.offers?.running(on: day) { ExpectedStocks.isLeft(goods[$0]) } ?? []
    let targets = PrizeShop.targets(prizes.count) { ExpectedStocks.isLeft(prizes[$0]) }
    let occurrences = wear.occurrences(of: plan.activities, on: day)
    var posts: [PersonaPosts] = []
    plan.feed.publish(
      on: day, published: budget.work.posts, occurrences,
      offers: plan.offers?.posts(of: offers) ?? (0, 0), to: &posts)
    return OperatorDay(
      day: day, occurrences, posts, visitOffset: plan.visitOffsets[day], campaign, workload,
      points: plan.points.map { PointDay($0, targets: targets, campaign) }, offers: offers)
  }

  /// Phases 3 to 8.
  private mutating func liveDay(_ operation: OperatorDay, _ record: inout ExpectedDay) {
    let share = groups.shareFound
    let found = GroupNews(messages: news.messages * share, violations: news.violations * share)
    for prize in budget.work.prizes.indices { budget.work.prizes[prize] = 0 }
    for persona in plan.personas.indices {
      let posts = operation.posts[plan.feed.place(ofPersona: persona)]
      let terms = plan.personas[persona]
      volumes[persona].add(posts.volume + found.messages)
      let muting = plan.muting.map {
        $0.day(volumes[persona], attention: terms.attention, call: plan.call(of: posts))
      }
      let today = plan.terms(
        of: persona, found, operation, positioningError: acquaintance.positioningError,
        muting: muting)
      let settlement = DaySettlement(
        plan, persona: persona, serviceLevel: operation.serviceLevel)
      let day = NodeDay(
        today, settlement, allowedToWrite: allowedToWrite(persona, operation.day),
        cohortTenures: cohortTenures(of: persona, on: operation.day))
      let totals = blocks[persona].live(day, &stocks)
      record.add(totals, messagesPerPost: terms.messagesPerPost)
      record.accepted[persona] = totals.sent * Double(today.invite.accept)
      for (place, prizes) in totals.points.prizes.enumerated() {
        budget.work.prizes[place] += prizes
      }
      for (place, orders) in totals.offers.enumerated() {
        if let sale = plan.offers?.sales[place] {
          record.margin += sale.margin(orders: orders.orders, refunds: orders.refunds)
        }
      }
      addParticipants(totals, operation)
      let actives = recentVisits[persona].endDay(
        operation.day, blocks[persona].work, blocks[persona].grid)
      record.weekly += actives.weekly
      record.monthly += actives.monthly
      sanction(totals, persona, operation.day, &record)
      observeCohorts(of: persona, on: operation.day)
    }
    acquaintance.deepen(
      after: operation.occurrences, participants: budget.work.participants)
  }

  /// Days since each cohort of a persona joined that is followed.
  private func cohortTenures(of persona: Int, on day: Int) -> [Int?] {
    var tenures = [Int?](repeating: nil, count: blocks[persona].grid.cohortCount)
    for probe in probes where probe.persona == persona && probe.isFollowed(on: day) {
      tenures[probe.place] = day - probe.firstDay
    }
    return tenures
  }

  private mutating func observeCohorts(of persona: Int, on day: Int) {
    for place in probes.indices
    where probes[place].persona == persona && probes[place].isFollowed(on: day) {
      probes[place].observe(
        visitors: blocks[persona].visitors(ofCohort: probes[place].place), on: day)
    }
  }

  private mutating func addParticipants(_ totals: NodeTotals, _ operation: OperatorDay) {
    for (occurrence, participants) in zip(operation.occurrences, totals.participants) {
      budget.work.participants[occurrence.terms.activity] += participants
    }
  }

  /// Share of those who would write that no moderator has muted.
  private mutating func allowedToWrite(_ persona: Int, _ day: Int) -> Float {
    guard plan.moderation != nil else { return 1 }
    let writers = blocks[persona].engagedTotal(NodeMoments.Column.written)
    ladders[persona].beginDay(day, writers: writers)
    return writers > 0 ? Float(1 - min(1, ladders[persona].silenced / writers)) : 1
  }

  private mutating func sanction(
    _ totals: NodeTotals, _ persona: Int, _ day: Int, _ record: inout ExpectedDay
  ) {
    guard let moderation = plan.moderation else { return }
    for (kind, share) in moderation.kindShares.enumerated() {
      record.visible[kind] += totals.conduct.visible * share
    }
    let removed = ladders[persona].sanction(
      totals.conduct, moderation, day: day, horizonDays: horizonDays)
    let engaged = blocks[persona].engagedCount
    record.silenced += ladders[persona].silenced
    guard removed > 0, engaged > 0 else { return }
    let share = min(1, removed / engaged)
    blocks[persona].remove(share: share)
    record.removals += share * engaged
    record.leaves += share * engaged
  }

  /// Phase 9.
  private mutating func settle(_ operation: OperatorDay, _ record: inout ExpectedDay) {
    let groupsToday = groups.endDay(posters: record.posters)
    record.silentGroups = groupsToday.silent
    record.deadGroups = groupsToday.dead
    groups.keep(blocks.reduce(0) { $0 + $1.count })
    news = GroupNews(messages: record.messages, violations: record.visible)
    campaign.endDay(accepted: record.accepted.reduce(0, +))
    recruitment.endDay(accepted: record.accepted, rewardDriven: campaign.rewardDriven)
    budget.work.orders = record.offers.map(\.orders)
    budget.work.refunds = record.offers.map(\.refunds)
    budget.work.rewardedJoins = campaign.rewardedToday
    budget.work.visitors = record.visitors
    budget.work.migrated = record.migrated
    budget.work.reactive = ReactiveWork(
      posters: record.posters, firstPosts: record.firstPosts, visitors: record.visitors,
      messages: record.messages, appeals: record.conduct.appeals, orders: budget.work.orders)
    tiers = record.tiers
    guard plan.points != nil else { return }
    let held = blocks.reduce(0) { $0 + $1.held(NodeMoments.Column.points) }
    record.pointsExpired += max(
      0, pointsHeld + record.pointsIssued - record.pointsRedeemed - record.pointsExpired - held)
    pointsHeld = held
  }
}
