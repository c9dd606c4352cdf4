import OutputAnalysis
import ReplicationOutcomes

/// What happens to members one at a time, as it is needed at the end of a day and of a replication.
struct Ledger: Sendable {
  /// Today's counts.
  var joins = 0
  var returns = 0
  var lapses = 0
  var leaves = 0
  var turnedAway = 0
  /// Today's orders, group by group.
  var orders: [Order] = []
  /// Today's members whose invitation was accepted.
  var inviters: [Inviter] = []
  /// Who may count as active of the week and of the month without being engaged.
  var silent: SilentVisitors
  private(set) var cohorts: CohortBook
  /// Messages of those who have left.
  private(set) var messagesOfLeavers = TotalsHistogram()
  var sources: SourceBook
  private(set) var trees = InvitationTrees()
  var points = PointBook()
  var conduct = ConductCounts()
  private(set) var sales: SalesBook
  /// Members whose invitation has brought somebody; `nil` where another one counts them.
  private var referrers: Set<PersonKey>? = []
  /// Today's members who went along to a successor group.
  var migrated = 0
  /// Today's first posts, and those of them that were answered.
  var firstPosts = 0
  var firstPostsAnswered = 0
  private(set) var totalTurnedAway = 0
  private let horizonDays: Int

  init(_ plan: CompiledPlan, horizonDays: Int) {
    silent = SilentVisitors(horizonDays: horizonDays)
    cohorts = CohortBook(personaCount: plan.personas.count, horizonDays: horizonDays)
    sources = SourceBook(sourceCount: plan.sourceCount, horizonDays: horizonDays)
    sales = SalesBook(
      offerCount: plan.offers?.sales.count ?? 0, sourceCount: plan.sourceCount,
      personaCount: plan.personas.count)
    self.horizonDays = horizonDays
  }

  /// Books for what another one counts: what follows for people is the same, but nothing is kept that takes
  /// room for each of them.
  var forWitness: Ledger {
    var witness = self
    witness.referrers = nil
    witness.trees.keepsSizes = false
    return witness
  }

  mutating func beginDay() {
    joins = 0
    returns = 0
    lapses = 0
    leaves = 0
    turnedAway = 0
    firstPosts = 0
    firstPostsAnswered = 0
    points.beginDay()
    conduct = ConductCounts()
    sales.beginDay()
    migrated = 0
    sources.beginDay()
    orders.removeAll(keepingCapacity: true)
  }

  /// People are admitted to groups, or turned away where there is none.
  ///
  /// - Parameters:
  ///   - arrivals: the people.
  ///   - groups: the group of each, or `Placement.turnedAway`.
  ///   - inviters: whom the places of their inviters mean.
  ///   - day: the day.
  ///   - backgrounds: what is known of each from now on.
  mutating func admit(
    _ arrivals: [Arrival], to groups: [Int], from inviters: [Inviter], day: Int,
    backgrounds: inout [Background]
  ) {
    sources.join(arrivals, to: groups, from: inviters)
    let isEligible = day &+ CohortCounts.tenureDays[2] < horizonDays
    backgrounds.removeAll(keepingCapacity: true)
    backgrounds.append(addingCapacity: arrivals.count) { known in
      for place in arrivals.indices {
        let arrival = arrivals[place]
        if groups[place] == Placement.turnedAway {
          turnAway()
          known.append(Background(source: UInt16(arrival.source)))
        } else {
          known.append(
            admit(arrival, from: arrival.inviter.map { inviters[$0] }, day, isEligible: isEligible))
        }
      }
    }
  }

  /// Someone is admitted to a group, perhaps brought by a member; returns what is known of them from now on.
  @inline(__always)
  private mutating func admit(
    _ arrival: Arrival, from inviter: Inviter?, _ day: Int, isEligible: Bool
  ) -> Background {
    sales.join(source: arrival.source, persona: arrival.persona)
    var background = Background(source: UInt16(arrival.source))
    if let inviter {
      let key = PersonKey(persona: inviter.persona, person: inviter.person)
      cohorts.invite(
        persona: inviter.persona, joinedDay: inviter.joinedDay,
        isFirst: referrers?.insert(key).inserted ?? false)
      background.tree = inviter.background.tree
      background.generation = trees.grow(from: inviter, day: day, isEligible: isEligible)
    } else {
      background.tree = trees.plant(isEligible: isEligible)
    }
    return background
  }

  /// Someone visits thirty days after joining.
  mutating func visitOnDay30(_ background: Background) {
    sources.visitOnDay30(Int(background.source))
    trees.visitOnDay30(background)
  }

  /// Someone is there at the end.
  mutating func stay(
    _ background: Background, persona: Int, joinedDay: Int, messages: Int, isEngaged: Bool
  ) {
    sources.stay(Int(background.source), messages: messages, isEngaged: isEngaged)
    if isEngaged { trees.stay(background) }
    if messages > 0 { cohorts.activate(persona: persona, joinedDay: joinedDay) }
  }

  /// Takes an order for what is sold on such terms.
  mutating func enter(_ order: Order, _ sale: OfferTerms.Sale) {
    guard sales.order(order.offer, sale, by: order.buyer, isKept: order.isKept) else { return }
    cohorts.convert(persona: order.buyer.persona, joinedDay: order.buyer.joinedDay)
  }

  /// Ends a day on which visitors came so far with each offer and sources have cost so much.
  mutating func closeSales(day: Int, _ offers: [OfferCounts], costs: [Double]) {
    sales.add(offers)
    sales.observePaybacks(day: day, costs: costs)
  }

  /// Shows what members of groups add to on a day.
  mutating func eachCountOfDay(_ visit: (inout Int) -> Void) {
    visit(&joins)
    visit(&returns)
    visit(&lapses)
    visit(&leaves)
    visit(&turnedAway)
    visit(&firstPosts)
    visit(&firstPostsAnswered)
    points.eachCount(visit)
    conduct.eachCount(visit)
  }

  /// Shows what members of groups add to in a whole run.
  mutating func eachCountOfRun(_ visit: (inout Int) -> Void) {
    cohorts.eachCount(visit)
    sources.eachCount(visit)
    trees.eachCount(visit)
  }

  /// Members of a persona join.
  mutating func join(_ members: Int, persona: Int, day: Int) {
    joins += members
    cohorts.join(members, persona: persona, day: day)
  }

  private mutating func turnAway() {
    turnedAway += 1
    totalTurnedAway += 1
  }

  mutating func visit(persona: Int, day: Int, _ counts: VisitCounts) {
    cohorts.visit(persona: persona, day: day, counts)
  }

  mutating func leave(_ member: Member, persona: Int, day: Int) {
    leaves += 1
    sources.leave(Int(member.background.source), messages: Int(member.messages))
    messagesOfLeavers.add(total: Int(member.messages))
    if member.messages > 0 {
      cohorts.activate(persona: persona, joinedDay: Int(member.joinedDay))
    }
    cohorts.leave(persona: persona, joinedDay: Int(member.joinedDay), day: day)
  }
}
