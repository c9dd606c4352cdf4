import OutputAnalysis

/// Kim and Nelson's fully sequential procedure under common random numbers (`c = 1`).
///
/// The variances of all differences are estimated once, from the first `firstStage` replications; then
/// after each replication every system is eliminated whose sum is behind another's by more than a
/// margin that shrinks to 0. The best is selected with the confidence asked for if it is better than
/// all others by the worth or more and if differences are normal; the confidence holds at the end and
/// not for looks on the way.
///
/// Skewed differences break the promise with short first stages (0.86 instead of 0.95 for lognormal
/// values of 20 systems and 10 replications): see `isFirstStageSkewed`.
///
/// Citation: as for `KimNelsonConstants`.
package struct KimNelsonSelection: SelectionProcedure {
  package let goal: SelectionGoal

  /// The replications that variances are estimated from.
  package let firstStage: Int

  package private(set) var survivors: [Int]
  package private(set) var replications = 0
  package private(set) var decision: SelectionDecision?

  private let constants: KimNelsonConstants
  private var evidence: PairwiseEvidence
  /// The first stage's variance of the difference of each pair, in units of the worth squared.
  private var variances: [Double] = []
  private var firstRows: [[Double]] = []
  private var leader = 0
  private var setAsideAfter: [Int?]

  /// - Precondition: `firstStage` is at least 2.
  package init(goal: SelectionGoal, firstStage: Int = 20) {
    precondition(firstStage >= 2, "a variance needs at least two replications")
    self.goal = goal
    self.firstStage = firstStage
    survivors = Array(0..<goal.systemCount)
    constants = KimNelsonConstants(
      systemCount: max(2, goal.systemCount), firstStage: firstStage, error: 1 - goal.confidence)
    evidence = PairwiseEvidence(systemCount: goal.systemCount)
    setAsideAfter = Array(repeating: nil, count: goal.systemCount)
    if goal.systemCount == 1 { decision = SelectionDecision(best: 0, reason: .onlySystem) }
  }

  package mutating func add(_ values: [Double]) {
    requireRow(values)
    replications += 1
    guard decision == nil else { return }
    evidence.add(values, of: survivors)
    if replications <= firstStage { firstRows.append(values) }
    guard replications >= firstStage else { return }
    if replications == firstStage { estimateVariances() }
    let losers = Set(survivors.filter { loser in survivors.contains { isBehind(loser, $0) } })
    for place in losers { setAsideAfter[place] = replications }
    survivors.removeAll(where: losers.contains)
    leader = evidence.leader(among: survivors)
    if survivors.count == 1 {
      decision = SelectionDecision(best: leader, reason: .lastRemaining)
    }
  }

  private mutating func estimateVariances() {
    variances = Array(repeating: 0, count: goal.systemCount * goal.systemCount)
    for first in 0..<goal.systemCount {
      for second in 0..<goal.systemCount where first != second {
        let squares = evidence.difference(first, second).squares
        variances[first * goal.systemCount + second] = squares / Double(firstStage - 1)
      }
    }
    varianceUnit = evidence.scaled(1)
  }

  /// What the values were multiplied with when the variances were estimated.
  private var varianceUnit = 1.0

  /// Whether the first system's sum is behind the second's by more than the margin.
  ///
  /// Once there is no margin left, equals are decided by their place, or they would stay for ever.
  private func isBehind(_ first: Int, _ second: Int) -> Bool {
    guard first != second else { return false }
    let difference = evidence.difference(second, first)
    let lead = difference.mean * Double(difference.count)
    let worth = evidence.scaled(goal.worth)
    let rescaling = evidence.scaled(1) / varianceUnit
    let variance = variances[first * goal.systemCount + second] * rescaling * rescaling
    let shrinkage = worth * Double(replications) / 2
    let start = variance == 0 ? 0 : constants.squaredH * variance / (2 * worth)
    let margin = max(0, start - shrinkage)
    return lead > margin || (margin == 0 && lead == 0 && second < first)
  }

  package var standing: SelectionStanding {
    let mixture = TMixture.standard
    let error = (0..<goal.systemCount).filter { $0 != leader }.reduce(0) { error, place in
      max(
        error,
        evidence.errorChance(
          of: leader, within: goal.worth, of: place, mixture: mixture, firstLook: 5))
    }
    let achieved = max(0, 1 - error * goal.comparisonCount)
    return SelectionStanding(
      leader: leader,
      achievedConfidence: decision == nil ? achieved : max(achieved, goal.confidence),
      setAsideAfter: setAsideAfter, expectedFurtherReplications: expectedFurtherReplications)
  }

  /// Until the margin of the leader over every survivor is used up at the present pace.
  private var expectedFurtherReplications: Double? {
    if decision != nil { return 0 }
    guard replications >= firstStage else { return nil }
    let worth = evidence.scaled(goal.worth)
    var longest = 1.0
    for place in survivors where place != leader {
      let pace = evidence.difference(leader, place).mean + worth / 2
      let rescaling = evidence.scaled(1) / varianceUnit
      let variance = variances[leader * goal.systemCount + place] * rescaling * rescaling
      guard worth > 0, pace > 0 else { return nil }
      longest = max(
        longest, constants.squaredH * variance / (2 * worth) / pace - Double(replications))
    }
    return longest
  }
}

extension KimNelsonSelection {
  /// The largest magnitude, over all pairs, of the skewness of the first stage's differences.
  ///
  /// Nil before the end of the first stage; 0 if no difference varied.
  package var largestFirstStageSkewness: Double? {
    guard firstRows.count == firstStage else { return nil }
    var largest = 0.0
    for high in 0..<goal.systemCount {
      for low in 0..<high {
        largest = max(largest, skewness(firstRows.map { $0[low] - $0[high] }).magnitude)
      }
    }
    return largest
  }

  /// Whether that skewness is more than normal differences would show in one of twenty studies.
  ///
  /// A first stage of 50 should then be taken. Nil before the end of the first stage.
  package var isFirstStageSkewed: Bool? {
    largestFirstStageSkewness.map { $0 > skewnessBound }
  }

  /// Bonferroni's bound over all pairs, from the skewness's standard error in normal samples.
  private var skewnessBound: Double {
    let n = Double(max(3, firstStage))
    let standardError = (6 * n * (n - 1) / ((n - 2) * (n + 1) * (n + 3))).squareRoot()
    let pairCount = max(1, goal.systemCount * (goal.systemCount - 1) / 2)
    return standardError * -NormalDistribution.quantile(0.025 / Double(pairCount))
  }

  private func skewness(_ values: [Double]) -> Double {
    let n = Double(values.count)
    let mean = values.reduce(0) { $0 + $1 / n }
    let largest = values.reduce(0) { max($0, ($1 - mean).magnitude) }
    guard largest > 0 else { return 0 }
    let deviations = values.map { ($0 - mean) / largest }
    let second = deviations.reduce(0) { $0 + $1 * $1 } / n
    let third = deviations.reduce(0) { $0 + $1 * $1 * $1 } / n
    return third / (second * second.squareRoot())
  }
}
