import CommunityModel
import PortableMath

/// A plan as the numbers the day loop needs, the same for all replications.
struct CompiledPlan: Sendable {
  let personas: [PersonaTerms]
  let recruitment: RecruitmentTerms
  let feed: FeedTerms
  let activities: ActivityTerms
  /// `nil` if nobody mutes.
  let muting: MutingTerms?
  /// `nil` if nobody is rewarded for inviting.
  let campaign: CampaignTerms?
  /// `nil` if the team answers no posts.
  let replies: ReplyTerms?
  let tiers: TierTerms
  /// `nil` if there are none.
  let points: PointTerms?
  /// `nil` if nobody breaks a rule.
  let moderation: ModerationTerms?
  /// `nil` if everybody believes every offer.
  let trust: TrustTerms?
  /// `nil` if nothing is sold.
  let offers: OfferTerms?
  /// What seed members have of their own, by persona.
  let seeds: [SeedCharacter]
  /// What is followed of members.
  let following: Following
  /// Share of the match that is lost on day 0.
  let positioningError: Double
  /// Visit logit that the calendar adds, by day.
  let visitOffsets: [Double]
  /// Visit logit of many pushes on a day.
  let pushVisit: Double
  let returnSatisfaction: Float
  let decay: DecayTable
  let placement: PlacementRules
  let seedMembers: [Int]
  let sourceCount: Int
  let reputation: Reputation?
  let work: WorkTerms
  /// How well the team does it, before the first day.
  let workload: Workload
  let costs: CostTerms
  let costItemCount: Int
  let workItemCount: Int
  let incomes: IncomeTerms
  let incomeItemCount: Int
  /// What there is to record every day.
  let metrics: [Metric]
  /// The parts of the community's life, each with the plan that holds in it; empty: this one does all
  /// along.
  let phases: [PhaseTerms]

  init(_ plan: CommunityPlan, horizonDays: Int) {
    self.init(
      plan, horizonDays: horizonDays, OccurrenceNumbers(plan),
      moveCost: plan.asksToMove ? 0 : nil)
  }

  /// - Parameters:
  ///   - plan: the plan, or that of a phase.
  ///   - horizonDays: days simulated.
  ///   - numbers: those of activities' occurrences in all phases.
  ///   - moveCost: money for each who goes along to a successor; `nil` if nobody is ever asked to.
  init(
    _ plan: CommunityPlan, horizonDays: Int, _ numbers: OccurrenceNumbers, moveCost: Double?
  ) {
    phases = plan.phases.enumerated().map {
      PhaseTerms($1, number: $0, of: plan, numbers, horizonDays: horizonDays)
    }
    let plan = plan.equipped
    let mechanics = plan.mechanics
    personas = plan.personas.map { persona in
      PersonaTerms(
        persona, mechanics, match: plan.positioning.match(of: persona),
        promise: plan.positioning.promiseLevel ?? mechanics.promise)
    }
    let days = (0..<horizonDays).map(plan.calendar.effect)
    recruitment = RecruitmentTerms(plan, days)
    feed = FeedTerms(plan)
    activities = ActivityTerms(plan, horizonDays: horizonDays, numbers)
    muting = plan.muting.map(MutingTerms.init)
    campaign = plan.referral.map { CampaignTerms($0, plan, horizonDays: horizonDays) }
    replies = plan.replies.map { ReplyTerms($0, mechanics) }
    tiers = TierTerms(plan.tiers)
    points = plan.points.map(PointTerms.init)
    moderation = plan.moderation.map { ModerationTerms($0, plan.personas) }
    trust = plan.trust.map(TrustTerms.init)
    offers = plan.offers.isEmpty ? nil : OfferTerms(plan, horizonDays: horizonDays)
    seeds = plan.personas.map { SeedCharacter(plan, $0) }
    following = Following(
      drawsTolerances: plan.muting != nil, tellsMembersApart: plan.tellsMembersApart,
      aims: points?.aims)
    positioningError = plan.positioning.error
    visitOffsets = days.map(\.visitOffset)
    pushVisit = mechanics.pushVisit
    returnSatisfaction = Float(mechanics.returnSatisfaction)
    decay = DecayTable(mechanics, horizonDays: horizonDays)
    placement = PlacementRules(plan)
    seedMembers = plan.seedMembers
    sourceCount = plan.sources.count
    reputation = plan.positioning.reputation
    work = WorkTerms(plan, horizonDays: horizonDays)
    workload = Workload(plan)
    costs = CostTerms(plan, moveCost: moveCost)
    incomes = IncomeTerms(plan)
    incomeItemCount = plan.incomeItems.count
    costItemCount = plan.costItems.count
    workItemCount = plan.workItems.count
    metrics = Metric.allCases.filter {
      [.serviceLevel, .profit].contains($0) || $0.isObserved(in: plan)
    }
  }
}

/// One persona's coefficients.
struct PersonaTerms: Sendable {
  let match: Double
  let promise: Double
  /// Value weights in the order of `CoreValue`.
  let value: SIMD4<Double>
  let attention: Double
  let overloadCost: Double
  let overloadCap: Double
  let newcomerHazard: Float
  let returnPerDay: Double
  let returnBuzz: Double
  /// Leave hazard of lapsed members, per day.
  let lapsedLeavePerDay: Double
  let visit: VisitTerms
  /// What a visit is like follows from the day's feed.
  let feel: FeelTerms
  let post: PostTerms
  /// Mean of the messages that someone writes who does.
  let messagesPerPost: Double
  let bond: BondTerms
  let invite: InviteTerms
  let strain: StrainTerms

  init(_ persona: Persona, _ mechanics: Mechanics, match: Double, promise: Double) {
    self.match = match
    self.promise = promise
    value = persona.value.numbers
    attention = persona.attentionPerDay
    overloadCost = mechanics.overloadCost
    overloadCap = mechanics.overloadCap
    newcomerHazard = Float(mechanics.newcomerHazard)
    returnPerDay = persona.returnPerDay
    returnBuzz = mechanics.returnBuzz
    lapsedLeavePerDay = persona.leavePerDay * mechanics.lapsedLeave
    visit = VisitTerms(
      intercept: Float(persona.visit), satisfaction: Float(mechanics.visitSatisfaction),
      habit: Float(mechanics.visitHabit), fatigue: Float(mechanics.visitFatigue))
    feel = FeelTerms(
      bondBenefit: Float(mechanics.bondBenefit * persona.value.social),
      learningRate: Float(mechanics.learningRate), remembering: Float(1 - mechanics.forgetting),
      habitRate: Float(mechanics.habitRate), fatigueRate: Float(mechanics.fatigueRate))
    let stop = mechanics.messagesStop
    post = PostTerms(
      intercept: Float(persona.post),
      inclination: Float(persona.statedPostSpread ?? mechanics.postSpread),
      satisfaction: Float(mechanics.postSatisfaction), bond: Float(mechanics.postBond),
      inverseLogContinue: stop < 1 ? Float(1 / naturalLogarithm(1 - stop)) : 0)
    messagesPerPost = 1 / stop
    let growth = Float(mechanics.bondRate * mechanics.reply)
    bond = BondTerms(
      growth: growth, firstGrowth: growth, decay: Float(mechanics.bondDecay))
    invite = InviteTerms(
      invite: Float(persona.invitePerVisit), satisfaction: Float(mechanics.inviteSatisfaction),
      accept: Float(mechanics.inviteAccept))
    strain = StrainTerms(
      satisfaction: Float(mechanics.strainSatisfaction), bond: Float(mechanics.strainBond),
      fatigue: Float(mechanics.strainFatigue), leavePerDay: Float(persona.leavePerDay),
      newcomerDecay: Float(exponential(-1 / mechanics.newcomerDays)))
  }
}

extension CommunityPlan {
  /// Whether single members have something of their own that a day asks for.
  var tellsMembersApart: Bool {
    seeding != nil || referral != nil || replies != nil || points != nil || moderation != nil
      || !tiers.isEmpty || trust != nil || !offers.isEmpty
  }
}

/// What is left of a state after a number of days away: the closed form of daily decay.
struct DecayTable: Sendable {
  /// Factors of one number of days away.
  private struct Factors {
    var satisfaction: Float
    var fatigue: Float
    var bond: Float
    /// Of the newcomers' extra hazard.
    var newcomer: Float
  }

  /// By days away.
  private let factors: [Factors]

  init(_ mechanics: Mechanics, horizonDays: Int) {
    let powers = { (factor: Double) in
      var power = 1.0
      return (0...horizonDays).map { _ -> Float in
        defer { power *= factor }
        return Float(power)
      }
    }
    let satisfaction = powers(1 - mechanics.forgetting)
    let fatigue = powers(1 - mechanics.fatigueRate)
    let bond = powers(1 - mechanics.bondDecay)
    let newcomer = powers(exponential(-1 / mechanics.newcomerDays))
    factors = (0...horizonDays).map { days in
      Factors(
        satisfaction: satisfaction[days], fatigue: fatigue[days], bond: bond[days],
        newcomer: newcomer[days])
    }
  }

  /// Lets the days pass for those from a place on, lapsed members who come back on a day.
  func age(_ members: inout [Member], from first: Int, untilReturnOn day: Int) {
    let factors = factors.span
    var members = members.mutableSpan
    var index = first
    while index < members.count {
      let daysAway = day &- 1 &- Int(members[index].lastEngagedDay)
      let factor = factors[daysAway]
      members[index].satisfaction *= factor.satisfaction
      members[index].fatigue *= factor.fatigue
      members[index].bond *= factor.bond
      members[index].newcomer *= factor.newcomer
      members[index].visitHistory <<= UInt32(daysAway)
      index &+= 1
    }
  }
}

/// When a group takes people in.
struct PlacementRules: Sendable {
  /// Members at which a group takes no more people: its capacity, or less where the plan says so.
  let fillLine: Int
  /// Members at which a group takes no more people whom nobody brings.
  let aloneLine: Int
  let fillOrder: FillOrder
  /// Whether a new group is opened when none takes people in.
  let replicates: Bool
  /// Core members who move into a new group.
  let seedMembers: Int

  init(_ plan: CommunityPlan) {
    fillLine = min(plan.replication?.fillLine ?? .max, plan.platform.capacity ?? .max)
    aloneLine = min(fillLine, plan.platform.qrLimit ?? .max)
    fillOrder = plan.fillOrder
    replicates = plan.replication != nil
    seedMembers = Int(plan.replication?.seedMembers ?? 0)
  }
}
