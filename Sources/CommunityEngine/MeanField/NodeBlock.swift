import CommunityModel
import PortableMath

/// The expected members of one persona, engaged and lapsed, at the nodes of a grid.
///
/// Within a node satisfaction is spread as a normal of two points, and the other states follow it in a line;
/// so those who are satisfied visit more and fall silent less within a node too.
struct NodeBlock: Sendable {
  let grid: NodeGrid
  private(set) var engaged: NodeMoments
  private(set) var lapsed: NodeMoments
  private var next: NodeMoments
  private(set) var work: NodeScratch

  init(_ grid: NodeGrid, offerCount: Int) {
    self.grid = grid
    engaged = NodeMoments(count: grid.count, offerCount: offerCount)
    lapsed = engaged
    next = engaged
    work = NodeScratch(count: grid.count)
  }

  private var counted: Range<Int> { 0..<grid.countedCount }

  /// Members present.
  var count: Double { held(NodeMoments.Column.members) }
  /// Those of them who are engaged.
  var engagedCount: Double { engagedTotal(NodeMoments.Column.members) }
  /// Those who have lapsed.
  var lapsedCount: Double { lapsed.total(NodeMoments.Column.members, counted) }

  /// The sum of a column over the engaged.
  func engagedTotal(_ column: Int) -> Double { engaged.total(column, counted) }

  /// The sum of a column over engaged and lapsed.
  func held(_ column: Int) -> Double {
    engagedTotal(column) + lapsed.total(column, counted)
  }

  /// Some people join, with what they have from the start.
  mutating func join(_ people: Double, _ start: MemberStart) {
    if people > 0 { join(people, start, from: 0) }
  }

  /// One person stands for a cohort that is followed from now on in place of another.
  mutating func follow(_ cohort: Int, _ start: MemberStart) {
    let first = grid.countedCount + cohort * grid.perClass
    engaged.clear(first..<first + grid.perClass)
    lapsed.clear(first..<first + grid.perClass)
    join(1, start, from: first)
  }

  /// The share of a cohort that visits today.
  func visitors(ofCohort cohort: Int) -> Double {
    let first = grid.countedCount + cohort * grid.perClass
    return sum(work.visitors, first..<first + grid.perClass)
  }

  private mutating func join(_ people: Double, _ start: MemberStart, from first: Int) {
    typealias Column = NodeMoments.Column
    let states = [start.satisfaction, 0.5, 0, start.bond, start.newcomer]
    for place in 0..<grid.perClass {
      let node = first + place
      let joining = grid.share[place] * Float(people)
      engaged[Column.members, node] += joining
      for (place, state) in states.enumerated() {
        engaged[Column.satisfaction + place, node] += joining * state
        engaged[Column.products + place, node] += joining * start.satisfaction * state
      }
      engaged[Column.shift, node] += joining * start.shift
      engaged[Column.trust, node] += joining * start.trust
      engaged[Column.points, node] += joining * start.points
    }
  }

  /// Lapsed members come back or leave, and what those who are left remember fades.
  ///
  /// - Returns: how many come back and how many leave.
  mutating func startSpells(
    call: Double, _ terms: PersonaTerms, returnSatisfaction: Float, bondDecay: Float
  ) -> (returns: Double, leaves: Double) {
    typealias Column = NodeMoments.Column
    let before = lapsedCount
    lapsed.means(of: Column.farewell, into: &work.means.satisfaction)
    lapsed.means(of: Column.satisfaction, into: &work.means.habit)
    expectReturns(
      call: Float(call), satisfaction: returnSatisfaction, farewell: work.means.satisfaction,
      leave: Float(terms.lapsedLeavePerDay), staying: &work.staying, returning: &work.lapsing)
    lapsed.copy(Column.members, into: &work.weighted)
    multiply(work.weighted, work.lapsing, by: 1, into: &work.returned)
    let returns = sum(work.returned, counted)
    // Whoever comes back is in the habit of half the days, whatever their satisfaction.
    engaged.add(Column.members..<Column.members + 2, of: lapsed, times: work.lapsing)
    engaged.add(Column.fatigue..<Column.products + 1, of: lapsed, times: work.lapsing)
    multiply(work.returned, work.half, by: 1, into: &work.weighted)
    engaged.add(work.weighted, to: Column.habit)
    engaged.add(work.weighted, times: work.means.habit, to: Column.products + 1)
    for state in 2..<NodeMoments.stateCount {
      lapsed.copy(Column.satisfaction + state, into: &work.weighted)
      multiply(work.weighted, work.lapsing, by: 1, into: &work.people)
      engaged.add(work.people, times: work.means.habit, to: Column.products + state)
    }
    engaged.add(Column.written..<engaged.columnCount, of: lapsed, times: work.lapsing)
    lapsed.scale(0..<lapsed.columnCount, by: work.staying)
    let remembering = terms.feel.remembering
    lapsed.scale(Column.satisfaction, by: remembering)
    lapsed.scale(Column.products, by: remembering * remembering)
    lapsed.scale(Column.fatigue, by: 1 - terms.feel.fatigueRate)
    lapsed.scale(Column.bond, by: 1 - bondDecay)
    lapsed.scale(Column.newcomer, by: terms.strain.newcomerDecay)
    return (returns, before - returns - lapsedCount)
  }

  /// Lives one day.
  mutating func live(_ day: NodeDay, _ stocks: inout ExpectedStocks) -> NodeTotals {
    typealias Column = NodeMoments.Column
    var totals = NodeTotals()
    work.beginDay()
    prepare(day)
    next.removeAll()
    totals.engaged = engagedCount
    for (point, weight) in zip(Self.spread.points, Self.spread.weights) {
      live(day, at: point, weight: weight, &totals)
    }
    closeDay(day, &stocks, &totals)
    return totals
  }

  /// Points of the spread of satisfaction within a node.
  private static let spread = HermiteQuadrature.two

  /// What members are like before the day, and what it brings them.
  private mutating func prepare(_ day: NodeDay) {
    typealias Column = NodeMoments.Column
    engaged.means(of: Column.satisfaction, into: &work.means.satisfaction)
    engaged.means(of: Column.habit, into: &work.means.habit)
    engaged.means(of: Column.fatigue, into: &work.means.fatigue)
    engaged.means(of: Column.bond, into: &work.means.bond)
    engaged.means(of: Column.newcomer, into: &work.means.newcomer)
    engaged.means(of: Column.products, into: &work.weighted)
    findSpread(
      squares: work.weighted, means: work.means.satisfaction,
      spread: &work.loadings.satisfaction, inverse: &work.staying)
    let mean = work.means.satisfaction
    engaged.loadings(
      of: 1, satisfaction: mean, mean: work.means.habit, inverse: work.staying,
      into: &work.loadings.habit)
    engaged.loadings(
      of: 2, satisfaction: mean, mean: work.means.fatigue, inverse: work.staying,
      into: &work.loadings.fatigue)
    engaged.loadings(
      of: 3, satisfaction: mean, mean: work.means.bond, inverse: work.staying,
      into: &work.loadings.bond)
    engaged.loadings(
      of: 4, satisfaction: mean, mean: work.means.newcomer, inverse: work.staying,
      into: &work.loadings.newcomer)
    engaged.means(of: Column.written, into: &work.written)
    engaged.copy(Column.members, into: &work.present)
    day.write(to: &work, grid, engaged)
  }

  /// The day of a share of everybody whose satisfaction lies at one point of its spread.
  private mutating func live(
    _ day: NodeDay, at point: Float, weight: Float, _ totals: inout NodeTotals
  ) {
    let terms = day.terms
    let feel = terms.feel.terms
    spreadStates(
      point, means: work.means.satisfaction, loadings: work.loadings.satisfaction,
      into: &work.point.satisfaction)
    spreadStates(
      point, means: work.means.habit, loadings: work.loadings.habit, into: &work.point.habit)
    spreadStates(
      point, means: work.means.fatigue, loadings: work.loadings.fatigue,
      into: &work.point.fatigue)
    spreadStates(
      point, means: work.means.bond, loadings: work.loadings.bond, into: &work.point.bond)
    spreadStates(
      point, means: work.means.newcomer, loadings: work.loadings.newcomer,
      into: &work.point.newcomer)
    expectVisits(
      terms.visit, inclination: grid.inclination, leaning: work.leaning,
      satisfaction: work.point.satisfaction, habit: work.point.habit,
      fatigue: work.point.fatigue, muted: day.mutedShare, loss: day.mutedLoss,
      into: &work.visit)
    visitorsDay(day, feel)
    multiply(work.visit, work.present, by: weight, into: &work.people)
    add(work.people, to: &work.visitors)
    multiply(work.people, work.post, by: 1, into: &work.weighted)
    add(work.weighted, to: &work.writers)
    expectInvitations(
      terms.invite, people: work.people, satisfaction: work.visitor.satisfaction,
      senders: &work.senders)
    close(day, visited: true, &totals)
    absenceDay(feel, bondDecay: day.bond.decay)
    subtract(work.people, from: work.present, times: weight, into: &work.absentees)
    close(day, visited: false, &totals)
  }

  /// What a visit leaves behind.
  private mutating func visitorsDay(_ day: NodeDay, _ feel: FeelTerms) {
    if day.hasGains {
      for node in 0..<grid.count {
        let room = max(0, 1 - work.point.satisfaction[node])
        work.absent.satisfaction[node] =
          work.point.satisfaction[node] + work.pleasure[node] * room
        work.absent.bond[node] =
          work.point.bond[node] + work.closeness[node] * (1 - work.point.bond[node])
      }
    } else {
      multiply(work.point.satisfaction, work.one, by: 1, into: &work.absent.satisfaction)
      multiply(work.point.bond, work.one, by: 1, into: &work.absent.bond)
    }
    expectFeelings(
      feel, satisfaction: work.absent.satisfaction, bond: work.absent.bond,
      surprise: work.surprise, into: &work.visitor.satisfaction)
    expectHabits(
      feel, visited: 1, overload: work.overload, habit: work.point.habit,
      fatigue: work.point.fatigue, habitAfter: &work.visitor.habit,
      fatigueAfter: &work.visitor.fatigue)
    expectPosts(
      day.terms.post, inclination: grid.inclination, encouragement: work.encouragement,
      allowed: day.allowedToWrite, satisfaction: work.visitor.satisfaction,
      bond: work.absent.bond, into: &work.post)
    expectBonds(
      decay: day.bond.decay, growth: work.growth, written: work.post, bond: work.absent.bond,
      into: &work.visitor.bond)
  }

  /// What a day without a visit leaves behind.
  private mutating func absenceDay(_ feel: FeelTerms, bondDecay: Float) {
    multiply(
      work.point.satisfaction, work.one, by: feel.remembering, into: &work.absent.satisfaction)
    expectHabits(
      feel, visited: 0, overload: work.overload, habit: work.point.habit,
      fatigue: work.point.fatigue, habitAfter: &work.absent.habit,
      fatigueAfter: &work.absent.fatigue)
    expectBonds(
      decay: bondDecay, growth: work.growth, written: work.zero, bond: work.point.bond,
      into: &work.absent.bond)
  }

  /// Lapsing and leaving of the people of one outcome.
  private mutating func close(_ day: NodeDay, visited: Bool, _ totals: inout NodeTotals) {
    typealias Column = NodeMoments.Column
    let after = visited ? work.visitor : work.absent
    let people = visited ? work.people : work.absentees
    expectFates(
      day.strain, people: people, satisfaction: after.satisfaction, bond: after.bond,
      fatigue: after.fatigue, newcomer: work.point.newcomer, lapseHazard: grid.lapseHazard,
      staying: &work.staying, lapsing: &work.lapsing)
    totals.add(people, after, visited: visited, count: grid.countedCount)
    add(work.staying, to: &work.stayed)
    if visited { add(work.staying, to: &work.stayingVisitors) }
    add(work.lapsing, to: &work.lapsed)
    let states = [
      after.satisfaction, after.habit, after.fatigue, after.bond, work.point.newcomer,
    ]
    next.add(work.staying, to: Column.members)
    for (place, state) in states.enumerated() {
      next.add(work.staying, state: state, satisfaction: after.satisfaction, at: place)
    }
    lapsed.add(work.lapsing, to: Column.members)
    for place in [0, 2, 3] {
      lapsed.add(work.lapsing, times: states[place], to: Column.satisfaction + place)
    }
    multiply(work.lapsing, work.point.newcomer, by: day.strain.newcomerDecay, into: &work.weighted)
    lapsed.add(work.weighted, to: Column.newcomer)
    multiply(work.lapsing, after.satisfaction, by: 1, into: &work.weighted)
    lapsed.add(work.weighted, to: Column.farewell)
    lapsed.add(work.weighted, times: after.satisfaction, to: Column.products)
  }

  /// Those who stay take along what they have of their own.
  private mutating func closeDay(
    _ day: NodeDay, _ stocks: inout ExpectedStocks, _ totals: inout NodeTotals
  ) {
    typealias Column = NodeMoments.Column
    totals.visitors = sum(work.visitors, counted)
    totals.posters = sum(work.writers, counted)
    totals.sent = sum(work.senders, counted)
    totals.lapses = sum(work.lapsed, counted)
    totals.leaves = totals.engaged - sum(work.stayed, counted) - totals.lapses
    day.follow(&engaged, &work, grid, &stocks, &totals)
    divide(work.stayed, by: work.present, into: &work.staying)
    divide(work.lapsed, by: work.present, into: &work.lapsing)
    let own = Column.written..<engaged.columnCount
    lapsed.add(own, of: engaged, times: work.lapsing)
    next.add(own, of: engaged, times: work.staying)
    (engaged, next) = (next, engaged)
    engaged.scale(Column.newcomer, by: day.strain.newcomerDecay)
    engaged.scale(Column.products + 4, by: day.strain.newcomerDecay)
    engaged.scale(Column.newcomer..<Column.newcomer + 1, by: work.relief)
    engaged.scale(Column.products + 4..<Column.products + 5, by: work.relief)
    engaged.lower(by: work.loss)
    engaged.promote(grid)
    lapsed.promote(grid)
  }

  /// Some leave at the start of a day because they do not go along to a successor.
  mutating func migrate(_ terms: MigrationTerms) {
    typealias Column = NodeMoments.Column
    engaged.means(of: Column.satisfaction, into: &work.means.satisfaction)
    engaged.means(of: Column.bond, into: &work.means.bond)
    for node in 0..<grid.count {
      let odds = terms.oddsAgainst(
        satisfaction: work.means.satisfaction[node], bond: work.means.bond[node])
      work.staying[node] = 1 / (1 + odds)
      work.lapsing[node] = terms.lapsedShare
    }
    engaged.scale(0..<engaged.columnCount, by: work.staying)
    lapsed.scale(0..<lapsed.columnCount, by: work.lapsing)
  }

  /// Everybody's points are cleared; returns what they were.
  mutating func clearPoints() -> Double {
    let points = NodeMoments.Column.points
    let held = held(points)
    engaged.scale(points, by: 0)
    lapsed.scale(points, by: 0)
    return held
  }

  /// Some leave at the end of a day because they are removed.
  mutating func remove(share: Double) {
    let kept = Float(1 - share)
    for column in 0..<engaged.columnCount { engaged.scale(column, by: kept) }
  }
}
