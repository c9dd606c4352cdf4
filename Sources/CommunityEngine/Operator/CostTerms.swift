import CommunityModel

/// What the operator's plan makes a day cost.
struct CostTerms: Sendable {
  private struct Channel: Sendable {
    let perDay: Double
    let perThousand: Double
    let perJoin: Double
    /// The days whose cost is due though nobody is reached: those of a measured series.
    let countedDays: ClosedRange<Int>?
    let hookEach: Double?

    var isFree: Bool {
      perDay == 0 && perThousand == 0 && perJoin == 0 && hookEach ?? 0 == 0
    }
  }

  private struct Activity: Sendable {
    let perOccurrence: Double
    let perParticipant: Double
  }

  private let channels: [Channel]
  private let targetingFactor: Double
  private let costPerPost: [Double]
  private let activities: [Activity]
  /// Money each time that a referral campaign runs, and for each rewarded join; `nil` without one.
  private let campaign: (cost: Double, reward: Double)?
  private let openingCost: Double?
  private let seedCost: Double?
  private let seedSource: Int
  private let prizeCosts: [Double]
  /// The source that each item is spent on, if there is one.
  private let itemSources: [Int?]
  private let teamPerDay: [Double]
  private let offers: [(cost: Double, sale: OfferTerms.Sale)]
  private let toolPerDay: [Double]
  /// Money for each who goes along to a successor; `nil` if nobody is asked to.
  private let moveCost: Double?
  /// Whether nothing ever costs anything.
  let isFree: Bool

  /// - Parameters:
  ///   - plan: the plan, or that of a phase.
  ///   - moveCost: money for each who goes along to a successor; `nil` if nobody is ever asked to.
  init(_ plan: CommunityPlan, moveCost: Double?) {
    channels = plan.channels.map { channel in
      Channel(
        perDay: channel.costPerDay, perThousand: channel.costPerThousand,
        perJoin: channel.costPerJoin, countedDays: channel.isMeasured ? channel.days : nil,
        hookEach: channel.hook?.costEach)
    }
    targetingFactor = 1 + plan.positioning.targeting
    costPerPost = plan.content.map(\.costPerPost)
    activities = plan.activities.map {
      Activity(perOccurrence: $0.cost + $0.prizeCost, perParticipant: $0.costPerParticipant)
    }
    campaign = plan.referral.map { ($0.cost, $0.moneyPerJoin) }
    openingCost = plan.replication?.openingCost
    seedCost = plan.seeding?.costEach
    seedSource = plan.sources.count - 1
    itemSources = plan.costItems.map(plan.source)
    prizeCosts = plan.points?.prizes.map(\.cost) ?? []
    teamPerDay = plan.team.map { $0.hourlyCost * $0.hoursPerWeek / 7 }
    offers = plan.offers.map { ($0.cost, OfferTerms.Sale($0)) }
    toolPerDay = (plan.tools ?? []).map { $0.costPerMonth / Tool.monthDays }
    self.moveCost = moveCost
    isFree =
      channels.allSatisfy { $0.isFree } && costPerPost.allSatisfy { $0 == 0 }
      && activities.allSatisfy { $0.perOccurrence == 0 && $0.perParticipant == 0 }
      && campaign?.cost ?? 0 == 0 && campaign?.reward ?? 0 == 0 && seedCost ?? 0 == 0
      && prizeCosts.allSatisfy { $0 == 0 }
      && openingCost ?? 0 == 0 && teamPerDay.allSatisfy { $0 == 0 } && offers.isEmpty
      && toolPerDay.allSatisfy { $0 == 0 } && moveCost ?? 0 == 0
  }

  /// Enters the money a day takes, in the order of `CommunityPlan.costItems`.
  ///
  /// A channel costs cost_per_day if it reaches anybody (a measured one: if it runs), cost_per_thousand ·
  /// reach / 1000 · (1 + targeting), and cost_per_join and its hook for each who is admitted to a group.
  ///
  /// - Parameters:
  ///   - day: the day.
  ///   - traffic: who was reached and admitted.
  ///   - work: what the operator does.
  ///   - opened: groups opened.
  ///   - account: where it is entered.
  func enterCosts(
    of day: Int, _ traffic: DayTraffic, _ work: WorkDay, opened: Int,
    in account: inout Account
  ) {
    for (place, channel) in channels.enumerated() {
      let reached = traffic.reached[place]
      let runs = reached > 0 || channel.countedDays?.contains(day) == true
      account.enter(
        (runs ? channel.perDay : 0) + channel.perThousand * (reached / 1_000) * targetingFactor
          + channel.perJoin * traffic.joins[place])
    }
    for (place, channel) in channels.enumerated() {
      if let each = channel.hookEach { account.enter(each * traffic.joins[place]) }
    }
    for (cost, posts) in zip(costPerPost, work.posts) { account.enter(cost * posts) }
    for (place, activity) in activities.enumerated() {
      account.enter(
        Double(work.beginning[place]) * activity.perOccurrence
          + work.participants[place] * activity.perParticipant)
    }
    if let campaign {
      account.enter(Double(work.campaignsBeginning) * campaign.cost)
      account.enter(work.rewardedJoins * campaign.reward)
    }
    if let openingCost { account.enter(openingCost * Double(opened)) }
    if let seedCost { account.enter(traffic.joins[seedSource] * seedCost) }
    for (cost, prizes) in zip(prizeCosts, work.prizes) { account.enter(prizes * cost) }
    for cost in teamPerDay { account.enter(cost) }
    for (place, offer) in offers.enumerated() {
      let (orders, refunds) = (work.orders[place], work.refunds[place])
      account.enter(
        Double(work.offersBeginning[place]) * offer.cost
          + (orders - refunds) * offer.sale.goodsCost
          + refunds * offer.sale.refundCost)
    }
    for cost in toolPerDay { account.enter(cost) }
    if let moveCost { account.enter(work.migrated * moveCost) }
  }

  /// What each source has cost, in the order of `CommunityPlan.sources`: a channel and its hook, a
  /// referral campaign, the winning of seed members.
  func costsBySource(_ account: Account) -> [Double] {
    var costs = [Double](repeating: 0, count: seedSource + 1)
    for (source, total) in zip(itemSources, account.totals) {
      if let source { costs[source] += total }
    }
    return costs
  }
}
