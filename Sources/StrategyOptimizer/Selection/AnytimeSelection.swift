import Foundation

/// Selection that may be watched, stopped and resumed at any time: the default.
///
/// For every ordered pair of systems a one-sided t-mixture tests "the first is worse than the second
/// by the worth or more". Once its evidence reaches `(systemCount - 1) / (1 - confidence)`
/// (`systemCount / (1 - confidence)` without a worth), the first
/// is *shown within worth* of the second, for good. The selection ends when some system is shown
/// within worth of all others.
///
/// Why that keeps its promise: let B be the best. A bad selection is a system j that is worse than B
/// by more than the worth and yet was shown within worth of B. For each of the at most `systemCount -
/// 1` such j this has a chance of at most `(1 - confidence) / (systemCount - 1)` over all time, because
/// evidence is a martingale when the mean is at its edge and smaller below it. No assumption is made
/// on the other pairs, on how far the means are apart, on equal variances or on the correlation.
///
/// Only comparisons with the eventual winner are needed, and the promise does not depend on who is
/// simulated when. So a system is set aside as soon as the *leader* is shown within worth of it. When
/// only the leader remains, those that it has not been compared with to the end (another leader set
/// them aside) come back for that comparison only. This is where the procedure needs fewer
/// replications than one that stops all at once, and fewer than Kim and Nelson's.
///
/// A difference that never varied says nothing of rare replications: it counts as known from
/// `SelectionGoal.constantLook` replications on.
package struct AnytimeSelection: SelectionProcedure {
  package let goal: SelectionGoal

  /// The smallest number of replications that a comparison rests on.
  package let firstLook: Int

  package private(set) var survivors: [Int]
  package private(set) var replications = 0
  package private(set) var decision: SelectionDecision?

  private var evidence: PairwiseEvidence
  private var bounds: AnytimeBounds
  private var leader = 0
  private var setAsideAfter: [Int?]

  /// Whether `first` is shown within worth of `second`, at `first * systemCount + second`.
  private var isWithinWorth: [Bool]

  /// - Precondition: `firstLook` is at least 2.
  package init(goal: SelectionGoal, firstLook: Int = 5, mixture: TMixture = .standard) {
    precondition(firstLook >= 2, "a comparison needs at least two replications")
    self.goal = goal
    self.firstLook = firstLook
    survivors = Array(0..<goal.systemCount)
    evidence = PairwiseEvidence(systemCount: goal.systemCount)
    bounds = AnytimeBounds(mixture: mixture, level: goal.errorPerComparison)
    setAsideAfter = Array(repeating: nil, count: goal.systemCount)
    isWithinWorth = Array(repeating: false, count: goal.systemCount * goal.systemCount)
    if goal.systemCount == 1 { decision = SelectionDecision(best: 0, reason: .onlySystem) }
  }

  package mutating func add(_ values: [Double]) {
    requireRow(values)
    replications += 1
    guard decision == nil else { return }
    evidence.add(values, of: survivors)
    guard replications >= firstLook else { return }
    bounds.prepare(through: replications)
    judgeSurvivors()
    leader = evidence.leader(among: survivors)
    setAside()
    if survivors == [leader] { readmitOrDecide() }
  }

  /// Marks every pair of survivors whose evidence has now reached its bound.
  private mutating func judgeSurvivors() {
    let worth = evidence.scaled(goal.worth)
    for highIndex in survivors.indices.dropFirst() {
      for lowIndex in 0..<highIndex {
        let (low, high) = (survivors[lowIndex], survivors[highIndex])
        let difference = evidence.difference(low, high)
        if difference.reaches(bounds, margin: worth) { show(low, within: high) }
        if difference.negated.reaches(bounds, margin: worth) { show(high, within: low) }
      }
    }
  }

  private mutating func show(_ first: Int, within second: Int) {
    isWithinWorth[first * goal.systemCount + second] = true
  }

  private func isShown(_ first: Int, within second: Int) -> Bool {
    isWithinWorth[first * goal.systemCount + second]
  }

  private mutating func setAside() {
    for place in survivors where place != leader && isShown(leader, within: place) {
      setAsideAfter[place] = replications
    }
    survivors.removeAll { setAsideAfter[$0] != nil }
  }

  private mutating func readmitOrDecide() {
    let unsettled = others(than: leader).filter { !isShown(leader, within: $0) }
    for place in unsettled { setAsideAfter[place] = nil }
    survivors = (unsettled + [leader]).sorted()
    guard unsettled.isEmpty else { return }
    // One comparison more than for the selection itself, as without a worth.
    var strictBounds = AnytimeBounds(
      mixture: bounds.mixture, level: (1 - goal.confidence) / Double(goal.systemCount))
    strictBounds.prepare(through: replications)
    let isBetter = others(than: leader).allSatisfy {
      evidence.difference(leader, $0).reaches(strictBounds, margin: 0, strictly: true)
    }
    decision = SelectionDecision(best: leader, reason: isBetter ? .better : .withinWorth)
  }

  private func others(than place: Int) -> [Int] {
    (0..<goal.systemCount).filter { $0 != place }
  }

  package var standing: SelectionStanding {
    let error = others(than: leader).reduce(0.0) { error, place in
      let now = evidence.errorChance(
        of: leader, within: goal.worth, of: place, mixture: bounds.mixture,
        firstLook: firstLook)
      return max(error, isShown(leader, within: place) ? min(now, bounds.level) : now)
    }
    return SelectionStanding(
      leader: leader,
      achievedConfidence: max(0, 1 - error * goal.comparisonCount),
      setAsideAfter: setAsideAfter,
      expectedFurtherReplications: expectedFurtherReplications)
  }

  private var expectedFurtherReplications: Double? {
    if decision != nil { return 0 }
    guard replications >= firstLook else { return nil }
    var longest = 1.0
    for place in others(than: leader) where !isShown(leader, within: place) {
      let needed = evidence.expectedCount(
        showing: leader, within: goal.worth, of: place, bounds: bounds)
      guard let needed else { return nil }
      longest = max(longest, needed - Double(evidence.difference(leader, place).count))
    }
    return longest
  }
}
