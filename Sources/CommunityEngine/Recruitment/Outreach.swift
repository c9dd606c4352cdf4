/// Whom channels reach day by day, and how far they have worn.
struct Outreach: Sendable {
  private var terms: RecruitmentTerms
  /// The terms that held before, and on which days; `terms` hold from `firstDay` on.
  private var past: [(days: Range<Int>, terms: RecruitmentTerms)] = []
  private var firstDay = 0
  /// What was left of each reach's effect on every day so far.
  private var wear: [[Double]]
  /// Days on which each reach has reached anybody.
  private var daysWorn: [Int]
  /// Today's expected joins at full pools: `joins[reach * personaCount + persona]`.
  private var joins: [Double] = []

  init(_ terms: RecruitmentTerms) {
    self.terms = terms
    wear = terms.reaches.map { _ in [] }
    daysWorn = terms.reaches.map { _ in 0 }
  }

  /// Goes on as another phase has it from a day on; who was reached before still comes as it was then.
  mutating func follow(_ terms: RecruitmentTerms, from day: Int) {
    past.append((firstDay..<day, self.terms))
    firstDay = day
    self.terms = terms
  }

  /// Takes in whom channels reach on a day.
  mutating func beginDay(_ day: Int) {
    let reaches = terms.reaches
    for place in reaches.indices {
      wear[place].append(reaches[place].wear(afterDays: daysWorn[place]))
      daysWorn[place] += reaches[place].reached(on: day) > 0 ? 1 : 0
    }
  }

  /// People who are expected to add the operator on a day while pools are full, by place among reaches.
  func contacts(of place: Int, on day: Int, reputationFactor: Double) -> Double {
    terms.reaches[place].contacts(
      on: day, wear: wear[place][day], reputationFactor: reputationFactor)
  }

  /// Finds who is expected to come on a day; a brand's reputation multiplies all.
  mutating func expectJoins(on day: Int, reputationFactor: Double) {
    let terms = terms
    joins.grow(to: terms.reaches.count * terms.pools.count, with: 0)
    for place in joins.indices { joins[place] = 0 }
    for place in terms.reaches.indices {
      addJoins(ofReach: place, terms, firstDay...day, on: day, reputationFactor)
      for (days, terms) in past where !days.isEmpty {
        addJoins(
          ofReach: place, terms, days.lowerBound...days.upperBound - 1, on: day, reputationFactor)
      }
    }
  }

  /// Those come today whom a reach met so many days ago as its way in takes, if that was in its days.
  private mutating func addJoins(
    ofReach place: Int, _ terms: RecruitmentTerms, _ days: ClosedRange<Int>, on day: Int,
    _ reputationFactor: Double
  ) {
    let reach = terms.reaches[place]
    let reachDay = day - reach.lagDays
    guard days.contains(reachDay) else { return }
    reach.addJoins(
      reachedOn: reachDay, wear: wear[place][reachDay], reputationFactor: reputationFactor,
      to: &joins, from: place * terms.pools.count)
  }

  /// Joins of a persona's full pool that are expected today by all reaches.
  func joins(of persona: Int) -> Double {
    terms.reaches.indices.reduce(0) { $0 + joins(ofReach: $1, persona) }
  }

  /// Those by one of them.
  func joins(ofReach place: Int, _ persona: Int) -> Double {
    joins[place * terms.pools.count + persona]
  }
}
