import Foundation

/// A knock-out tournament for hundreds of systems: groups, then the groups' winners in groups.
///
/// All pairs of hundreds of systems are many to keep and to compare; within groups they are few. Each
/// match is an anytime selection of its own with replications of its own round, so nothing is selected
/// by the data that it is then judged by. The chance of error and the worth are split over the rounds:
/// in each round the winner of the best remaining system's match is, with that round's confidence,
/// within that round's worth of it. Both add up, so the champion is within the goal's worth of the
/// best with the goal's confidence, whatever the means.
///
/// The worth is split in proportion to the cube root of the systems in each round, which makes the
/// replications fewest, as they grow with the inverse square of the worth.
///
/// Citation: Y. Zhong, L. J. Hong (2022), "Knockout-tournament procedures for large-scale ranking and
/// selection in parallel computing environments", Operations Research 70,
/// doi:10.1287/opre.2020.2065; the split of the worth is our own.
package struct TournamentSelection: SelectionProcedure {
  package let goal: SelectionGoal

  /// The largest number of systems in a match.
  package let groupSize: Int

  package private(set) var survivors: [Int]
  package private(set) var replications = 0
  package private(set) var decision: SelectionDecision?

  private let firstLook: Int
  private var remainingRounds: [Round]
  private var matches: [Match] = []
  private var setAsideAfter: [Int?]
  private var errorSpent = 0.0
  /// Of each system's values in the replications of the first round that all systems were in.
  private var means: [Double]
  private var meanCount = 0.0

  private struct Round {
    let systemCount: Int
    let worth: Double
    let error: Double
  }

  /// A selection among some systems, known by their places in the tournament.
  private struct Match {
    let places: [Int]
    var selection: AnytimeSelection

    var survivors: [Int] { selection.survivors.map { places[$0] } }
    var winner: Int? { selection.decision.map { places[$0.best] } }
  }

  /// - Precondition: `groupSize` is at least 2.
  package init(goal: SelectionGoal, groupSize: Int = 20, firstLook: Int = 5) {
    precondition(groupSize >= 2, "a match needs at least two systems")
    self.goal = goal
    self.groupSize = groupSize
    self.firstLook = firstLook
    survivors = Array(0..<goal.systemCount)
    remainingRounds = Self.rounds(of: goal, groupSize: groupSize)
    setAsideAfter = Array(repeating: nil, count: goal.systemCount)
    means = Array(repeating: 0, count: goal.systemCount)
    if goal.systemCount == 1 { decision = SelectionDecision(best: 0, reason: .onlySystem) }
    startRound()
  }

  package mutating func add(_ values: [Double]) {
    requireRow(values)
    replications += 1
    guard decision == nil else { return }
    var valueOfPlace = [Double](repeating: 0, count: goal.systemCount)
    for (place, value) in zip(survivors, values) { valueOfPlace[place] = value }
    if survivors.count == goal.systemCount {
      meanCount += 1
      for place in means.indices {
        means[place] += (valueOfPlace[place] - means[place]) / meanCount
      }
    }
    for index in matches.indices where matches[index].winner == nil {
      matches[index].selection.add(matches[index].survivors.map { valueOfPlace[$0] })
    }
    if matches.allSatisfy({ $0.winner != nil }) {
      finishRound()
    } else {
      survivors = matches.filter { $0.winner == nil }.flatMap(\.survivors).sorted()
    }
    markSetAside()
  }

  private mutating func finishRound() {
    let winners = matches.compactMap(\.winner).sorted()
    survivors = winners
    if winners.count == 1 {
      let reason = matches[0].selection.decision?.reason ?? .withinWorth
      // Better than all of the last round is not better than all of those that were knocked out before.
      let isWholeField = matches[0].places.count == goal.systemCount
      decision = SelectionDecision(
        best: winners[0], reason: isWholeField ? reason : .withinWorth)
    } else {
      startRound()
    }
  }

  private mutating func startRound() {
    guard decision == nil, !remainingRounds.isEmpty else { return }
    let round = remainingRounds.removeFirst()
    let matchCount = (survivors.count + groupSize - 1) / groupSize
    matches = (0..<matchCount).map { index in
      // As equal in size as can be.
      let start = survivors.count * index / matchCount
      let end = survivors.count * (index + 1) / matchCount
      let places = Array(survivors[start..<end])
      let goal = SelectionGoal(
        systemCount: places.count, worth: round.worth, confidence: 1 - round.error)
      return Match(
        places: places, selection: AnytimeSelection(goal: goal, firstLook: firstLook))
    }
    if !remainingRounds.isEmpty { errorSpent += round.error }
    // A match of one system has its winner already.
    survivors = matches.filter { $0.winner == nil }.flatMap(\.survivors).sorted()
  }

  private mutating func markSetAside() {
    let waiting = Set(matches.compactMap(\.winner))
    let racing = Set(survivors)
    for place in 0..<goal.systemCount {
      let isOut = !racing.contains(place) && !waiting.contains(place)
      setAsideAfter[place] = isOut ? setAsideAfter[place] ?? replications : nil
    }
  }

  private static func rounds(of goal: SelectionGoal, groupSize: Int) -> [Round] {
    var counts: [Int] = []
    var count = goal.systemCount
    while count > 1 {
      counts.append(count)
      count = (count + groupSize - 1) / groupSize
    }
    let shares = counts.map { cbrt(Double($0)) }
    let total = shares.reduce(0, +)
    return zip(counts, shares).map { count, share in
      Round(
        systemCount: count, worth: goal.worth * share / total,
        error: (1 - goal.confidence) / Double(counts.count))
    }
  }

  package var standing: SelectionStanding {
    // Matches have nobody in common: their leaders are compared by the replications that all have.
    let leaders = matches.map { $0.places[$0.selection.standing.leader] }
    let last = matches.count == 1 ? matches[0].selection.standing.achievedConfidence : 0
    return SelectionStanding(
      leader: leaders.max { means[$0] < means[$1] } ?? 0,
      achievedConfidence: goal.systemCount == 1 ? 1 : max(0, last - errorSpent),
      setAsideAfter: setAsideAfter,
      expectedFurtherReplications: decision == nil ? nil : 0)
  }
}
