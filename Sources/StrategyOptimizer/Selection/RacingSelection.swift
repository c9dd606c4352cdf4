/// The best of a fixed number of simulations: sequential halving under common random numbers.
///
/// The budget is split evenly over the halvings. Within each, every survivor is simulated equally
/// often with the same random numbers; then the better half, by the means of all replications so far,
/// goes on. Without a promise beyond the confidence that the differences themselves show.
///
/// Citation: Z. Karnin, T. Koren, O. Somekh (2013), "Almost optimal exploration in multi-armed
/// bandits", Proceedings of Machine Learning Research 28.
package struct RacingSelection: SelectionProcedure {
  package let goal: SelectionGoal

  /// How many replications of single systems may be simulated in all.
  package let budget: Int

  package private(set) var survivors: [Int]
  package private(set) var replications = 0
  package private(set) var decision: SelectionDecision?

  private var evidence: PairwiseEvidence
  private var remainingBudget: Int
  private var remainingInRound = 0
  private var leader = 0
  private var setAsideAfter: [Int?]

  /// - Parameters:
  ///   - goal: what is to be found.
  ///   - budget: replications of single systems in all.
  ///   - firstRound: replications that every system gets before any is set aside, at least 1.
  /// - Precondition: The budget allows the first round.
  package init(goal: SelectionGoal, budget: Int, firstRound: Int = 1) {
    precondition(
      firstRound >= 1 && budget / firstRound >= goal.systemCount,
      "the budget must allow the first replications of every system")
    self.goal = goal
    self.budget = budget
    survivors = Array(0..<goal.systemCount)
    evidence = PairwiseEvidence(systemCount: goal.systemCount)
    remainingBudget = budget
    setAsideAfter = Array(repeating: nil, count: goal.systemCount)
    if goal.systemCount == 1 { decision = SelectionDecision(best: 0, reason: .onlySystem) }
    planRound()
    remainingInRound = max(remainingInRound, firstRound)
  }

  package var replicationsAhead: Int? { remainingInRound }

  package mutating func add(_ values: [Double]) {
    requireRow(values)
    replications += 1
    guard decision == nil else { return }
    evidence.add(values, of: survivors)
    remainingBudget -= survivors.count
    remainingInRound -= 1
    leader = evidence.leader(among: survivors)
    if remainingInRound == 0 { halve() }
  }

  private mutating func planRound() {
    let halvings = Self.halvings(of: survivors.count)
    guard halvings > 0 else { return }
    remainingInRound = max(1, remainingBudget / halvings / survivors.count)
  }

  private mutating func halve() {
    var ranked: [Int] = []
    var rest = survivors
    while ranked.count < (survivors.count + 1) / 2 {
      let next = evidence.leader(among: rest)
      ranked.append(next)
      rest.removeAll { $0 == next }
    }
    // A budget too small for the next round ends the race.
    if ranked.count > remainingBudget { ranked = [leader] }
    for place in survivors where !ranked.contains(place) { setAsideAfter[place] = replications }
    survivors = ranked.sorted()
    if survivors.count == 1 {
      decision = SelectionDecision(best: leader, reason: .budgetSpent)
    } else {
      planRound()
    }
  }

  private static func halvings(of count: Int) -> Int {
    var (rest, halvings) = (count, 0)
    while rest > 1 {
      rest = (rest + 1) / 2
      halvings += 1
    }
    return halvings
  }

  package var standing: SelectionStanding {
    let error = (0..<goal.systemCount).filter { $0 != leader }.reduce(0) { error, place in
      max(
        error,
        evidence.errorChance(
          of: leader, within: goal.worth, of: place, mixture: .standard, firstLook: 5))
    }
    return SelectionStanding(
      leader: leader,
      achievedConfidence: max(0, 1 - error * goal.comparisonCount),
      setAsideAfter: setAsideAfter,
      expectedFurtherReplications: decision == nil
        ? Double(remainingBudget) / Double(survivors.count) : 0)
  }
}
